// Questions and a flow to walk, for unit tests of the wegwijzer.
import { compileFlow, type Flow } from '../../src/domain/wegwijzer/flow.ts';
import type { Told } from '../../src/domain/wegwijzer/walk.ts';
import { aNeed } from './catalogue.ts';

export const answer = (code: number, sets: object, more: object = {}) => ({ code, sets, ...more });
export const whom = {
  id: 'voor-wie',
  answers: [answer(1, { forWhom: 'self' }), answer(2, { forWhom: 'other' })],
};
export const money = {
  id: 'geld',
  none: true,
  answers: [answer(1, { income: 'low' }), answer(2, { income: 'enough' })],
};

export function flowOf(facts: object): Flow {
  const compiled = compileFlow(aNeed('vervoer', facts));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.flow;
}
/** What is told when these are all the answers. */
export const known = (facts: object, first: readonly string[] = []): Told => ({ facts, first });

export const problemsOf = (facts: object) => {
  const compiled = compileFlow(aNeed('vervoer', facts));
  return compiled.ok ? [] : compiled.problems.map((p) => p.kind);
};
