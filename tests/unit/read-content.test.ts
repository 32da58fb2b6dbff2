// One text is read as one thing, however the file was saved: marks at the start, ends of lines, blanks, quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/adapters/content/disk.ts';
import { decode } from '../../src/adapters/content/read/decode.ts';
import { splitFrontMatter } from '../../src/adapters/content/read/front-matter.ts';
import { readFiles } from '../../src/adapters/content/read/read-files.ts';
import { example, fileOf } from '../support/broken-content.ts';
import { UNSEEN_SIGNS } from '../support/typed.ts';

const FACTS = 'provisions/eetclub/provision.yml';
const TEXT = 'provisions/eetclub/nl.md';

/** What is read of the eetclub when a file of it is another. */
function readWith(file: string, content: string | Uint8Array) {
  const { catalogue, bodies, problems } = contentOf(
    readFiles(new Map([...example, [file, content]])),
  );
  return {
    provision: catalogue?.provisions.get('eetclub'),
    body: bodies.get('eetclub/nl'),
    problems,
  };
}

const nameOf = (sign: string) =>
  `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const mark = fc.constantFrom('', '\uFEFF');
const blanks = fc.array(fc.constantFrom('', ' ', '   ', '\t'), { minLength: 1 });
const asBytes = fc.boolean();

describe.each([FACTS, TEXT])('%s', (file) => {
  it('says the same with any mark at its start, any ends of lines and any blanks behind them', () => {
    const wanted = readWith(file, fileOf(file));
    expect(wanted.problems).toEqual([]);
    fc.assert(
      fc.property(mark, lineEnd, blanks, asBytes, (start, end, behind, bytes) => {
        const lines = fileOf(file).split('\n');
        const saved = start + lines.map((l, at) => l + behind[at % behind.length]!).join(end);
        expect(readWith(file, bytes ? new TextEncoder().encode(saved) : saved)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

it('a text needs no quotes: a date, a phone number and a year are the letters that were typed', () => {
  const quoted = fc.constantFrom('', "'", '"');
  const day = fc.constantFrom('2026-11-23', '2024-02-29', '2000-01-01');
  const source = fc.constantFrom('2026', '2026-10', '0x1F', '1e3', 'true', '.5', '007');
  const phone = fc.constantFrom('112', '0597 48 20 00', '0900 1450', '0123 45 67 80');
  fc.assert(
    fc.property(quoted, day, source, phone, (quote, checkedOn, sourceDate, number) => {
      const q = (text: string) => `${quote}${text}${quote}`;
      const yaml = fileOf(FACTS)
        .replace("'2026-11-23'", q(checkedOn))
        .replace("'2026'", q(sourceDate))
        .replace("'0123 45 67 80'", q(number));
      const { provision, problems } = readWith(FACTS, yaml);
      expect(problems).toEqual([]);
      expect(provision).toMatchObject({ checkedOn, sourceDate, contact: { phone: number } });
    }),
  );
});

it('a file that Notepad saved as "Unicode" is read', () => {
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${fileOf(TEXT)}`, 'utf16le'));
  expect(readWith(TEXT, utf16)).toEqual(readWith(TEXT, fileOf(TEXT)));
});

it('a broken letter is told on its own line, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '')), fc.nat(20), (lines, at) => {
      const place = Math.min(at, lines.length);
      const all = [...lines.slice(0, place), 'caf\uFFFD', ...lines.slice(place)];
      const { problems } = decode('x.yml', all.join('\n'));
      expect(problems.map(({ line, kind }) => [line, kind])).toEqual([[place + 1, 'notUtf8']]);
    }),
  );
});

it('a joiner between Arabic letters is writing, and stays', () =>
  expect(decode('x.yml', 'می\u200Cخواهم').problems).toEqual([]));

it('head and text are told apart, with the line on which each begins', () => {
  expect(splitFrontMatter('\n---\na: 1\n---\n\n\ntekst\n---\nmeer')).toEqual({
    head: 'a: 1',
    headLine: 3,
    body: 'tekst\n---\nmeer',
    bodyLine: 7,
  });
  expect(splitFrontMatter('tekst')).toBe('noHead');
  expect(splitFrontMatter('---\na: 1\ntekst')).toBe('openHead');
});

it('a sign that nobody sees is told with its name and place, unless it is spelling or part of a picture', () => {
  const told = (line: string) =>
    decode('nl.md', `eerste\n${line}`).problems.map(({ line: at, column, values }) => [
      at,
      column,
      values['sign'],
    ]);
  for (const sign of [
    ...UNSEEN_SIGNS,
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\u{E0067}',
    '\u115F',
  ])
    expect(told(`ab${sign}c`), nameOf(sign)).toEqual([[2, 3, nameOf(sign)]]);
  for (const line of [
    'می\u200Cخواهم',
    '👩\u200D👧',
    '❤\uFE0F',
    '1\uFE0F\u20E3',
    'a\u00A0b',
    'één',
    '\t',
    '🇳🇱',
  ])
    expect(told(line), line).toEqual([]);
});
