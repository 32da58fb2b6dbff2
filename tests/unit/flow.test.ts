// A flow is compiled whole, or all that is wrong with it is told.
import { describe, expect, it } from 'vitest';
import { hasFlow } from '../../src/domain/wegwijzer/flow.ts';
import {
  deniedOn,
  enumeratePaths,
  outcomePaths,
  positionOf,
} from '../../src/domain/wegwijzer/walk.ts';
import { aNeed } from '../support/catalogue.ts';
import { answer, flowOf, money, problemsOf, whom } from '../support/flow.ts';

describe('compileFlow', () => {
  it('tells all problems at once', () => {
    const questions = [
      { id: 'a', answers: [answer(1, {}), answer(1, {})] },
      {
        id: 'a',
        answers: [answer(1, { income: 'low' }, { next: 'weg' }), answer(2, {}, { next: 'a' })],
      },
      whom,
      money,
    ];
    expect(new Set(problemsOf({ questions }))).toEqual(
      new Set(['tooMany', 'doubleQuestion', 'doubleCode', 'idle', 'nowhere', 'backwards']),
    );
  });

  it('reaches every question, however answers jump: "Weet ik niet" always goes on', () => {
    const over = {
      id: 'eerst',
      answers: [answer(1, { income: 'low' }, { next: 'einde' }), answer(2, {}, { next: 'einde' })],
    };
    const flow = flowOf({ questions: [over, whom, money] });
    const reached = enumeratePaths(flow).map((path) => positionOf(flow, path));
    for (const { id } of flow.steps)
      expect(reached).toContainEqual(
        expect.objectContaining({ step: expect.objectContaining({ id }) }),
      );
  });

  it('takes three questions and no more', () => {
    const third = {
      id: 'thuis',
      answers: [answer(1, { alone: 'yes' }), answer(2, { alone: 'no' })],
    };
    const fourth = { ...third, id: 'nog-een' };
    expect(problemsOf({ questions: [whom, money, third] })).toEqual([]);
    expect(problemsOf({ questions: [whom, money, third, fourth] })).toEqual(['tooMany']);
  });

  it('takes a question that only leads on for useful, and one that leads nowhere new for idle', () => {
    const leads = { id: 'door', answers: [answer(1, {}, { next: 'einde' }), answer(2, {})] };
    const idle = { id: 'leeg', answers: [answer(1, {}), answer(2, {})] };
    expect(problemsOf({ questions: [leads, whom] })).toEqual([]);
    expect(problemsOf({ questions: [idle] })).toEqual(['idle']);
  });

  it('goes on only: a jump to itself or back is told, one ahead is taken', () => {
    const to = (next: string) => ({
      id: 'eerst',
      answers: [answer(1, { income: 'low' }, { next }), answer(2, {})],
    });
    expect(problemsOf({ questions: [to('eerst'), whom] })).toEqual(['backwards']);
    expect(problemsOf({ questions: [to('weg'), whom] })).toEqual(['nowhere']);
    const ahead = flowOf({ questions: [to('geld'), money] });
    expect(positionOf(ahead, '1')).toMatchObject({ kind: 'question', step: { id: 'geld' } });
  });

  it('leads out to another need by an answer, and asks nothing more there', () => {
    const gevaar = {
      id: 'gevaar',
      answers: [answer(1, {}, { to: 'crisis-brand' }), answer(2, {})],
    };
    const flow = flowOf({ questions: [gevaar, whom] });
    expect(positionOf(flow, '1')).toEqual({ kind: 'left', need: 'crisis-brand' });
    expect(positionOf(flow, '11')).toBeUndefined();
    expect(outcomePaths(flow)).toEqual(['21', '22', '29', '91', '92', '99']);
    expect(deniedOn(flow, '21')).toEqual(['crisis-brand']);
    expect(deniedOn(flow, '91')).toEqual([]);
  });

  it('is for a need with questions that is no crisis', () => {
    expect(hasFlow(aNeed('vervoer', { questions: [whom] }))).toBe(true);
    expect(hasFlow(aNeed('vervoer'))).toBe(false);
    expect(hasFlow(aNeed('crisis-brand', { crisis: true, questions: [whom] }))).toBe(false);
  });
});
