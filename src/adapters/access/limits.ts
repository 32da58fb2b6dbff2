// How often one place may do something: a bucket that fills up again, per kind and visitor, in memory only.
import type { Clock } from '../../application/ports.ts';
import type { Limits } from '../../application/limits.ts';

const MOST_REMEMBERED = 50_000;

/** So many times per so long; 0 times means no limit. */
export interface Limit {
  readonly times: number;
  readonly perMs: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Limits by kind. A visitor is an opaque text; nothing is written down. */
export function memoryLimits<Kind extends string>(
  clock: Clock,
  limits: Readonly<Record<Kind, Limit>>,
): Limits<Kind> {
  const buckets = new Map<string, Bucket>();
  return {
    allow(kind, visitor) {
      const { times, perMs } = limits[kind];
      if (times === 0) return true;
      const now = clock.now().getTime();
      const name = `${kind} ${visitor}`;
      const known = buckets.get(name) ?? { left: times, at: now };
      const left = Math.min(times, known.left + (Math.max(0, now - known.at) * times) / perMs);
      // Set anew, so that the map stays in the order of last use.
      buckets.delete(name);
      buckets.set(name, { left: left >= 1 ? left - 1 : left, at: now });
      if (buckets.size > MOST_REMEMBERED) buckets.delete(buckets.keys().next().value!);
      return left >= 1;
    },
    giveBack(kind, visitor) {
      const known = buckets.get(`${kind} ${visitor}`);
      if (known) known.left = Math.min(limits[kind].times, known.left + 1);
    },
  };
}
