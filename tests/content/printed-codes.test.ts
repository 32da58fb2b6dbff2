// On the real content: taking a printed code away, or giving it to something else, fails the check of every way it can be done.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readContent } from '../../src/adapters/content/disk.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { temporaryFolder } from '../support/portal.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
interface Numbers {
  pages: Record<string, string>;
  onPaper: string[];
}
interface Paper {
  codes: Record<string, { target: string; redirect?: string }>;
}
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(path('content'), folder.path, { recursive: true });
});
afterEach(() => folder.remove());

function edit<T>(file: string, change: (content: T) => void): void {
  const content = parse(readFileSync(join(folder.path, file), 'utf8')) as T;
  change(content);
  writeFileSync(join(folder.path, file), stringify(content, { version: '1.1' }));
}
/** The same record without one of its keys. */
const without = <T>(record: Record<string, T>, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
const numbers = (change: (content: Numbers) => void) => edit('codes.yml', change);
const paper = (change: (content: Paper) => void) => edit('printed-codes.yml', change);

function check() {
  const run = spawnSync(process.execPath, [path('src/adapters/content/check.ts')], {
    env: { ...process.env, CONTENT_DIR: folder.path },
    encoding: 'utf8',
  });
  return { status: run.status, told: run.stdout };
}

const SHELF = '/schappen/geld/';
const CODE = codesByPath(readContent(path('content')).codes).get(SHELF)!;
const NUMBER = CODE.slice(0, -1);

it('is part of npm run check', () => {
  const { scripts } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['check']).toContain('npm run -s check:content');
  expect(scripts['check:content']).toBe('node src/adapters/content/check.ts');
});

it('finds the content in order, also after it was written anew', () => {
  expect(check()).toMatchObject({ status: 0 });
  numbers(() => {});
  paper(() => {});
  expect(check()).toMatchObject({ status: 0 });
});

it('every shelf is registered, because anyone may print its poster', () => {
  const { catalogue, codes, printed } = readContent(path('content'));
  for (const { id } of catalogue!.municipality.domains) {
    const code = codesByPath(codes).get(`/schappen/${id}/`)!;
    expect(printed[code]?.printed.some((p) => p.kind === 'poster' && p.name === id)).toBe(true);
  }
});

const removals: [string, () => void, string][] = [
  [
    'the code is taken out of printed-codes.yml',
    () => paper((content) => (content.codes = without(content.codes, CODE))),
    `printed-codes.yml [${CODE}]: deze code staat op papier (zie onPaper in codes.yml), maar is hier weggehaald. Zet hem terug.`,
  ],
  [
    'the whole file is emptied',
    () => paper((content) => (content.codes = {})),
    `printed-codes.yml [${CODE}]: deze code staat op papier`,
  ],
  [
    'the number is taken out of codes.yml',
    () => numbers((content) => (content.pages = without(content.pages, NUMBER))),
    `codes.yml [${CODE}]: deze code staat op papier, maar hoort nergens meer bij. Zet het nummer terug bij ${SHELF}.`,
  ],
  [
    'the mark is taken out of codes.yml',
    () => numbers((content) => (content.onPaper = content.onPaper.filter((c) => c !== CODE))),
    `codes.yml [onPaper]: code ${CODE} staat in printed-codes.yml, maar niet in deze lijst.`,
  ],
  [
    'the code is taken out of both records of paper, and its number as well',
    () => {
      paper((content) => (content.codes = without(content.codes, CODE)));
      numbers((content) => (content.pages = without(content.pages, NUMBER)));
    },
    `printed-codes.yml [${CODE}]: deze code staat op papier`,
  ],
];
it.each(removals)('fails when %s', (_, remove, told) => {
  remove();
  const result = check();
  expect(result.status).toBe(1);
  expect(result.told).toContain(told);
});

it('fails when the number is given to another page', () => {
  numbers(({ pages }) => {
    const other = Object.keys(pages).find((n) => pages[n] === '/schappen/thuis/')!;
    [pages[NUMBER], pages[other]] = [pages[other]!, pages[NUMBER]!];
  });
  const result = check();
  expect(result.status).toBe(1);
  expect(result.told).toContain(
    `codes.yml [${CODE}]: deze code staat op papier voor ${SHELF}, maar het nummer is nu van iets anders.`,
  );
});

it('fails when the registry says it stands for something else', () => {
  paper(({ codes }) => (codes[CODE]!.target = '/schappen/thuis/'));
  expect(check().status).toBe(1);
});

it('allows that the code is sent elsewhere, to a page that exists', () => {
  paper(({ codes }) => (codes[CODE]!.redirect = '/hulp/rondkomen/'));
  expect(check()).toMatchObject({ status: 0 });
  paper(({ codes }) => (codes[CODE]!.redirect = '/hulp/bestaat-niet/'));
  const result = check();
  expect(result.status).toBe(1);
  expect(result.told).toContain('Zet bij redirect een adres dat er wel is.');
});

it('says what to do when the page behind a printed code is gone', () => {
  edit<{ domains: { id: string }[] }>('municipality.yml', (m) => {
    m.domains = m.domains.filter(({ id }) => id !== 'geld');
  });
  const { told } = check();
  expect(told).toContain(
    `printed-codes.yml [${CODE}]: deze code staat op papier, maar ${SHELF} is er niet meer.`,
  );
});
