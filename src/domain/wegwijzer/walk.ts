// Walking a flow: pure functions of the flow and the answers so far, written as digits.
import type { Facts } from '../need/facts.ts';
import { NONE_OF_THESE, UNKNOWN } from '../need/question.ts';
import type { Exit, Flow, FlowStep } from './flow.ts';

/** Where someone stands within a flow. */
export type Standing =
  { readonly kind: 'question'; readonly step: FlowStep } | { readonly kind: 'outcome' };

/** Where answers lead. */
export type Position =
  | Standing
  /** An answer led out of the flow, to another need. */
  | { readonly kind: 'left'; readonly need: string };

/** What was answered at a step. */
interface Taken {
  readonly step: FlowStep;
  readonly exit: Exit;
}

/** The exits taken; undefined when a digit is no answer or there is one too many. */
function exitsTaken(
  flow: Flow,
  path: string,
): { taken: Taken[]; at: number | undefined } | undefined {
  const taken: Taken[] = [];
  let at: number | undefined = 0;
  for (const digit of path) {
    const step: FlowStep | undefined = at === undefined ? undefined : flow.steps[at];
    const exit: Exit | undefined = step?.exits.find((e) => String(e.code) === digit);
    if (!step || !exit) return undefined;
    taken.push({ step, exit });
    // Who has left is asked nothing more.
    at = exit.leaves === undefined ? exit.to : undefined;
  }
  return { taken, at };
}

/** Where the answers lead; undefined when they cannot have been given. */
export function positionOf(flow: Flow, path: string): Position | undefined {
  const walked = exitsTaken(flow, path);
  if (!walked) return undefined;
  const left = walked.taken.at(-1)?.exit.leaves;
  if (left !== undefined) return { kind: 'left', need: left };
  const step = walked.at === undefined ? undefined : flow.steps[walked.at];
  return step ? { kind: 'question', step } : { kind: 'outcome' };
}

/** The path after one more answer; undefined when that answer is not there. */
export function next(flow: Flow, path: string, code: number): string | undefined {
  const further = `${path}${code}`;
  return positionOf(flow, further) && further;
}

/** The path before the last answer: the inverse of `next`. Undefined at the start. */
export function previous(path: string): string | undefined {
  return path === '' ? undefined : path.slice(0, -1);
}

/** Which question this is, and how many there may be at most on this way. */
export function progress(
  flow: Flow,
  path: string,
): { readonly number: number; readonly of: number } {
  const at = exitsTaken(flow, path)?.at;
  return { number: path.length + 1, of: path.length + (at === undefined ? 0 : longest(flow, at)) };
}

function longest(flow: Flow, at: number): number {
  const after = flow.steps[at]!.exits.map(({ to, leaves }) =>
    to === undefined || leaves !== undefined ? 0 : longest(flow, to),
  );
  return 1 + Math.max(...after);
}

/** What the answers tell of who looks, and what they are about. */
export interface Told {
  readonly facts: Facts;
  /** Offers and suggestions that go first: those of the last answer before those of an earlier one. */
  readonly first: readonly string[];
}

/** Nothing was answered. */
export const NOTHING_TOLD: Told = { facts: {}, first: [] };

const takenOn = (flow: Flow, path: string) => exitsTaken(flow, path)?.taken ?? [];

/** What the answers tell; a later one goes before an earlier one. */
export function toldBy(flow: Flow, path: string): Told {
  const exits = takenOn(flow, path).map(({ exit }) => exit);
  const first = [...exits].reverse().flatMap((exit) => exit.first);
  return {
    facts: Object.assign({}, ...exits.map((exit) => exit.sets)) as Facts,
    first: [...new Set(first)],
  };
}

/** The answers that were tapped, but for "Weet ik niet" and "Geen van deze": with them nothing was said. */
export function tappedOn(flow: Flow, path: string): { question: string; code: number }[] {
  return takenOn(flow, path)
    .filter(({ exit }) => exit.code < NONE_OF_THESE)
    .map(({ step, exit }) => ({ question: step.id, code: exit.code }));
}

/** Needs that were offered as an answer and not taken: what was denied is not asked again. */
export function deniedOn(flow: Flow, path: string): string[] {
  return takenOn(flow, path)
    .filter(({ exit }) => exit.code !== UNKNOWN)
    .flatMap(({ step }) => step.exits.flatMap(({ leaves }) => leaves ?? []));
}

/** Every path within the flow, also those still on their way, shortest first. */
export function enumeratePaths(flow: Flow): string[] {
  const all = [''];
  for (const path of all) {
    const position = positionOf(flow, path);
    if (position?.kind === 'question')
      all.push(
        ...position.step.exits
          .filter(({ leaves }) => leaves === undefined)
          .map((exit) => `${path}${exit.code}`),
      );
  }
  return all;
}

/** Every path that ends in an outcome. */
export function outcomePaths(flow: Flow): string[] {
  return enumeratePaths(flow).filter((path) => positionOf(flow, path)?.kind === 'outcome');
}
