// Addresses of the wegwijzer, without language.
import type { Need } from '../../domain/need/need.ts';
import { hasFlow, type Flow } from '../../domain/wegwijzer/flow.ts';

/** A step of a flow; a sensitive one has no address beyond its first question. */
export function stepAddress(
  { need, sensitive }: Pick<Flow, 'need' | 'sensitive'>,
  path: string,
): string {
  return path === '' || sensitive ? `/wegwijzer/${need}/` : `/wegwijzer/${need}/${path}/`;
}

/** Where a hulpcode leads. */
export function codeAddress(code: string): string {
  return `/c/${code}/`;
}

/** Where help with a need begins: its first question, or its staircase when there is nothing to ask. */
export function startAddress(need: Need): string {
  return hasFlow(need) ? `/wegwijzer/${need.slug}/` : `/hulp/${need.slug}/`;
}
