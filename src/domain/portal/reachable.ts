// Whether what a code stands for is still there.
import type { HelpCode } from '../code/help-code.ts';
import { addressAt } from '../address/address.ts';
import { isCoded } from '../catalogue/addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** True when every page, outcome or need behind the code exists. */
export function isReachable(catalogue: Catalogue, meant: HelpCode): boolean {
  const exists = (path: string) => isCoded(catalogue, addressAt(path));
  if (meant.kind === 'page') return exists(meant.path);
  if (meant.kind === 'list') return meant.paths.every(exists);
  if (meant.kind === 'plan') return meant.needs.every((need) => catalogue.needs.has(need));
  // What cannot be followed any more opens the page of the need.
  return catalogue.needs.has(meant.need);
}
