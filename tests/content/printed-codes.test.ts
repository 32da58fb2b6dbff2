// Taking a printed code away, or giving it to something else, is told, whichever way it is done.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/adapters/content/check.ts';
import { tellProblems } from '../../src/adapters/content/tell.ts';
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import { temporaryFolder } from '../support/portal.ts';

const example = fileURLToPath(new URL('../fixtures/voorbeeld', import.meta.url));
interface Numbers {
  pages: Record<string, string>;
  onPaper: string[];
}
interface Paper {
  codes: Record<string, { target: string; printed: object[]; redirect?: string }>;
}
let folder: ReturnType<typeof temporaryFolder>;

function edit<T>(file: string, change: (content: T) => void): void {
  const content = parse(readFileSync(join(folder.path, file), 'utf8')) as T;
  change(content);
  write(file, content);
}
const write = (file: string, content: unknown) =>
  writeFileSync(join(folder.path, file), stringify(content, { version: '1.1' }));
/** The same record without one of its keys. */
const without = <T>(record: Record<string, T>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
const numbers = (change: (content: Numbers) => void) => edit('codes.yml', change);
const paper = (change: (content: Paper) => void) => edit('printed-codes.yml', change);
const told = () => tellProblems(checkContent(folder.path));

/** In the example municipality: the number of the shelf, and of a need. */
const [SHELF, NUMBER] = ['/schappen/thuis/', '100'];
const [NEED, OTHER] = ['/hulp/koken/', '13'];
const CODE = withCheckDigit(NUMBER);

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(example, folder.path, { recursive: true });
  const printed = [{ kind: 'poster', name: 'thuis', since: '2026-11-25' }];
  write('printed-codes.yml', { codes: { [CODE]: { target: SHELF, printed } } });
  numbers((content) => (content.onPaper = [CODE]));
});
afterEach(() => folder.remove());

it('is part of npm run check', () => {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
  expect(scripts['check']).toContain('npm run -s check:content');
});

it('finds nothing wrong in a registry that is in order', () => expect(told()).toBe(''));

const removals: [string, () => void, string][] = [
  [
    'the code is taken out of printed-codes.yml',
    () => paper((content) => (content.codes = without(content.codes, CODE))),
    `code ${CODE} staat op papier (zie onPaper in codes.yml), maar is hier weggehaald. Zet hem terug.`,
  ],
  [
    'the number is taken out of codes.yml',
    () => numbers((content) => (content.pages = without(content.pages, NUMBER))),
    `code ${CODE} staat op papier, maar hoort nergens meer bij. Zet het nummer terug bij ${SHELF}.`,
  ],
  [
    'the mark is taken out of codes.yml',
    () => numbers((content) => (content.onPaper = [])),
    `[onPaper]: code ${CODE} staat in printed-codes.yml, maar niet in deze lijst.`,
  ],
  [
    'the code is taken out of both records of paper, and its number as well',
    () => {
      paper((content) => (content.codes = without(content.codes, CODE)));
      numbers((content) => (content.pages = without(content.pages, NUMBER)));
    },
    `code ${CODE} staat op papier`,
  ],
  [
    'the number is given to another page',
    () =>
      numbers(({ pages }) => {
        pages[NUMBER] = NEED;
        pages[OTHER] = SHELF;
      }),
    `code ${CODE} staat op papier voor ${SHELF}, maar het nummer is nu van iets anders.`,
  ],
  [
    'the registry says it stands for something else',
    () => paper(({ codes }) => (codes[CODE]!.target = NEED)),
    `code ${CODE} staat op papier voor ${NEED}, maar het nummer is nu van iets anders.`,
  ],
  [
    'the page behind it is gone',
    () =>
      edit<{ domains: { id: string }[] }>('municipality.yml', ({ domains }) => {
        domains[0]!.id = 'anders';
      }),
    `code ${CODE} staat op papier, maar ${SHELF} is er niet meer.`,
  ],
  [
    'it is sent to a page that is not there',
    () => paper(({ codes }) => (codes[CODE]!.redirect = '/hulp/bestaat-niet/')),
    'Zet bij redirect een adres dat er wel is.',
  ],
];
it.each(removals)('tells it when %s', (_, remove, words) => {
  remove();
  expect(told()).toContain(words);
});

it('allows that the code is sent elsewhere, to a page that exists', () => {
  paper(({ codes }) => (codes[CODE]!.redirect = NEED));
  expect(told()).toBe('');
});
