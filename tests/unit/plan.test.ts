// A plan of several needs: nothing twice, never too long, and always a way to a human.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan, MOST_NEEDS } from '../../src/domain/plan/plan.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const domains = ['thuis', 'geld', 'contact', 'wonen'];
const slugs = Array.from({ length: 8 }, (_, n) => `vraag-${n}`);
const tips = [
  { id: 'zelf', rung: 1 },
  { id: 'samen', rung: 2 },
];
const needs = slugs.map((slug, n) =>
  aNeed(slug, { domain: domains[n % domains.length]!, suggestions: tips }),
);
const catalogue = aCatalogue(needs, [
  aProvision('overal', { needs: slugs.slice(0, 6) }),
  aProvision('half', { needs: [slugs[1], slugs[2]] }),
  aProvision('alleen', { needs: [slugs[2]], rung: 4 }),
]);
const offersOf = (plan: ReturnType<typeof makePlan>) =>
  plan.steps.flatMap((step) => step.offers.map((offer) => offer.provision.id));

describe('a plan', () => {
  it('holds each need once, in the order chosen, and leaves out what is unknown', () =>
    expect(
      makePlan(catalogue, ['vraag-2', 'vraag-0', 'vraag-2', 'bestaat-niet']).needs.map(
        (need) => need.slug,
      ),
    ).toEqual(['vraag-2', 'vraag-0']));

  it('holds no offer twice, and puts first what serves most of it', () => {
    const plan = makePlan(catalogue, ['vraag-2', 'vraag-1', 'vraag-0']);
    expect(offersOf(plan)).toEqual(['overal', 'half', 'alleen']);
    expect(plan.steps[2]?.offers[1]?.needs.map((need) => need.slug)).toEqual([
      'vraag-2',
      'vraag-1',
    ]);
  });

  it('asks for one plan from three life domains on, not before', () => {
    expect(makePlan(catalogue, ['vraag-0', 'vraag-1', 'vraag-2']).together).toBe(true);
    expect(makePlan(catalogue, ['vraag-0', 'vraag-1', 'vraag-4']).together).toBe(false);
  });

  it('of any needs ends with the municipality, and is never of more than six', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...slugs, 'bestaat-niet')), (chosen) => {
        const plan = makePlan(catalogue, chosen);
        const rungs = plan.steps.map((step) => step.rung);
        expect(rungs).toEqual([...new Set(rungs)].sort());
        expect(rungs.at(-1)).toBe(5);
        expect(plan.needs.length).toBeLessThanOrEqual(MOST_NEEDS);
        expect(new Set(offersOf(plan)).size).toBe(offersOf(plan).length);
      }),
    ));
});

describe('danger in a plan', () => {
  const hidden = (...crises: string[]) => ({ danger: crises.map((need) => ({ need })) });
  const chosen = [
    aNeed('crisis-brand', { crisis: true }),
    aNeed('ruzie', hidden('crisis-geweld')),
    aNeed('somber', hidden('crisis-suicide', 'crisis-geweld')),
    aNeed('koken'),
  ];
  const names = chosen.map((need) => need.slug);
  const home = aCatalogue(chosen, []);

  it('that is chosen, or can hide in what is chosen, is never left out and stands there once', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(names), (slugs) => {
        const needs = chosen.filter((need) => slugs.includes(need.slug));
        const expected = needs.flatMap((need) => [
          ...(need.crisis ? [need.slug] : []),
          ...need.danger.map((danger) => danger.need),
        ]);
        const { danger } = makePlan(home, slugs);
        expect([...danger].sort()).toEqual([...new Set(expected)].sort());
      }),
    ));

  it('that was chosen comes before what can hide', () =>
    expect(makePlan(home, ['ruzie', 'crisis-brand']).danger).toEqual([
      'crisis-brand',
      'crisis-geweld',
    ]));

  it('is not there when nothing points to it', () =>
    expect(makePlan(home, ['koken']).danger).toEqual([]));
});

describe('a step of a plan', () => {
  it('holds the tips of its own rung, each beside the need it is about', () => {
    const { steps } = makePlan(catalogue, ['vraag-3', 'vraag-7']);
    const tipsOf = (rung: number) =>
      steps.find((step) => step.rung === rung)!.tips.map(({ need, ids }) => [need.slug, ...ids]);
    expect(tipsOf(1)).toEqual([
      ['vraag-3', 'zelf'],
      ['vraag-7', 'zelf'],
    ]);
    expect(tipsOf(2)).toEqual([
      ['vraag-3', 'samen'],
      ['vraag-7', 'samen'],
    ]);
    expect(tipsOf(5)).toEqual([]);
  });

  it('that is empty is left out, but for the municipality', () =>
    expect(makePlan(catalogue, ['vraag-7']).steps.map((step) => step.rung)).toEqual([1, 2, 5]));

  it('with an offer alone is there', () => {
    const only = aCatalogue([aNeed('koken')], [aProvision('eetclub', { needs: ['koken'] })]);
    expect(makePlan(only, ['koken']).steps.map((step) => step.rung)).toEqual([3, 5]);
  });
});
