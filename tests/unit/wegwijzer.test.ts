// The wegwijzer: every way ends, back is the inverse of on, unknown never takes anything away, and codes come back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeCode, planCode, readCode, spoken } from '../../src/domain/code/help-code.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';
import { fitOf } from '../../src/domain/need/facts.ts';
import { compileFlow, type Flow } from '../../src/domain/wegwijzer/flow.ts';
import { outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import {
  enumeratePaths,
  factsOf,
  next,
  outcomePaths,
  positionOf,
  previous,
  progress,
} from '../../src/domain/wegwijzer/walk.ts';
import { aNeed, aProvision } from '../support/catalogue.ts';

const answer = (code: number, sets: object, more: object = {}) => ({ code, sets, ...more });
const whom = {
  id: 'voor-wie',
  answers: [answer(1, { forWhom: 'self' }), answer(2, { forWhom: 'other' })],
};
const money = {
  id: 'geld',
  none: true,
  answers: [answer(1, { income: 'low' }), answer(2, { income: 'enough' })],
};

function flowOf(facts: object): Flow {
  const compiled = compileFlow(aNeed('vervoer', facts));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.flow;
}
const problemsOf = (facts: object) => {
  const compiled = compileFlow(aNeed('vervoer', facts));
  return compiled.ok ? [] : compiled.problems.map((p) => p.kind);
};

describe('compileFlow', () => {
  it('tells all problems at once', () => {
    const questions = [
      { id: 'a', answers: [answer(1, {}), answer(1, {})] },
      {
        id: 'a',
        answers: [answer(1, { income: 'low' }, { next: 'weg' }), answer(2, {}, { next: 'a' })],
      },
      whom,
    ];
    const danger = [{ need: 'crisis-brand' }];
    expect(new Set(problemsOf({ questions, danger }))).toEqual(
      new Set(['tooMany', 'doubleQuestion', 'doubleCode', 'idle', 'nowhere', 'backwards']),
    );
  });

  it('finds a question that no answer leads to', () => {
    const first = {
      id: 'eerst',
      answers: [answer(1, { income: 'low' }, { next: 'einde' }), answer(2, {}, { next: 'einde' })],
    };
    // "Weet ik niet" still goes on, so the second is reached; a jump over it by all answers is not possible.
    expect(problemsOf({ questions: [first, whom] })).toEqual([]);
  });

  it('asks about danger first', () => {
    const flow = flowOf({ questions: [whom], danger: [{ need: 'crisis-brand' }] });
    expect(flow.steps[0]).toMatchObject({ id: 'danger', danger: ['crisis-brand'] });
  });
});

describe('walking', () => {
  const flow = flowOf({ questions: [whom, money], danger: [{ need: 'crisis-brand' }] });

  it('knows where the answers lead, and what cannot have been answered', () => {
    expect(positionOf(flow, '')).toMatchObject({ kind: 'question', step: { id: 'danger' } });
    expect(positionOf(flow, '12')).toMatchObject({ kind: 'question', step: { id: 'geld' } });
    expect(positionOf(flow, '128')).toEqual({ kind: 'outcome' });
    expect(positionOf(flow, '14')).toBeUndefined();
    expect(positionOf(flow, '1281')).toBeUndefined();
  });

  it('counts the questions', () => {
    expect(progress(flow, '')).toEqual({ number: 1, of: 3 });
    expect(progress(flow, '12')).toEqual({ number: 3, of: 3 });
  });

  it('skips by an answer, and counts fewer questions then', () => {
    const short = flowOf({
      questions: [
        { id: 'a', answers: [answer(1, { income: 'low' }, { next: 'einde' }), answer(2, {})] },
        whom,
      ],
    });
    expect(positionOf(short, '1')).toEqual({ kind: 'outcome' });
    expect(positionOf(short, '2')).toMatchObject({ step: { id: 'voor-wie' } });
  });

  it('goes back where it came from, on every path', () => {
    for (const path of enumeratePaths(flow)) {
      if (path === '') expect(previous(path)).toBeUndefined();
      else expect(next(flow, previous(path)!, Number(path.at(-1)))).toBe(path);
    }
  });

  it('ends on every path', () => {
    expect(outcomePaths(flow)).toHaveLength(2 * 3 * 4);
    for (const path of outcomePaths(flow)) expect(path.length).toBeLessThanOrEqual(3);
  });

  it('unknown and none of these tell nothing', () => {
    expect(factsOf(flow, '198')).toEqual({});
    expect(factsOf(flow, '121')).toEqual({ forWhom: 'other', income: 'low' });
  });
});

describe('outcome', () => {
  const need = aNeed('vervoer', { questions: [whom, money] });
  const offers = [
    aProvision('voor-iedereen', { needs: ['vervoer'] }),
    aProvision('weinig-geld', { needs: ['vervoer'], conditions: { income: ['low'] } }),
    aProvision('genoeg-geld', { needs: ['vervoer'], conditions: { income: ['enough'] } }),
  ];
  const staircase = buildStaircase(need, offers);
  const rung3 = (facts: object) => outcomeOf(staircase, facts).find((step) => step.rung === 3)!;
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

  it('always keeps rung 5', () =>
    expect(outcomeOf(staircase, { income: 'low' }).at(-1)?.rung).toBe(5));

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

describe('hulpcode', () => {
  const codes = { '10': '/hulp/boodschappen/', '14': '/hulp/vervoer/', '141': '/aanbod/buurtbus/' };

  it.each([
    ['vervoer', '32'],
    ['vervoer', '1'],
    ['vervoer', '198'],
  ])('of %s with answers %s comes back', (need, answers) => {
    const code = outcomeCode(codes, need, answers)!;
    expect(readCode(codes, spoken(code))).toEqual({ kind: 'outcome', need, answers });
  });

  it('of a plan comes back', () => {
    const code = planCode(codes, ['vervoer', 'boodschappen'])!;
    expect(readCode(codes, code)).toEqual({ kind: 'plan', needs: ['vervoer', 'boodschappen'] });
    expect(planCode(codes, ['vervoer'])).toBeUndefined();
  });

  it('never looks like the number of a page', () =>
    expect(outcomeCode(codes, 'vervoer', '1')).not.toBe(
      outcomeCode(codes, 'vervoer', '')?.slice(0, 4),
    ));

  it('says wrong for a slip, and nothing for words', () => {
    const code = outcomeCode(codes, 'vervoer', '32')!;
    const slip = code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
    expect(readCode(codes, slip)).toBe('wrong');
    expect(readCode(codes, 'vervoer')).toBeUndefined();
  });

  it('is read out in pairs', () => expect(spoken('14327')).toBe('14 32 7'));
});
