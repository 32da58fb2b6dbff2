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

  it('needs no internet of who has none', () => {
    const all = [
      ['a-site', { act: { type: 'website', value: 'https://voorbeeld.nl' } }],
      ['b-plek', { publish: 'check-first', place: { address: 'Dorpsplein 1' } }],
    ] as const;
    expect(order(all)).toEqual(['a-site', 'b-plek']);
    expect(order(all, { ...nobody, facts: { internet: 'no' } })).toEqual(['b-plek', 'a-site']);
  });

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

describe('what waits for an answer', () => {
  it('is emergency help, at what is no emergency', () => {
    const needs = ['slaapplek', 'thuisloos'];
    const all = [
      ['a-nood', { ...call, rung: 0, needs }],
      ['b-gewoon', { ...call, needs }],
    ] as const;
    expect(order(all, { ...nobody, need: 'thuisloos' })).toEqual(['b-gewoon', 'a-nood']);
    expect(order(all, { ...nobody, need: 'slaapplek' })).toEqual(['a-nood', 'b-gewoon']);
    expect(order(all, { ...nobody, need: 'thuisloos', first: ['a-nood'] })[0]).toBe('a-nood');
  });
});

describe('a place to go to', () => {
  const visit = { place: { address: 'Dorpsplein 1' } };
  it('outside the municipality weighs less than one inside', () =>
    expect(
      order([
        ['a-stad', { ...visit, area: 'regio', act: { type: 'walk-in' } }],
        ['b-hier', visit],
      ]),
    ).toEqual(['b-hier', 'a-stad']));

  it('of one village counts, without a village, less than when it is the own and more than when it is another', () => {
    const near = (village?: string) =>
      expectedUse(aProvision('club', { ...visit, area: ['Oord'] }), {
        ...nobody,
        ...(village !== undefined && { village }),
      }).near;
    expect(near('Oord')).toBeGreaterThan(near());
    expect(near()).toBeGreaterThan(near('Elders'));
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

describe('a village that somebody named', () => {
  const from: Onlooker = { ...nobody, village: 'Oord', neighbours: ['Naast'] };
  const AREAS = [['Oord'], ['Elders', 'Oord'], ['Naast'], ['Elders'], 'gemeente', 'landelijk'];
  const facts = fc.record({
    publish: fc.constantFrom('yes', 'check-first'),
    confidence: fc.constantFrom('high', 'low'),
    audience: fc.constantFrom(['everyone'], ['senior'], ['child', 'parent']),
    contact: fc.constantFrom(undefined, call.contact),
  });
  const offers = fc.array(
    fc.tuple(facts, fc.constantFrom(...AREAS)).map(([one, area]) => ({ ...one, area })),
    { minLength: 2, maxLength: 9 },
  );
  const isOwn = (area: unknown) => Array.isArray(area) && area.includes('Oord');

  it('stands before one near it, and that before any other, whatever else the offers are', () =>
    fc.assert(
      fc.property(offers, (list) => {
        const areas = order(
          list.map((one, n) => [`p${n}`, one] as const),
          from,
        ).map((id) => list[Number(id.slice(1))]!.area);
        const ranks = areas.filter(Array.isArray).map((area) => {
          if (isOwn(area)) return 0;
          return area.includes('Naast') ? 1 : 2;
        });
        expect(ranks).toEqual(ranks.toSorted());
      }),
    ));

  it('does not go before what an answer named, nor is it shown to others than it is for', () => {
    const all = [
      ['genoemd', { ...call, area: ['Elders'] }],
      ['eigen', { ...call, area: ['Oord'] }],
      ['eigen-kind', { ...call, area: ['Oord'], audience: ['child'] }],
      ['eigen-bijzonder', { area: ['Oord'], special: true }],
      ['naast', { ...call, area: ['Naast'] }],
    ] as const;
    expect(order(all, { ...from, first: ['genoemd'], facts: { age: 'senior' } })).toEqual([
      'genoemd',
      'eigen',
      'naast',
      'eigen-bijzonder',
      'eigen-kind',
    ]);
  });

  it('loses no offer, and never puts one of its own further down', () =>
    fc.assert(
      fc.property(offers, (list) => {
        const all = list.map((one, n) => [`p${n}`, one] as const);
        const [before, after] = [order(all), order(all, from)];
        expect(new Set(after)).toEqual(new Set(before));
        const others = (ids: string[], id: string) =>
          ids.slice(0, ids.indexOf(id)).filter((one) => !isOwn(list[Number(one.slice(1))]!.area));
        for (const [id, { area }] of all)
          if (isOwn(area))
            expect(others(before, id)).toEqual(expect.arrayContaining(others(after, id)));
      }),
    ));

  it('counts where one goes, also when it is for everybody', () => {
    const visit = (village: string) => ({ place: { address: 'Dorpsplein 1', village } });
    const all = [
      ['a-elders', visit('Elders')],
      ['b-naast', visit('Naast')],
      ['c-hier', visit('Oord')],
    ] as const;
    expect(order(all)).toEqual(['a-elders', 'b-naast', 'c-hier']);
    expect(order(all, from)).toEqual(['c-hier', 'b-naast', 'a-elders']);
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
