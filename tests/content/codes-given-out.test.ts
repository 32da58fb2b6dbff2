// What was given out keeps its meaning for ever: a number of a page, a digit of an answer. Whatever is done to it is told.
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/adapters/content/check/check-content.ts';
import { checkableIn } from '../../src/adapters/content/check/checkable.ts';
import { contentOf, readContent } from '../../src/adapters/content/disk.ts';
import { filesOnDisk } from '../../src/adapters/content/read/files.ts';
import { readFiles } from '../../src/adapters/content/read/read-files.ts';
import { registered } from '../../src/adapters/content/register.ts';
import { givenOutFaults, notGivenOut, withGivenOut } from '../../src/domain/code/given-out.ts';

const folder = fileURLToPath(new URL('../fixtures/streek', import.meta.url));
const content = filesOnDisk(folder);
const text = (file: string) => Buffer.from(content.get(file)!).toString('utf8');
const now = new Date('2026-11-26T12:00:00Z');

/** The content with a file changed. */
function changed(file: string, from: string | RegExp, to: string) {
  const next = text(file).replace(from, to);
  if (next === text(file)) throw new Error(`nothing to change in ${file}`);
  return new Map([...content, [file, next]]);
}
const kinds = (files: typeof content) => checkFiles(files, now).map(({ kind }) => kind);

describe('the check tells', () => {
  const [need, answer] = Object.entries(readContent(folder).givenOut.answers).find(
    ([, told]) => Object.keys(told).length > 1 && told['to'] === undefined,
  )!;
  const slug = need.split(' ')[0]!;
  const file = `needs/${slug}/need.yml`;
  const [fact, value] = Object.entries(answer).find(
    ([name]) => name !== 'question' && name !== 'to',
  )!;

  it('a number that was taken away, and the registries bring it back', () => {
    const files = changed('codes.yml', /^ {2}"?'?10"?'?: .*\n/m, '');
    expect(kinds(files)).toEqual(['givenPageGone']);
    const broken = contentOf(readFiles(files));
    const mended = registered(broken, checkableIn(broken));
    expect(mended?.codes).toEqual(readContent(folder).codes);
  });

  it('a number that went to another page', () => {
    const [first, second] = Object.entries(readContent(folder).codes);
    const swapped = text('codes.yml')
      .replace(`: ${first![1]}\n`, ': @\n')
      .replace(`: ${second![1]}\n`, `: ${first![1]}\n`)
      .replace(': @\n', `: ${second![1]}\n`);
    expect(kinds(new Map([...content, ['codes.yml', swapped]]))).toEqual([
      'givenPageChanged',
      'givenPageChanged',
    ]);
  });

  it('an answer that now says something else', () => {
    const other = contentOf(readFiles(content)).catalogue!.needs.get(slug)!;
    expect(other.questions.length).toBeGreaterThan(0);
    const files = changed(file, new RegExp(`${fact}: '?${value}'?`), 'stage: new');
    expect(kinds(files)).toContain('givenAnswerChanged');
  });

  it('nothing of answers that changed together with the version of their questions', () => {
    const files = changed(file, /^questions:/m, 'version: 2\nquestions:');
    expect(kinds(files)).toEqual(['notGivenOut']);
  });

  it('questions that were taken away', () => {
    const files = changed(file, /^questions:[\s\S]*?(?=^\S|(?![\s\S]))/m, '');
    expect(kinds(files)).toContain('givenAnswerGone');
  });

  it('that nothing was written down yet', () => {
    const files = new Map([...content].filter(([name]) => name !== 'codes-given-out.yml'));
    expect(kinds(files)).toEqual(['notGivenOut']);
  });
});

it('the record only grows, and what is in it never changes', () => {
  const record = fc.record({
    pages: fc.dictionary(fc.constantFrom('10', '11', '12'), fc.constantFrom('/a/', '/b/')),
    answers: fc.dictionary(
      fc.constantFrom('koken 1 1 1', 'koken 1 1 2'),
      fc.record({ age: fc.constantFrom('child', 'adult') }),
    ),
  });
  fc.assert(
    fc.property(record, record, (old, fresh) => {
      const next = withGivenOut(old, fresh);
      expect(givenOutFaults(old, next)).toEqual([]);
      expect(notGivenOut(next, fresh)).toBe(0);
      expect(withGivenOut(next, fresh)).toEqual(next);
    }),
  );
});
