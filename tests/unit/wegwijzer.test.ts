// Walking the wegwijzer: every way ends, back is the inverse of on, unknown tells nothing, and codes come back.
import { describe, expect, it } from 'vitest';
import { outcomeCode, planCode, readCode, readOutCode } from '../../src/domain/code/help-code.ts';
import {
  enumeratePaths,
  next,
  NOTHING_TOLD,
  outcomePaths,
  positionOf,
  previous,
  progress,
  tappedOn,
  toldBy,
} from '../../src/domain/wegwijzer/walk.ts';
import { answer, flowOf, money, whom } from '../support/flow.ts';

describe('walking', () => {
  const gevaar = { id: 'gevaar', answers: [answer(1, {}), answer(2, {}, { to: 'crisis-brand' })] };
  const flow = flowOf({ questions: [gevaar, whom, money] });

  it('knows where the answers lead, and what cannot have been answered', () => {
    expect(positionOf(flow, '')).toMatchObject({ kind: 'question', step: { id: 'gevaar' } });
    expect(positionOf(flow, '12')).toMatchObject({ kind: 'question', step: { id: 'geld' } });
    expect(positionOf(flow, '128')).toEqual({ kind: 'outcome' });
    expect(positionOf(flow, '14')).toBeUndefined();
    expect(positionOf(flow, '1281')).toBeUndefined();
  });

  it('counts the questions', () => {
    expect(progress(flow, '')).toEqual({ number: 1, of: 3 });
    expect(progress(flow, '12')).toEqual({ number: 3, of: 3 });
  });

  it('counts the longest way that is left, and none when it is over', () => {
    const fork = flowOf({
      questions: [
        { id: 'a', answers: [answer(1, { income: 'low' }, { next: 'einde' }), answer(2, {})] },
        whom,
      ],
    });
    expect(progress(fork, '')).toEqual({ number: 1, of: 2 });
    expect(progress(fork, '1')).toEqual({ number: 2, of: 1 });
  });

  it('of what cannot have been answered tells nothing', () => {
    expect(toldBy(flow, '777')).toEqual(NOTHING_TOLD);
    expect(next(flow, '1', 7)).toBeUndefined();
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
    expect(toldBy(flow, '198')).toEqual(NOTHING_TOLD);
    expect(tappedOn(flow, '198')).toEqual([{ question: 'gevaar', code: 1 }]);
    expect(toldBy(flow, '121').facts).toEqual({ forWhom: 'other', income: 'low' });
  });
});

describe('hulpcode', () => {
  const codes = { '10': '/hulp/boodschappen/', '14': '/hulp/vervoer/', '141': '/aanbod/buurtbus/' };

  it.each([
    ['vervoer', '32'],
    ['vervoer', '1'],
    ['vervoer', '198'],
  ])('of %s with answers %s comes back', (need, answers) => {
    const code = outcomeCode(codes, need, answers)!;
    expect(readCode(codes, readOutCode(code))).toEqual({
      kind: 'outcome',
      need,
      answers,
      version: 1,
    });
    const later = outcomeCode(codes, need, answers, 3)!;
    expect(readCode(codes, later)).toEqual({ kind: 'outcome', need, answers, version: 3 });
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

  it('is read out in pairs', () => expect(readOutCode('14327')).toBe('14 32 7'));
});
