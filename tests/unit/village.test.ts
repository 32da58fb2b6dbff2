// What there is in and near a village: each offer in one part, and whatever is for the village is there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dependsOnVillage, villageOffers } from '../../src/domain/catalogue/village.ts';
import { byPlaceName } from '../../src/domain/municipality/place-named.ts';
import { placesFileSchema } from '../../src/domain/municipality/places.ts';
import { aCatalogue, aProvision } from '../support/catalogue.ts';

const { places } = placesFileSchema.parse({
  places: [
    { name: 'Oord', neighbours: ['Naast'] },
    { name: 'Naast', neighbours: ['Oord'] },
    { name: 'Ver' },
    { name: "'t Zand" },
  ],
});
const oord = places[0]!;
const visit = (village: string, more = {}) => ({
  place: { address: 'Dorpsplein 1', village },
  act: { type: 'visit' },
  ...more,
});
const partsOf = (offers: Record<string, object>) => {
  const all = Object.entries(offers).map(([id, facts]) => aProvision(id, facts));
  const parts = villageOffers(aCatalogue([], all), oord, places);
  return Object.fromEntries(
    Object.entries(parts).map(([part, found]) => [part, found.map(({ id }: { id: string }) => id)]),
  );
};

it('one goes to what stands here, then what else is here, what comes home, and near villages before far', () =>
  expect(
    partsOf({
      huis: visit('Oord', { area: ['Oord'] }),
      samen: visit('Naast', { area: ['Oord', 'Naast'] }),
      biblio: visit('Oord', { rung: 4 }),
      site: { area: ['Oord'], contact: { url: 'https://oord.example', urlVerified: true } },
      verpleging: visit('Oord', { rung: 5 }),
      klus: { conditions: { setting: ['at-home'] } },
      ver: visit('Ver'),
      naast: visit('Naast', { area: ['Naast'] }),
      'ver-dorp': visit('Ver', { area: ['Ver'] }),
      stad: visit('Stad', { area: 'regio' }),
      nood: visit('Oord', { rung: 0 }),
      lijn: { contact: { phone: '0123 45 67 89' } },
    }),
  ).toEqual({
    meet: ['huis', 'samen', 'biblio'],
    here: ['site', 'verpleging'],
    home: ['klus'],
    travel: ['naast', 'ver'],
  }));

it('each offer stands in one part, and nothing that is for the village or in it is lost', () => {
  const facts = fc.record({
    rung: fc.constantFrom(1, 3, 4, 5),
    area: fc.constantFrom('gemeente', 'regio', 'landelijk', ['Oord'], ['Naast', 'Oord'], ['Ver']),
    place: fc.constantFrom(undefined, { village: 'Oord' }, { address: 'Plein 1', village: 'Ver' }),
    act: fc.constantFrom(undefined, { type: 'visit' }, { type: 'do-yourself' }),
    conditions: fc.constantFrom({}, { setting: ['at-home'] }),
  });
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 9 }), (list) => {
      const all = list.map((one, n) => aProvision(`p${n}`, one));
      const parts = villageOffers(aCatalogue([], all), oord, places);
      const shown = Object.values(parts).flat();
      expect(new Set(shown).size).toBe(shown.length);
      const own = all.filter(
        ({ area, place }) => area.includes('Oord') || place?.village === 'Oord',
      );
      expect(new Set([...parts.meet, ...parts.here])).toEqual(new Set(own));
    }),
  );
});

it('an order depends on the village when an offer is for one or stands in one of ours', () => {
  const depends = (facts: object) => dependsOnVillage([aProvision('x', facts)], places);
  expect(depends({})).toBe(false);
  expect(depends({ area: 'landelijk', place: { village: 'Stad' } })).toBe(false);
  expect(depends({ place: { village: 'Ver' } })).toBe(true);
  expect(depends({ area: ['Ver'] })).toBe(true);
});

it('villages stand by name, an article in front does not count', () =>
  expect(byPlaceName(places).map(({ name }) => name)).toEqual(['Naast', 'Oord', 'Ver', "'t Zand"]));
