// Which pictogram stands beside a need.
import type { Need } from '../need/need.ts';
import { shelfOf, type Catalogue } from './catalogue.ts';

/** The pictogram of a need; of its shelf while it has none of its own. */
export function pictogramOf(catalogue: Catalogue, need: Need): string {
  return need.pictogram ?? shelfOf(catalogue, need.domain)!.pictogram;
}
