// For who does not know where to begin: what plays, to tick, several at once.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Need } from '../need/need.ts';

/** More than this nobody reads through. */
const MOST_TICKS = 9;

/** The needs to tick, the most common first. Danger is none of them: it has a way of its own. */
export function needsToTick({ municipality, needs }: Catalogue): Need[] {
  return municipality.triage
    .flatMap((slug) => needs.get(slug) ?? [])
    .filter((need) => !need.crisis && !need.ticks)
    .slice(0, MOST_TICKS);
}
