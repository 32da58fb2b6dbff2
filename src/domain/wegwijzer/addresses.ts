// Addresses of the wegwijzer.
import { needAt, stepAt, type NearPage } from '../address/address.ts';
import type { Need } from '../need/need.ts';
import { hasFlow, type Flow } from './flow.ts';

/** A step of a flow; a sensitive one has no address beyond its first question. Of a later version the address says so, because its digits mean something else. */
export function stepOf(
  { need, sensitive, version }: Pick<Flow, 'need' | 'sensitive' | 'version'>,
  path: string,
): NearPage {
  if (sensitive || path === '') return stepAt(need);
  return stepAt(need, version > 1 ? `v${version}-${path}` : path);
}

/** The path behind the answers in an address; undefined when they were given in another version of the flow. */
export function pathIn({ version }: Pick<Flow, 'version'>, answers: string): string | undefined {
  const [, said, path = ''] = /^(?:v(\d)-)?(\d*)$/.exec(answers) ?? [];
  return path === '' || Number(said ?? 1) === version ? path : undefined;
}

/** Where help with a need begins: its first question, or its staircase when there is nothing to ask. */
export function startOf(need: Need): NearPage {
  return hasFlow(need) ? stepAt(need.slug) : needAt(need.slug);
}
