// Addresses of the wegwijzer, without language.
import type { Flow } from '../../domain/wegwijzer/flow.ts';

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
