// Danger in the words of this municipality: how many sentences of a table rules alone hear, and how often they hear it for nothing.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { partsFromDisk } from '../../src/adapters/content/search-source.ts';
import { searchSource } from '../../src/search/make-source.ts';
import { openVocabularies } from '../../src/search/vocabularies.ts';

type Table = Readonly<Record<'danger' | 'calm', Readonly<Record<string, readonly string[]>>>>;
const file = new URL('../fixtures/danger/nl.yml', import.meta.url);
const table = parse(readFileSync(file, 'utf8')) as Table;

const parts = partsFromDisk('nl');
const open = openVocabularies(searchSource(parts, 'nl'));
const isHeard = (text: string) => open.whole(text).danger.sure.length > 0;
const all = (kind: keyof Table) => Object.values(table[kind]).flat();

// An editor may take a rule away or add one: a few sentences more or less are no fault, a tenth is.
const [LEAST_HEARD, MOST_FALSE] = [0.9, 0.05];

it('hears danger in nearly every sentence that tells of it', () => {
  const silent = all('danger').filter((text) => !isHeard(text));
  expect(silent.length / all('danger').length, silent.join('\n')).toBeLessThan(1 - LEAST_HEARD);
});

it('hears hardly any danger in what only looks like it', () => {
  const raised = all('calm').filter(isHeard);
  expect(raised.length / all('calm').length, raised.join('\n')).toBeLessThan(MOST_FALSE);
});

it('has sentences of every danger, as many that only look like it', () => {
  const crises = [...parts.catalogue.needs.values()].filter((need) => need.crisis);
  const told = crises.filter(({ slug }) => table.danger[slug] && table.calm[slug]);
  expect(told.length).toBe(Object.keys(table.danger).length);
});
