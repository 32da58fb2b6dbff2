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
