// The name that someone probably meant: the one that differs least.
import { slips } from './slips.ts';

/** Part of the letters of a name that may be a slip. */
const MOST_SHARE = 0.25;

/** The name with the fewest slips for its length, a quarter of its letters at most; undefined when none is that near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, off: slips(typed, name, name.length) / Math.max(name.length, 1) }))
    .sort((a, b) => a.off - b.off);
  return best && best.off <= MOST_SHARE ? best.name : undefined;
}
