// An address is a value: it writes one path and comes back from it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addressAt,
  isLive,
  nearAt,
  needAt,
  pathOf,
  type Address,
  type NearPage,
} from '../../src/domain/address/address.ts';
import { PAGES, textFile, TEXT_PAGES, type PageName } from '../../src/domain/address/pages.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const digits = fc.stringMatching(/^\d{1,10}$/);
const names = Object.keys(PAGES) as PageName[];
/** Paths with the words of ours in odd places. */
const like = fc
  .array(
    fc.constantFrom(
      'hulp',
      'in',
      'in-de-buurt',
      'c',
      'kcc',
      'wegwijzer',
      '12',
      'a',
      '',
      '%2F',
      'A',
      'poster',
      'vraag',
      'brief',
    ),
  )
  .map((parts) => `/${parts.join('/')}/`);
const nearPage: fc.Arbitrary<NearPage> = fc.oneof(
  slug.map((one) => ({ kind: 'need' as const, slug: one })),
  slug.map((id) => ({ kind: 'shelf' as const, id })),
  fc.tuple(slug, digits).map(([need, answers]) => ({ kind: 'step' as const, need, answers })),
);
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.constantFrom(...names).map((name) => ({ kind: 'page' as const, name })),
  nearPage,
  slug.map((one) => ({ kind: 'village' as const, slug: one })),
  fc.tuple(nearPage, slug).map(([page, village]) => nearAt(page, village)),
  slug.map((id) => ({ kind: 'provision' as const, id })),
  slug.map((id) => ({ kind: 'shelf' as const, id })),
  slug.map((id) => ({ kind: 'poster' as const, id })),
  fc
    .tuple(
      slug.filter((one) => !['begin', 'stap'].includes(one)),
      fc.oneof(fc.constant(''), digits),
    )
    .map(([need, answers]) => ({ kind: 'step' as const, need, answers })),
  digits.map((code) => ({ kind: 'code' as const, code })),
  digits.map((reference) => ({ kind: 'question' as const, reference })),
  digits.map((reference) => ({ kind: 'letter' as const, reference })),
);

it('every address comes back from its path', () =>
  fc.assert(
    fc.property(address, (one) => {
      expect(addressAt(pathOf(one))).toEqual(one);
    }),
  ));

it('every path begins and ends with a slash', () =>
  fc.assert(
    fc.property(address, (one) => {
      expect(pathOf(one)).toMatch(/^\/([a-z0-9-]+\/)*$/);
    }),
  ));

it('takes no path that is not ours to the letter', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), like), (path) => {
      const found = addressAt(path);
      if (found !== undefined) expect(pathOf(found)).toBe(path);
    }),
  ));

it('no two pages share a path, and each is told by its name too', () => {
  expect(new Set(names.map((name) => PAGES[name].path)).size).toBe(names.length);
  for (const name of names) expect(pathOf(name)).toBe(pathOf({ kind: 'page', name }));
});

it('what the server draws is told from what lies as a file', () => {
  expect(isLive({ kind: 'page', name: 'ask' })).toBe(true);
  expect(isLive({ kind: 'code', code: '107' })).toBe(true);
  expect(isLive(nearAt(needAt({ slug: 'koken' }), 'oord'))).toBe(true);
  expect(isLive({ kind: 'need', slug: 'koken' })).toBe(false);
  expect(isLive({ kind: 'village', slug: 'oord' })).toBe(false);
  expect(isLive({ kind: 'page', name: 'privacy' })).toBe(false);
});

it('a page of running text has a file of one word', () => {
  for (const name of TEXT_PAGES) expect(textFile(name)).toMatch(/^[a-z-]+$/);
});
