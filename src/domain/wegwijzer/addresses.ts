// Addresses of the wegwijzer.
import { needAt, stepAt, type NearPage, type Target } from '../address/address.ts';
import type { Need } from '../need/need.ts';
import { hasFlow, type Flow } from './flow.ts';

/** Answers as they are written down; of a later version it says so, because the digits mean something else. */
export function answersOf({ version }: Pick<Flow, 'version'>, path: string): string {
  return version > 1 ? `v${version}-${path}` : path;
}

/** A step of a flow; a sensitive one has no address beyond its first question. */
export function stepOf(flow: Pick<Flow, 'need' | 'sensitive' | 'version'>, path: string): NearPage {
  if (flow.sensitive || path === '') return stepAt(flow.need);
  return stepAt(flow.need, answersOf(flow, path));
}

/** The path behind the answers in an address; undefined when they were given in another version of the flow. */
export function pathIn({ version }: Pick<Flow, 'version'>, answers: string): string | undefined {
  const [, said, path = ''] = /^(?:v(\d)-)?(\d*)$/.exec(answers) ?? [];
  return path === '' || Number(said ?? 1) === version ? path : undefined;
}

/** Where help with a need begins: its first question, what plays to tick, or its staircase when there is nothing to ask. */
export function startOf(need: Need): Target {
  if (need.ticks) return 'guideBegin';
  return hasFlow(need) ? stepAt(need.slug) : needAt(need);
}
