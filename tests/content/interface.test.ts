// The interface: whole in every language, and in plain Dutch.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFindings, type OfficeWord } from '../../src/domain/language/plain.ts';
import { LOCALES } from '../../src/i18n/find-locales.ts';
import { leavesOf } from '../../src/i18n/locale-faults.ts';
import { localeLines } from '../support/locale-lines.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

it('has every text in every language, with the same to fill in, and none that nobody uses', () => {
  expect(localeLines()).toEqual([]);
});

it.each(['ui', 'mail', 'desk'])('is plain Dutch: %s', (namespace) => {
  const words = parse(read('../fixtures/voorbeeld/plain-words.yml')) as OfficeWord[];
  const found = [...leavesOf(LOCALES['nl']![namespace]!)].flatMap(([key, text]) =>
    plainFindings([text.replace(/\{\{\w+\}\}/g, 'x')], words).map(
      (f) => `${key}: ${JSON.stringify(f.values)}`,
    ),
  );
  expect(found).toEqual([]);
});
