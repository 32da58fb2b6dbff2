// Walking a flow: pure functions of the flow and the answers so far, written as digits.
import type { Facts } from '../need/facts.ts';
import type { Exit, Flow, FlowStep } from './flow.ts';

/** Where someone stands. */
export type Position =
  { readonly kind: 'question'; readonly step: FlowStep } | { readonly kind: 'outcome' };

/** The exits taken; undefined when a digit is no answer or there is one too many. */
function exitsTaken(
  flow: Flow,
  path: string,
): { taken: Exit[]; at: number | undefined } | undefined {
  const taken: Exit[] = [];
  let at: number | undefined = 0;
  for (const digit of path) {
    const exit: Exit | undefined =
      at === undefined ? undefined : flow.steps[at]?.exits.find((e) => String(e.code) === digit);
    if (!exit) return undefined;
    taken.push(exit);
    at = exit.to;
  }
  return { taken, at };
}

/** Where the answers lead; undefined when they cannot have been given. */
export function positionOf(flow: Flow, path: string): Position | undefined {
  const walked = exitsTaken(flow, path);
  if (!walked) return undefined;
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
  const after = flow.steps[at]!.exits.map((exit) =>
    exit.to === undefined ? 0 : longest(flow, exit.to),
  );
  return 1 + Math.max(...after);
}

/** What the answers tell. */
export function factsOf(flow: Flow, path: string): Facts {
  return Object.assign(
    {},
    ...(exitsTaken(flow, path)?.taken ?? []).map((exit) => exit.sets),
  ) as Facts;
}

/** Every path, also those still on their way, shortest first. */
export function enumeratePaths(flow: Flow): string[] {
  const all = [''];
  for (const path of all) {
    const position = positionOf(flow, path);
    if (position?.kind === 'question')
      all.push(...position.step.exits.map((exit) => `${path}${exit.code}`));
  }
  return all;
}

/** Every path that ends in an outcome. */
export function outcomePaths(flow: Flow): string[] {
  return enumeratePaths(flow).filter((path) => positionOf(flow, path)?.kind === 'outcome');
}
