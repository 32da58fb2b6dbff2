// Invented content beside the invented facts of tests/fixtures/feiten: alike, but for what a test changes.
import { fileURLToPath } from 'node:url';
import { compareWithFacts } from '../../src/adapters/facts/compare.ts';
import type { Difference } from '../../src/adapters/facts/difference.ts';
import { readFacts } from '../../src/adapters/facts/read-facts.ts';
import type { Facts } from '../../src/adapters/facts/records.ts';
import { aCatalogue, aNeed, aProvision } from './catalogue.ts';

/** Invented facts. */
export const FACTS_FOLDER = fileURLToPath(new URL('../fixtures/feiten', import.meta.url));
export const facts = readFacts(FACTS_FOLDER) as Facts;

/** What the record of the bus says, as content says it. */
export const BUS = {
  needs: ['vervoer', 'boodschappen'],
  organisation: 'Stichting Voorbeeld',
  sources: ['krant', 'gids'],
  place: { address: 'Dorpsplein 2', village: 'Voorbeeld', postcode: '1234 AB' },
  contact: { phone: '0123 45 67 80', url: 'https://bus.voorbeeld.nl', urlVerified: true },
};
const CARD = {
  needs: ['vervoer'],
  area: ['Voorbeeld'],
  confidence: 'low',
  publish: 'check-first',
};
const tips = [
  { id: 'zelf', rung: 1 },
  { id: 'buur', rung: 2 },
];
/** Needs as the facts know them. */
export const RIDE = aNeed('vervoer', { suggestions: tips, danger: [{ need: 'crisis-brand' }] });
export const SHOP = aNeed('boodschappen');
export const DANCE = aNeed('dansen');

/** What the facts say against the content, with changes in the content. */
export function differences(
  changes: {
    bus?: object;
    card?: object;
    needs?: ReturnType<typeof aNeed>[];
    body?: string;
    page?: string;
    more?: ReturnType<typeof aProvision>[];
  } = {},
): Difference[] {
  const provisions = [
    aProvision('bus', { ...BUS, ...changes.bus }),
    aProvision('kaart', { ...CARD, ...changes.card }),
    ...(changes.more ?? []),
  ];
  const bodies = new Map([
    ['bus/nl', changes.body ?? 'Bel 0123 45 67 80 tussen 9.00 en 17.00 uur.'],
  ]);
  const pages = new Map([['pages/nl/over.md', changes.page ?? 'Geen bedrag.']]);
  const catalogue = aCatalogue(changes.needs ?? [RIDE, SHOP, DANCE], provisions);
  const all = compareWithFacts({ catalogue, bodies, pages }, facts);
  // The card is for a village here and, say the facts, for one far away: that is the one difference from the start.
  return all.filter(
    ({ subject, field }) =>
      !(subject.id === 'kaart' && field === 'area') || 'area' in (changes.card ?? {}),
  );
}
/** A line for each difference: what it is about, field or kind, ours, theirs. */
export const told = (all: readonly Difference[]) =>
  all.map(({ subject, kind, field, ours, facts: theirs }) =>
    [subject.id, field ?? kind, ours.join('|'), theirs.join('|')].join(' ; '),
  );
