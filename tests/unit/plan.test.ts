// A plan: at most seven steps in the order of the ladder, nothing twice, danger before all of it, and always a human at the end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan, MOST_NEEDS, type Plan } from '../../src/domain/plan/plan.ts';
import { MOST_STEPS, type PlanStep } from '../../src/domain/plan/steps.ts';
import { needsToTick } from '../../src/domain/plan/what-plays.ts';
import { startOf } from '../../src/domain/wegwijzer/addresses.ts';
import { aCatalogue, aNeed, aProcedure, aProvision } from '../support/catalogue.ts';

const PHONE = '0123 45 67 89';
const slugsOf = (needs: readonly { slug: string }[]) => needs.map(({ slug }) => slug);
const idsOf = (step: PlanStep) => (step.kind === 'tip' ? [] : step.offers.map(({ id }) => id));

describe('a plan', () => {
  const domains = ['thuis', 'geld', 'contact', 'wonen'];
  const slugs = Array.from({ length: 8 }, (_, n) => `vraag-${n}`);
  const needs = slugs.map((slug, n) =>
    aNeed(slug, { domain: domains[n % domains.length]! }, { tailorMade: 'De gemeente helpt.' }),
  );
  const catalogue = aCatalogue(needs, []);

  it('holds each need once, in the order chosen, and leaves out what is unknown', () =>
    expect(
      slugsOf(makePlan(catalogue, ['vraag-2', 'vraag-0', 'vraag-2', 'bestaat-niet']).needs),
    ).toEqual(['vraag-2', 'vraag-0']));

  it('asks for one plan from three life domains on, not before', () => {
    expect(makePlan(catalogue, ['vraag-0', 'vraag-1', 'vraag-2']).together).toBe(true);
    expect(makePlan(catalogue, ['vraag-0', 'vraag-1', 'vraag-4']).together).toBe(false);
  });

  it('of needs without anything is a call to the municipality; of no need it is empty', () => {
    expect(makePlan(catalogue, ['vraag-0']).steps.map(({ kind }) => kind)).toEqual([
      'municipality',
    ]);
    expect(makePlan(catalogue, []).steps).toEqual([]);
  });
});

describe('a plan of any needs', () => {
  const slugs = Array.from({ length: 9 }, (_, n) => `vraag-${n}`);
  const tip = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rung: fc.constantFrom(1, 2),
    withoutNetwork: fc.boolean(),
  });
  const acts = [
    { type: 'call' },
    { type: 'call', value: '0800 1234' },
    { type: 'call', value: PHONE },
    { type: 'ask-municipality' },
    { type: 'walk-in' },
    { type: 'do-yourself' },
  ];
  const anOffer = fc.record({
    needs: fc.subarray(slugs, { minLength: 1, maxLength: 6 }),
    rung: fc.constantFrom(0, 1, 2, 3, 4, 5),
    act: fc.constantFrom(...acts),
    conditions: fc.constantFrom({}, { network: ['no'] }, { age: ['senior'] }),
  });
  const facts = fc.record({
    suggestions: fc.uniqueArray(tip, { selector: ({ id }) => id, maxLength: 4 }),
    tells: fc.constantFrom({}, { network: 'no' }, { age: 'senior' }, { forWhom: 'other' }),
    crisis: fc.constantFrom(false, false, false, true),
  });
  const world = fc.record({
    needs: fc.tuple(...slugs.map(() => facts)),
    offers: fc.array(anOffer, { maxLength: 20 }),
    chosen: fc.uniqueArray(fc.constantFrom(...slugs, 'bestaat-niet')),
  });
  type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

  function planOf({ needs, offers, chosen }: World): Plan {
    const made = needs.map(({ suggestions, tells, crisis }, n) =>
      aNeed(
        slugs[n]!,
        { tells, crisis, suggestions: crisis ? [] : suggestions },
        // Every second need says the same.
        {
          suggestions: Object.fromEntries(suggestions.map(({ id }) => [id, `Doe ${id} ${n % 2}.`])),
        },
      ),
    );
    const given = offers.map((offer, n) =>
      aProvision(`aanbod-${n}`, { ...offer, contact: { phone: `0600 00 00 ${10 + n}` } }),
    );
    return makePlan(aCatalogue(made, given), chosen);
  }

  it('has at most seven steps, in the order of the ladder, the municipality last, and nothing twice', () =>
    fc.assert(
      fc.property(world, (one) => {
        const { steps, needs } = planOf(one);
        expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
        expect(needs.length).toBeLessThanOrEqual(MOST_NEEDS);
        const rungs = steps.map(({ rung }) => rung);
        expect(rungs).toEqual([...rungs].sort());
        const calm = needs.filter(({ crisis }) => !crisis);
        expect(
          steps.map(({ kind }) => kind).filter((kind) => kind === 'municipality'),
        ).toHaveLength(Math.min(1, calm.length));
        if (calm.length > 0) expect(steps.at(-1)!.kind).toBe('municipality');
        const offers = steps.flatMap(idsOf);
        expect(new Set(offers).size).toBe(offers.length);
      }),
    ));

  it('has a step for each need, and each step is for one of them at least, but for the last', () =>
    fc.assert(
      fc.property(world, (one) => {
        const { steps, needs } = planOf(one);
        const calm = slugsOf(needs.filter(({ crisis }) => !crisis));
        const served = new Set(steps.flatMap((step) => slugsOf(step.needs)));
        expect([...served].sort()).toEqual([...calm].sort());
        for (const { kind, needs: own } of steps)
          if (kind !== 'municipality') expect(own.length).toBeGreaterThan(0);
      }),
    ));

  it('puts danger apart, never as a step', () =>
    fc.assert(
      fc.property(world, (one) => {
        const { steps, danger, needs } = planOf(one);
        expect(slugsOf(danger.map(({ need }) => need))).toEqual(
          slugsOf(needs.filter(({ crisis }) => crisis)),
        );
        expect(steps.flatMap((step) => step.needs).some(({ crisis }) => crisis)).toBe(false);
      }),
    ));
});

describe('what two needs share', () => {
  const [one, two, three] = ['een', 'twee', 'drie'];
  const says = (text: string) => ({ suggestions: { zelf: text } });
  const zelf = { suggestions: [{ id: 'zelf', rung: 1 }] };
  const needs = [
    aNeed(one!, zelf, says('Loop elke dag een blok.')),
    aNeed(two!, zelf, says('Loop elke dag een blok.')),
    aNeed(three!, zelf, says('Schrijf het op.')),
  ];

  it('is one step that tells for which needs it is', () => {
    const lijn = aProvision('lijn', { needs: [one, two], contact: { phone: '0800 1234' } });
    const { steps } = makePlan(aCatalogue(needs, [lijn]), [one!, two!, three!]);
    expect(steps.map((step) => [step.kind, ...slugsOf(step.needs)])).toEqual([
      ['tip', one, two],
      ['tip', three],
      ['offer', one, two],
      ['municipality'],
    ]);
  });

  it('behind one number is one call', () => {
    const contact = { phone: '0800 1234' };
    const act = { type: 'call' };
    const offers = [
      aProvision('maatje', { needs: [one], contact, act }),
      aProvision('thuishulp', { needs: [two], contact: {}, act: { ...act, value: '08001234' } }),
    ];
    const plan = makePlan(aCatalogue(needs, offers), [one!, two!]);
    expect(plan.steps.map(idsOf)).toEqual([[], ['maatje', 'thuishulp'], []]);
  });

  it('at the municipality is asked in one call, and what is only its number is not named', () => {
    const offers = [
      aProvision('schuldhulp', { needs: [one], rung: 4, act: { type: 'ask-municipality' } }),
      aProvision('huishulp', { needs: [two], rung: 5, act: { type: 'ask-municipality' } }),
      aProvision('balie', { needs: [three], rung: 4, contact: { phone: PHONE } }),
    ];
    const last = makePlan(aCatalogue(needs, offers), [one!, two!, three!]).steps.at(-1)!;
    expect(idsOf(last)).toEqual(['schuldhulp', 'huishulp']);
    expect(slugsOf(last.needs)).toEqual([one, two, three]);
  });
});

describe('danger in a plan', () => {
  const hidden = (...crises: string[]) => ({ danger: crises.map((need) => ({ need })) });
  const chosen = [
    aNeed('crisis-brand', { crisis: true, emergency: ['brandweer'] }),
    aNeed('ruzie', hidden('crisis-geweld')),
    aNeed('somber', hidden('crisis-suicide', 'crisis-geweld')),
    aNeed('koken'),
  ];
  const names = slugsOf(chosen);
  const home = aCatalogue(chosen, [
    aProvision('brandweer', { rung: 0, needs: ['crisis-brand'], contact: { phone: '112' } }),
  ]);
  const told = ({ danger, hidden: rest }: Plan) => [
    ...danger.map(({ need }) => need.slug),
    ...rest.flatMap(({ need, without }) =>
      need.danger.map((one) => one.need).filter((slug) => !without.includes(slug)),
    ),
  ];

  it('that is chosen, or can hide in what is chosen, is never left out and stands there once', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(names), (slugs) => {
        const needs = chosen.filter((need) => slugs.includes(need.slug));
        const expected = needs.flatMap((need) => [
          ...(need.crisis ? [need.slug] : []),
          ...need.danger.map((danger) => danger.need),
        ]);
        expect(told(makePlan(home, slugs)).sort()).toEqual([...new Set(expected)].sort());
      }),
    ));

  it('that was chosen tells whom to call, before what can hide', () => {
    const plan = makePlan(home, ['ruzie', 'crisis-brand']);
    expect(told(plan)).toEqual(['crisis-brand', 'crisis-geweld']);
    expect(plan.danger[0]!.emergency.map(({ id }) => id)).toEqual(['brandweer']);
  });

  it('is not there when nothing points to it', () =>
    expect(told(makePlan(home, ['koken']))).toEqual([]));
});

describe("a plan of one's own", () => {
  const catalogue = aCatalogue(
    [
      aNeed('huis', { procedures: ['wmo'] }),
      aNeed('hulp', { procedures: ['schuld', 'wmo'] }),
      aNeed('geld', { procedures: ['schuld'] }),
      aNeed('koken'),
    ],
    [],
    [aProcedure('wmo', { ownPlan: true }), aProcedure('schuld')],
  );

  it('is only for needs that name a procedure which takes one', () =>
    fc.assert(
      fc.property(fc.subarray(['huis', 'hulp', 'geld', 'koken']), (slugs) => {
        const expected = slugs.includes('huis') || slugs.includes('hulp');
        expect(makePlan(catalogue, slugs).ownPlan).toBe(expected);
      }),
    ));
});

describe('what plays', () => {
  const needs = Array.from({ length: 12 }, (_, n) => aNeed(`vraag-${n}`));
  const begin = aNeed('begin', { ticks: true });
  const catalogue = aCatalogue([aNeed('crisis', { crisis: true }), begin, ...needs], []);
  const triage = ['crisis', 'begin', 'weg', ...slugsOf(needs)].slice(0, 12);
  const withTriage = { ...catalogue, municipality: { ...catalogue.municipality, triage } };

  it('can be ticked in nine rows at most, in order, without danger and without itself', () =>
    expect(slugsOf(needsToTick(withTriage))).toEqual(slugsOf(needs).slice(0, 9)));

  it('is where a need begins that lets one tick it', () =>
    expect(startOf(begin)).toBe('guideBegin'));
});
