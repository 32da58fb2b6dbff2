// How often one place may do something: a bucket that fills up again, per kind, place and line, in memory only.
import type { Stopwatch } from '../../application/ports.ts';
import type { Charged, Limits } from '../../application/limits.ts';

const MOST_REMEMBERED = 50_000;

/** A line is a household with a few networks, but also an office with many. */
const LINE_TIMES = 2;

/** So many times per so long, of one place and of all together, and twice as many of one line; 0 times means no limit. */
export interface Limit {
  readonly times: number;
  readonly perMs: number;
  /** Absent: all together as often as they like. */
  readonly together?: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** A bucket that something is taken from, and how much it holds when full. */
interface Share {
  readonly name: string;
  readonly times: number;
}

/** What an act of this place, or with this thing, is taken from. */
function sharesOf(kind: string, who: Charged, times: number): Share[] {
  if ('thing' in who) return [{ name: `${kind} thing ${who.thing}`, times }];
  return [
    { name: `${kind} place ${who.visitor}`, times },
    { name: `${kind} line ${who.visitorLine}`, times: times * LINE_TIMES },
  ];
}

/** Limits by kind. Places are opaque texts; nothing is written down. */
export function memoryLimits<Kind extends string>(
  stopwatch: Stopwatch,
  limits: Readonly<Record<Kind, Limit>>,
): Limits<Kind> {
  const buckets = new Map<string, Bucket>();

  /** The bucket as it is by now. */
  function filled({ name, times }: Share, perMs: number): Bucket {
    const now = stopwatch.elapsed();
    const known = buckets.get(name) ?? { left: times, at: now };
    const left = Math.min(times, known.left + ((now - known.at) * times) / perMs);
    const bucket = { left, at: now };
    // Set anew, so that the map stays in the order of last use.
    buckets.delete(name);
    buckets.set(name, bucket);
    if (buckets.size > MOST_REMEMBERED) buckets.delete(buckets.keys().next().value!);
    return bucket;
  }

  return {
    allow(kind, who) {
      const { times, perMs, together } = limits[kind];
      if (times === 0) return true;
      const shares = sharesOf(kind, who, times);
      if (together !== undefined) shares.push({ name: `${kind} all`, times: together });
      const taken = shares.map((share) => filled(share, perMs));
      if (taken.some(({ left }) => left < 1)) return false;
      for (const bucket of taken) bucket.left -= 1;
      return true;
    },
    giveBack(kind, who) {
      for (const { name, times } of sharesOf(kind, who, limits[kind].times)) {
        const known = buckets.get(name);
        if (known) known.left = Math.min(times, known.left + 1);
      }
    },
  };
}
