// What goes by another name in its address is found by both, and its telling address leads on.
import { expect, it } from 'vitest';
import { needAt, pathOf, provisionAt } from '../../src/domain/address/address.ts';
import { hiddenNames, needCalled, provisionCalled } from '../../src/domain/catalogue/called.ts';
import { isWatchedProvision } from '../../src/domain/catalogue/private.ts';
import { watchedPaths } from '../../src/domain/catalogue/watched-paths.ts';
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import { knownItems } from '../../src/domain/plan/plan-items.ts';
import { aboutPage } from '../../src/domain/portal/about-page.ts';
import { nearestTo } from '../../src/domain/portal/nearest-address.ts';
import { entryPath } from '../../src/search/source.ts';
import { searchSource } from '../../src/search/make-source.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const catalogue = aCatalogue(
  [
    aNeed('crisis-klap', { crisis: true, watched: true, address: 'advies' }),
    aNeed('bus', { crisis: false }),
  ],
  [
    aProvision('klaplijn', { rung: 0, needs: ['crisis-klap'], address: 'lijn' }),
    aProvision('alarm', { rung: 0, needs: ['crisis-klap', 'bus'] }),
    aProvision('rit', { needs: ['bus'] }),
  ],
);
const [need] = catalogue.needs.values();
const [line, alarm] = catalogue.provisions.values();

it('both names are known, and the address holds the quiet one', () => {
  for (const name of ['crisis-klap', 'advies']) expect(needCalled(catalogue, name)).toBe(need);
  for (const name of ['klaplijn', 'lijn']) expect(provisionCalled(catalogue, name)).toBe(line);
  expect(needCalled(catalogue, 'anders')).toBeUndefined();
  expect(pathOf(needAt(need!))).toBe('/hulp/advies/');
  expect(pathOf(provisionAt(line!))).toBe('/aanbod/lijn/');
});

it('what was printed long ago leads to the page of today', () => {
  const moved = hiddenNames(catalogue);
  expect(moved).toEqual({
    '/hulp/crisis-klap/': '/hulp/advies/',
    '/aanbod/klaplijn/': '/aanbod/lijn/',
  });
  const existing = { catalogue, places: [] };
  const wanted = { kind: 'need', slug: 'crisis-klap' } as const;
  expect(nearestTo(existing, wanted)).toEqual(needAt(need!));
});

it('the desk knows the page by its quiet address, and a plan holds its own name', () => {
  const codes = { 21: '/hulp/crisis-klap/' };
  const known = { catalogue, codes, printed: {}, pages: [] };
  for (const path of ['/hulp/advies/', '/hulp/crisis-klap/'])
    expect(aboutPage(known, path, 'nl')).toMatchObject({
      need: 'crisis-klap',
      path: '/hulp/advies/',
      code: withCheckDigit('21'),
    });
  expect(aboutPage(known, '/aanbod/lijn/', 'nl')).toMatchObject({ provision: line });
  expect(knownItems(catalogue, {}, ['advies'])).toEqual(['crisis-klap']);
});

it('search leads to the quiet address', () => {
  const parts = { catalogue, vocabularies: new Map(), elsewhere: {}, codes: new Map(), pages: [] };
  const paths = searchSource(parts, 'nl').entries.map(entryPath);
  expect(paths).toEqual(expect.arrayContaining(['/hulp/advies/', '/aanbod/lijn/']));
  expect(paths.join()).not.toContain('klap');
});

it('help that is mostly for watched needs is watched, and that for everybody is not', () => {
  expect(isWatchedProvision(catalogue, line!)).toBe(true);
  expect(isWatchedProvision(catalogue, alarm!)).toBe(false);
  expect(watchedPaths(catalogue)).toEqual(['/hulp/advies/', '/aanbod/lijn/']);
});
