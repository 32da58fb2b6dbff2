// Addresses of the wegwijzer.
import { needAt, stepAt, type Address } from '../address/address.ts';
import type { Need } from '../need/need.ts';
import { hasFlow, type Flow } from './flow.ts';

/** A step of a flow; a sensitive one has no address beyond its first question. */
export function stepOf(
  { need, sensitive }: Pick<Flow, 'need' | 'sensitive'>,
  path: string,
): Address {
  return stepAt(need, sensitive ? '' : path);
}

/** Where help with a need begins: its first question, or its staircase when there is nothing to ask. */
export function startOf(need: Need): Address {
  return hasFlow(need) ? stepAt(need.slug) : needAt(need.slug);
}
