// A flow: the questions of one need, compiled so that every way through is known to end.
import type { Need } from '../need/need.ts';
import type { Facts } from '../need/facts.ts';
import { END, NONE_OF_THESE, UNKNOWN } from '../need/question.ts';

/** One way on from a step. */
export interface Exit {
  readonly code: number;
  readonly sets: Facts;
  /** Place of the next step; undefined: the outcome. */
  readonly to: number | undefined;
}

export interface FlowStep {
  /** 'danger' or the id of a question. */
  readonly id: string;
  /** Crisis needs that lead out at once; they have no code. */
  readonly danger: readonly string[];
  readonly exits: readonly Exit[];
}

export interface Flow {
  readonly need: string;
  /** True: nothing of it may stand in an address. */
  readonly sensitive: boolean;
  readonly steps: readonly FlowStep[];
}

export interface FlowProblem {
  /** Question, or empty for the whole flow. */
  readonly question: string;
  readonly kind: 'tooMany' | 'doubleQuestion' | 'doubleCode' | 'nowhere' | 'backwards' | 'idle';
}

export type CompiledFlow =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** Questions that one need may ask at most, the one about danger included. */
export const MOST_QUESTIONS = 3;
const DANGER = 'danger';

const doubles = <T>(list: readonly T[]) =>
  new Set(list.filter((item, i) => list.indexOf(item) !== i));

function problemsOf(need: Need): FlowProblem[] {
  const found: FlowProblem[] = [];
  const add = (question: string, kind: FlowProblem['kind']) => found.push({ question, kind });
  const ids = need.questions.map((q) => q.id);
  const count = ids.length + (need.danger.length > 0 ? 1 : 0);
  if (count > MOST_QUESTIONS) add('', 'tooMany');
  for (const id of doubles(ids)) add(id, 'doubleQuestion');
  for (const [place, { id, answers }] of need.questions.entries()) {
    if (doubles(answers.map((a) => a.code)).size > 0) add(id, 'doubleCode');
    if (answers.every((a) => Object.keys(a.sets).length === 0 && a.next === undefined))
      add(id, 'idle');
    for (const { next } of answers) {
      if (next === undefined || next === END) continue;
      const target = ids.indexOf(next);
      if (target < 0) add(id, 'nowhere');
      else if (target <= place) add(id, 'backwards');
    }
  }
  return found;
}

function dangerStep(need: Need, to: number | undefined): FlowStep {
  const exits = [1, UNKNOWN].map((code): Exit => ({ code, sets: {}, to }));
  return { id: DANGER, danger: need.danger.map((d) => d.need), exits };
}

function stepsOf(need: Need): FlowStep[] {
  const first = need.danger.length > 0 ? 1 : 0;
  const ids = need.questions.map((q) => q.id);
  const placeOf = (id: string) => (id === END ? undefined : first + ids.indexOf(id));
  const after = (place: number) => (place + 1 < ids.length ? first + place + 1 : undefined);
  const steps = need.questions.map(({ id, none, answers }, place): FlowStep => {
    const given = answers.map(({ code, sets, next }): Exit => ({
      code,
      sets,
      to: next ? placeOf(next) : after(place),
    }));
    const own = [...(none ? [NONE_OF_THESE] : []), UNKNOWN].map((code): Exit => ({
      code,
      sets: {},
      to: after(place),
    }));
    return { id, danger: [], exits: [...given, ...own] };
  });
  return first === 1 ? [dangerStep(need, ids.length > 0 ? 1 : undefined), ...steps] : steps;
}

/** Compiles the questions of a need, or tells ALL that is wrong with them. */
export function compileFlow(need: Need): CompiledFlow {
  const problems = problemsOf(need);
  if (problems.length > 0) return { ok: false, problems };
  // Every question is reached: "Weet ik niet" goes on to the next one from each before it.
  return { ok: true, flow: { need: need.slug, sensitive: need.sensitive, steps: stepsOf(need) } };
}

/** True when a need has a flow: something to ask. Crisis needs never have one. */
export function hasFlow(need: Need): boolean {
  return !need.crisis && need.questions.length > 0;
}
