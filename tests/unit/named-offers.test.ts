// Words by which people ask for just one offer: it stands above the need it is for, and is not lifted into another.
import { expect, it } from 'vitest';
import { openIndex } from '../../src/search/index.ts';
import { keyPhrases } from '../../src/search/keys.ts';
import type { SearchSource, SourceEntry } from '../../src/search/source.ts';
import { told } from '../support/broken-content.ts';

const need = (id: string, title: string, same: string[]): SourceEntry => ({
  type: 'need',
  id,
  title,
  summary: '',
  same: keyPhrases(same),
});
const offer: SourceEntry = {
  type: 'provision',
  id: 'klacht',
  title: 'Zeg het ons',
  summary: '',
  needs: ['recht'],
  rung: 4,
  named: keyPhrases(['klacht', 'klacht over de gemeente']),
};
const SOURCE: SearchSource = {
  language: 'nl',
  entries: [
    need('recht', 'Bezwaar en recht', ['bezwaar', 'slecht behandeld', 'ambtenaar']),
    need('taxi', 'Taxi met een pas', ['taxi', 'chauffeur', 'rit']),
    offer,
  ],
  danger: [],
  elsewhere: [],
  terms: [],
};
const OTHERS: SearchSource = { ...SOURCE, entries: [], elsewhere: [] };
const found = (source: SearchSource, query: string) =>
  openIndex(source, OTHERS)
    .answer(query)
    .hits.map(({ id }) => id);
const { named: _, ...unnamed } = offer;
const UNNAMED = { ...SOURCE, entries: [...SOURCE.entries.slice(0, 2), unnamed] };

it.each([
  'klacht',
  'klacht over de gemeente',
  'ik ben slecht behandeld door een ambtenaar, hoe zit het met een klacht',
])('%s', (query) => {
  expect(found(SOURCE, query)[0]).toBe('klacht');
  expect(found(UNNAMED, query)[0]).not.toBe('klacht');
});

it('a question about another need stays there', () =>
  expect(found(SOURCE, 'een klacht over de chauffeur van de taxi en de rit')[0]).toBe('taxi'));

it('and what does not name it does not find it first', () =>
  expect(found(SOURCE, 'slecht behandeld door een ambtenaar')[0]).toBe('recht'));

it('words for an offer that there is not are told', () => {
  const offers = (id: string) => ({ 'synonyms/nl.yml': `offers:\n  ${id}: [klacht]\n` });
  expect(told(offers('eetclub'))).toEqual([]);
  expect(told(offers('weg'))).toEqual([
    'synonyms/nl.yml:2 [offers.weg] aanbod "weg" bestaat niet. Verbeter de naam of haal het weg.',
  ]);
});
