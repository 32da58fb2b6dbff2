// Offers stand by expected use: for whom, what one can do, how sure, how near.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byExpectedUse,
  expectedUse,
  type Onlooker,
} from '../../src/domain/staircase/expected-use.ts';
import { aProvision } from '../support/catalogue.ts';

const nobody: Onlooker = { facts: {}, shares: { senior: 0.25, veteran: 0.01, child: 0.1 } };
const order = (all: readonly (readonly [string, object])[], onlooker: Onlooker = nobody) =>
  byExpectedUse(
    all.map(([id, facts]) => aProvision(id, facts)),
    onlooker,
  ).map(({ id }) => id);

const call = { contact: { phone: '0123 45 67 89' } };

describe('what stands first when nothing is known', () => {
  it('is for everyone before a small group', () =>
    expect(
      order([
        ['veteranen', { ...call, audience: ['veteran'] }],
        ['ouderen', { ...call, audience: ['senior'] }],
        ['iedereen', { ...call, publish: 'check-first', area: 'landelijk' }],
      ]),
    ).toEqual(['iedereen', 'ouderen', 'veteranen']));

  it('can be acted on', () =>
    expect(
      order([
        ['a-zonder', {}],
        ['b-bel', call],
      ]),
    ).toEqual(['b-bel', 'a-zonder']));

  it('is surely there', () =>
    expect(
      order([
        ['a', { ...call, publish: 'check-first' }],
        ['b', call],
      ]),
    ).toEqual(['b', 'a']));

  it('is near, but a line or site is near everywhere', () => {
    const visit = { place: { address: 'Dorpsplein 1' } };
    expect(
      order([
        ['a-land', { ...visit, area: 'landelijk' }],
        ['b', visit],
      ]),
    ).toEqual(['b', 'a-land']);
    const line = expectedUse(aProvision('lijn', { ...call, area: 'landelijk' }), nobody).near;
    const club = expectedUse(aProvision('club', { ...visit, area: ['Oord'] }), nobody).near;
    expect(line).toBeGreaterThan(club);
  });
});

describe('what is known changes the order', () => {
  it('of ages', () => {
    const all = [
      ['kind', { ...call, audience: ['child'] }],
      ['oud', { ...call, audience: ['senior'] }],
    ] as const;
    expect(order(all)).toEqual(['oud', 'kind']);
    expect(order(all, { ...nobody, facts: { age: 'child' } })).toEqual(['kind', 'oud']);
  });

  it('of villages: the own one, then its neighbours, then the whole municipality, then others', () =>
    expect(
      order(
        [
          ['ver-dorp', { ...call, area: ['Elders'] }],
          ['overal', call],
          ['buurdorp', { ...call, area: ['Naast'] }],
          ['eigen', { ...call, area: ['Oord'] }],
        ],
        { ...nobody, village: 'Oord', neighbours: ['Naast'] },
      ),
    ).toEqual(['eigen', 'buurdorp', 'overal', 'ver-dorp']));

  it('of answers that speak for it', () => {
    const all = [
      ['a-stil', call],
      ['b-groep', { ...call, conditions: { company: ['group'] } }],
    ] as const;
    expect(order(all)).toEqual(['a-stil', 'b-groep']);
    expect(order(all, { ...nobody, facts: { company: 'group' } })).toEqual(['b-groep', 'a-stil']);
  });
});

it('loses nothing, and is the same however the offers come in', () => {
  const facts = fc.record({
    publish: fc.constantFrom('yes', 'check-first'),
    area: fc.constantFrom<string | string[]>('gemeente', 'regio', 'landelijk', ['Oord']),
    audience: fc.constantFrom(['everyone'], ['senior'], ['child', 'parent']),
  });
  const mixed = fc
    .array(facts, { maxLength: 9 })
    .chain((list) =>
      fc.tuple(
        fc.constant(list.map((one, n) => aProvision(`p${n}`, one))),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      ),
    );
  fc.assert(
    fc.property(mixed, ([all, places]) => {
      const one = byExpectedUse(all, nobody);
      expect(new Set(one)).toEqual(new Set(all));
      expect(
        byExpectedUse(
          places.map((n) => all[n]!),
          nobody,
        ),
      ).toEqual(one);
    }),
  );
});

it('every part says how much it weighs, and the whole is their product', () => {
  const { score, ...parts } = expectedUse(aProvision('x', call), {
    ...nobody,
    need: 'boodschappen',
  });
  expect(Object.values(parts).reduce((product, part) => product * part, 1)).toBeCloseTo(score);
});
