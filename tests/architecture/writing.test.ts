// A person's text takes the direction of its own writing, wherever it is typed or shown.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const ELEMENT = /<(?:textarea|input|dd|p)\b(?:[^>{]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g;
/** What nobody writes in, or nobody sees. */
const NO_TEXT = /type="(?:hidden|checkbox|radio)"|name=\{TRAP\}/;

const elements = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .flatMap((file) =>
    [...readFileSync(`${src}${file}`, 'utf8').matchAll(ELEMENT)].map(([tag]) => ({ file, tag })),
  );
const typedIn = elements.filter(
  ({ tag }) => /^<(?:textarea|input)/.test(tag) && !NO_TEXT.test(tag),
);
const shown = elements.filter(({ tag }) => /class(?::list)?=.*["']typed["']/s.test(tag));

it('every field and every text that someone typed says dir="auto"', () => {
  expect(typedIn.length).toBeGreaterThan(8);
  expect(shown.length).toBeGreaterThan(2);
  const bare = [...typedIn, ...shown].filter(({ tag }) => !tag.includes('dir="auto"'));
  expect(bare).toEqual([]);
});
