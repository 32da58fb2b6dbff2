// The interface: the same keys in every language, in plain Dutch.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFindings, type OfficeWord } from '../../src/domain/language/plain.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const texts = (language: string) =>
  JSON.parse(read(`../../src/i18n/locales/${language}/ui.json`)) as object;

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}

it.each(LANGUAGES)('%s has every key and every placeholder', (language) => {
  const dutch = leaves(texts('nl'));
  const other = new Map(leaves(texts(language)));
  expect([...other.keys()]).toEqual(dutch.map(([key]) => key));
  const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, text] of dutch) expect(holes(other.get(key)!), key).toEqual(holes(text));
});

it('is plain Dutch', () => {
  const words = parse(read('../fixtures/voorbeeld/plain-words.yml')) as OfficeWord[];
  const found = leaves(texts('nl')).flatMap(([key, text]) =>
    plainFindings([text.replace(/\{\{\w+\}\}/g, 'x')], words).map(
      (f) => `${key}: ${JSON.stringify(f.values)}`,
    ),
  );
  expect(found).toEqual([]);
});
