// How often one place may do something: a bucket that fills up again, per kind and visitor, in memory only.
import type { Stopwatch } from '../../application/ports.ts';
import type { Limits } from '../../application/limits.ts';

const MOST_REMEMBERED = 50_000;

/** So many times per so long, of one visitor and of all together; 0 times means no limit. */
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

/** Name of all visitors together; no visitor is called so. */
const ALL = '*';

/** Limits by kind. A visitor is an opaque text; nothing is written down. */
export function memoryLimits<Kind extends string>(
  stopwatch: Stopwatch,
  limits: Readonly<Record<Kind, Limit>>,
): Limits<Kind> {
  const buckets = new Map<string, Bucket>();

  /** The bucket as it is by now. */
  function filled(name: string, times: number, perMs: number): Bucket {
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
    allow(kind, visitor) {
      const { times, perMs, together } = limits[kind];
      if (times === 0) return true;
      const taken = [filled(`${kind} ${visitor}`, times, perMs)];
      if (together !== undefined) taken.push(filled(`${kind} ${ALL}`, together, perMs));
      if (taken.some(({ left }) => left < 1)) return false;
      for (const bucket of taken) bucket.left -= 1;
      return true;
    },
    giveBack(kind, visitor) {
      const known = buckets.get(`${kind} ${visitor}`);
      if (known) known.left = Math.min(limits[kind].times, known.left + 1);
    },
  };
}
