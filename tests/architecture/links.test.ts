// An address made of data is made in one place, where each part is encoded; a page only asks for it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file))
  .map((file) => ({ file, text: readFileSync(`${src}${file}`, 'utf8') }));

const SCHEME = /[`'"](?:tel|mailto|sms|whatsapp|geo|callto|skype):/;
/** Something put behind a question mark or an ampersand as it is. */
const FIELD = /[?&][\w-]+=\$\{(?!encodeURIComponent\()[^}]*\}/g;

it('links of a phone and a mail program are made in domain/links.ts only', () => {
  const made = files.filter(({ text }) => SCHEME.test(text)).map(({ file }) => file);
  expect(made).toEqual(['domain/links.ts']);
});

/** Values of ours that can hold no sign of an address. */
const OWN: Readonly<Record<string, string>> = {
  'components/Desk/Inbox.astro: ?toon=${one}': 'the name of a filter',
  'application/desk/picked-list.ts: ?code=${code}': 'digits',
  'application/desk/picked-list.ts: ?bij=${changed.back}': 'the name of a button with its place',
};

it('what stands behind a question mark is encoded, or is ours', () => {
  const bare = files.flatMap(({ file, text }) =>
    [...text.matchAll(FIELD)].map(([found]) => `${file}: ${found}`),
  );
  expect(bare.filter((found) => !(found in OWN))).toEqual([]);
});
