// An address that does not exist leads to the page that was meant, and what is private never gets a village.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addressAt,
  isNearPage,
  needAt,
  pathOf,
  shelfAt,
  stepAt,
} from '../../src/domain/address/address.ts';
import { placeSlug } from '../../src/domain/municipality/place-named.ts';
import { placesFileSchema } from '../../src/domain/municipality/places.ts';
import { isThere, nearestTo, placeHere } from '../../src/domain/portal/nearest-address.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';

const { places } = placesFileSchema.parse({
  places: [
    { name: 'Hagewold', hamlets: ['De Wei'] },
    { name: "'t Zand" },
    { name: 'Bad Nieuwezijl' },
  ],
});
const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const catalogue = aCatalogue(
  [
    aNeed('vervoer', { questions: [{ id: 'hoe', answers }] }),
    aNeed('schulden', { sensitive: true, questions: [{ id: 'hoe', answers }] }),
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
  ['/schappen/thuis/in/hagewolt/', '/schappen/thuis/in/hagewold/'],
  ['/schappen/thuis/in/nergens/', '/schappen/thuis/'],
  ['/schappen/tuis/in/hagewold/', '/schappen/thuis/in/hagewold/'],
  ['/schappen/xylofoon/in/hagewold/', '/in-de-buurt/hagewold/'],
  ['/wegwijzer/vervoer/2/in/de-wei/', '/wegwijzer/vervoer/2/in/hagewold/'],
  ['/wegwijzer/vervoer/2/in/nergens/', '/wegwijzer/vervoer/2/'],
  ['/wegwijzer/vervoer/7/in/hagewold/', '/hulp/vervoer/in/hagewold/'],
  ['/wegwijzer/vervoer/v2-2/in/hagewold/', '/hulp/vervoer/in/hagewold/'],
  ['/wegwijzer/vervor/2/in/hagewold/', '/hulp/vervoer/in/hagewold/'],
  ['/wegwijzer/schulden/2/in/hagewold/', '/hulp/schulden/'],
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
  const page = fc.oneof(
    part.map((slug) => needAt({ slug })),
    part.map(shelfAt),
    fc
      .tuple(part, fc.stringMatching(/^[1-9]{1,3}$/))
      .map(([need, answers]) => stepAt(need, answers)),
  );
  fc.assert(
    fc.property(page, part, (page, village) => {
      const to = nearestTo(all, { kind: 'near', page, village });
      if (to?.kind === 'near') expect(placeHere(all, to, false)).toBeDefined();
      else if (isNearPage(to)) expect(isThere(catalogue, to)).toBe(true);
      else if (to) expect(places.map(placeSlug)).toContain((to as { slug: string }).slug);
    }),
  );
});

it('what is private is seen from a village at its own address only, and danger never', () => {
  const here = (need: string, isHome: boolean) =>
    placeHere(all, { page: needAt({ slug: need }), village: 'hagewold' }, isHome)?.name;
  expect([here('vervoer', false), here('vervoer', true)]).toEqual(['Hagewold', 'Hagewold']);
  expect([here('schulden', false), here('schulden', true)]).toEqual([undefined, 'Hagewold']);
  expect([here('crisis-kind', false), here('crisis-kind', true)]).toEqual([undefined, undefined]);
});
