// A flow: the questions of one need, compiled so that every way through is known to end.
import type { Need } from '../need/need.ts';
import type { Facts } from '../need/facts.ts';
import { END, NONE_OF_THESE, UNKNOWN, type Answer } from '../need/question.ts';

/** One way on from a step. */
export interface Exit {
  readonly code: number;
  readonly sets: Facts;
  /** Offers and suggestions that the answer is about. */
  readonly first: readonly string[];
  /** Place of the next step; undefined: the outcome. */
  readonly to: number | undefined;
  /** Name of its picture. */
  readonly pictogram?: string | undefined;
  /** Another need that it leads out to; its digit then stands in no path. */
  readonly leaves?: string;
}

export interface FlowStep {
  /** The id of a question. */
  readonly id: string;
  readonly exits: readonly Exit[];
}

export interface Flow {
  readonly need: string;
  /** True: nothing of it may stand in an address. */
  readonly sensitive: boolean;
  /** A digit means the same within one version. */
  readonly version: number;
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

/** Questions that one need may ask at most. */
export const MOST_QUESTIONS = 3;

const doubles = <T>(list: readonly T[]) =>
  new Set(list.filter((item, i) => list.indexOf(item) !== i));

/** An answer that tells nothing, names nothing and leads nowhere else. */
const isEmpty = ({ sets, first, to, next }: Answer): boolean =>
  Object.keys(sets).length === 0 && first.length === 0 && to === undefined && next === undefined;

function problemsOf(need: Pick<Need, 'questions'>): FlowProblem[] {
  const found: FlowProblem[] = [];
  const add = (question: string, kind: FlowProblem['kind']) => found.push({ question, kind });
  const ids = need.questions.map((q) => q.id);
  if (ids.length > MOST_QUESTIONS) add('', 'tooMany');
  for (const id of doubles(ids)) add(id, 'doubleQuestion');
  for (const [place, { id, answers }] of need.questions.entries()) {
    if (doubles(answers.map((a) => a.code)).size > 0) add(id, 'doubleCode');
    if (answers.every(isEmpty)) add(id, 'idle');
    for (const { next } of answers) {
      if (next === undefined || next === END) continue;
      const target = ids.indexOf(next);
      if (target < 0) add(id, 'nowhere');
      else if (target <= place) add(id, 'backwards');
    }
  }
  return found;
}

function stepsOf({ questions }: Pick<Need, 'questions'>): FlowStep[] {
  const ids = questions.map((q) => q.id);
  const placeOf = (id: string) => (id === END ? undefined : ids.indexOf(id));
  const after = (place: number) => (place + 1 < ids.length ? place + 1 : undefined);
  return questions.map(({ id, none, answers }, place): FlowStep => {
    const given = answers.map(({ code, pictogram, sets, first, to, next }): Exit => ({
      code,
      pictogram,
      sets,
      first,
      to: next ? placeOf(next) : after(place),
      ...(to !== undefined && { leaves: to }),
    }));
    const own = [...(none ? [NONE_OF_THESE] : []), UNKNOWN].map((code): Exit => ({
      code,
      sets: {},
      first: [],
      to: after(place),
    }));
    return { id, exits: [...given, ...own] };
  });
}

/** Compiles the questions of a need, or tells ALL that is wrong with them. */
export function compileFlow(need: Need): CompiledFlow {
  const problems = problemsOf(need);
  if (problems.length > 0) return { ok: false, problems };
  // Every question is reached: "Weet ik niet" goes on to the next one from each before it.
  const { slug, sensitive, version } = need;
  return { ok: true, flow: { need: slug, sensitive, version, steps: stepsOf(need) } };
}

/** True when a need has a flow: something to ask. Crisis needs never have one. */
export function hasFlow(need: Pick<Need, 'crisis' | 'questions'>): boolean {
  return !need.crisis && need.questions.length > 0;
}
