// The outcome: what answers speak for comes first, at most three at a time, and nothing is ever left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/domain/need/facts.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import { aNeed, aProvision } from '../support/catalogue.ts';
import { known, money, whom } from '../support/flow.ts';

describe('outcome', () => {
  const need = aNeed('vervoer', { questions: [whom, money] });
  const offers = [
    aProvision('voor-iedereen', { needs: ['vervoer'] }),
    aProvision('weinig-geld', { needs: ['vervoer'], conditions: { income: ['low'] } }),
    aProvision('genoeg-geld', { needs: ['vervoer'], conditions: { income: ['enough'] } }),
  ];
  const staircase = buildStaircase(need, offers);
  const rung3 = (facts: object) =>
    outcomeOf(staircase, known(facts)).find((step) => step.rung === 3)!;
  const ids = (items: readonly { provision: { id: string } }[]) => items.map((i) => i.provision.id);

  it('puts what an answer speaks for first, with the reason', () => {
    const { first, aside } = rung3({ income: 'low' });
    expect(ids(first)[0]).toBe('weinig-geld');
    expect(first[0]!.because).toEqual(['income']);
    expect(ids(aside)).toEqual(['genoeg-geld']);
  });

  it('unknown takes nothing away', () => {
    const { first, more, aside } = rung3({});
    expect(ids([...first, ...more]).sort()).toEqual([
      'genoeg-geld',
      'voor-iedereen',
      'weinig-geld',
    ]);
    expect(aside).toEqual([]);
  });

  it('never offers more than three first, and shows every other one further down', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(undefined, 'low', 'enough'), { maxLength: 9 }),
        fc.constantFrom(undefined, 'low', 'enough'),
        (incomes, income) => {
          const many = incomes.map((value, place) =>
            aProvision(`aanbod-${place}`, {
              needs: ['vervoer'],
              ...(value && { conditions: { income: [value] } }),
            }),
          );
          const steps = outcomeOf(buildStaircase(need, many), known(income ? { income } : {}));
          for (const { first, more } of steps) {
            expect(first.length).toBeLessThanOrEqual(3);
            if (more.length > 0) expect(first).toHaveLength(3);
          }
          const shown = steps.flatMap(({ first, more, aside }) => [...first, ...more, ...aside]);
          expect(ids(shown).sort()).toEqual(many.map((offer) => offer.id).sort());
        },
      ),
    ));

  it('among what fits, puts what more answers speak for first', () => {
    const both = { income: ['low'], children: ['yes'] };
    const some = [
      aProvision('geld', { needs: ['vervoer'], conditions: { income: ['low'] } }),
      aProvision('gezin', { needs: ['vervoer'], conditions: both }),
      aProvision('eigen', { needs: ['vervoer'] }),
    ];
    const facts = { income: 'low', children: 'yes' } as const;
    const [step] = outcomeOf(buildStaircase(need, some), known(facts));
    expect(ids(step!.first)).toEqual(['gezin', 'geld', 'eigen']);
    expect(step!.more).toEqual([]);
  });

  it('leaves a tip to those it is for, and to whom we know nothing about', () => {
    const tips = [
      { id: 'iedereen', rung: 1 },
      { id: 'kinderen', rung: 1, conditions: { age: ['child'] } },
    ];
    const tipsFor = (facts: object) =>
      outcomeOf(buildStaircase(aNeed('vervoer', { suggestions: tips }), []), known(facts))[0]!
        .suggestions;
    expect(tipsFor({ age: 'senior' }).map((tip) => tip.id)).toEqual(['iedereen']);
    expect(tipsFor({}).map((tip) => tip.id)).toEqual(['iedereen', 'kinderen']);
  });

  it('always keeps rung 5', () =>
    expect(outcomeOf(staircase, known({ income: 'low' })).at(-1)?.rung).toBe(5));

  it('an unknown fact never excludes, whatever the conditions', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('income', 'age'), fc.constant(['low', 'child'])),
        (conditions) => {
          expect(fitOf(conditions as never, {}).fits).toBe(true);
        },
      ),
    ));
});
