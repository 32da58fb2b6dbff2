// An address that does not exist leads to the page that was meant, and what is private never gets a village.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressAt, pathOf } from '../../src/domain/address/address.ts';
import { placeSlug } from '../../src/domain/municipality/place-named.ts';
import { placesFileSchema } from '../../src/domain/municipality/places.ts';
import { nearestTo, placeHere } from '../../src/domain/portal/nearest-address.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';

const { places } = placesFileSchema.parse({
  places: [
    { name: 'Hagewold', hamlets: ['De Wei'] },
    { name: "'t Zand" },
    { name: 'Bad Nieuwezijl' },
  ],
});
const catalogue = aCatalogue(
  [
    aNeed('vervoer'),
    aNeed('schulden', { sensitive: true }),
    aNeed('crisis-kind', { crisis: true }),
  ],
  [],
);
const all = { catalogue, places };

it.each([
  ['/hulp/vervor/', '/hulp/vervoer/'],
  ['/hulp/xylofoon/', undefined],
  ['/hulp/vervoer/in/nergens/', '/hulp/vervoer/'],
  ['/hulp/vervor/in/hagewolt/', '/hulp/vervoer/in/hagewold/'],
  ['/hulp/vervoer/in/de-wei/', '/hulp/vervoer/in/hagewold/'],
  ['/hulp/vervoer/in/zand/', '/hulp/vervoer/in/t-zand/'],
  ['/hulp/schulden/in/hagewold/', '/hulp/schulden/'],
  ['/hulp/crisis-kind/in/hagewold/', '/hulp/crisis-kind/'],
  ['/hulp/xylofoon/in/hagewold/', '/in-de-buurt/hagewold/'],
  ['/hulp/xylofoon/in/nergens/', undefined],
  ['/in-de-buurt/nieuwezijl/', '/in-de-buurt/bad-nieuwezijl/'],
  ['/in-de-buurt/de-wei/', '/in-de-buurt/hagewold/'],
  ['/in-de-buurt/nergens/', undefined],
])('%s leads to %s', (path, target) => {
  const nearest = nearestTo(all, addressAt(path) as never);
  expect(nearest && pathOf(nearest)).toBe(target);
});

it('leads in one step to a page that is there, whatever is asked', () => {
  const part = fc.oneof(
    fc.constantFrom('vervoer', 'vervor', 'schulden', 'crisis-kind', 'hagewold', 'zand'),
    fc.stringMatching(/^[a-z0-9-]{1,80}$/),
  );
  fc.assert(
    fc.property(part, part, (need, village) => {
      const to = nearestTo(all, { kind: 'needNear', need, village });
      if (to?.kind === 'needNear') expect(placeHere(all, to, false)).toBeDefined();
      else if (to?.kind === 'need') expect(catalogue.needs.has(to.slug)).toBe(true);
      else if (to) expect(places.map(placeSlug)).toContain((to as { slug: string }).slug);
    }),
  );
});

it('what is private is seen from a village at its own address only, and danger never', () => {
  const here = (need: string, isHome: boolean) =>
    placeHere(all, { need, village: 'hagewold' }, isHome)?.name;
  expect([here('vervoer', false), here('vervoer', true)]).toEqual(['Hagewold', 'Hagewold']);
  expect([here('schulden', false), here('schulden', true)]).toEqual([undefined, 'Hagewold']);
  expect([here('crisis-kind', false), here('crisis-kind', true)]).toEqual([undefined, undefined]);
});
