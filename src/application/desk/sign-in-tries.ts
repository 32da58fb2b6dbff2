// How often one may try to sign in: failures only, and each makes the next one wait longer. Nobody is locked out.
import type { Clock, Failures } from '../ports.ts';

/** Who tries: a device that somebody signed in from before, or a stranger under a name from a place. */
export type Trier =
  | { readonly device: string }
  | {
      /** The name that was given; absent where the provider asks for it. */
      readonly name?: string;
      /** Opaque names of the network and of the whole line it is on. */
      readonly network: string;
      readonly line: string;
    };

export interface SignInTries {
  /** Milliseconds until the next try; 0: now. */
  wait(trier: Trier): Promise<number>;
  failed(trier: Trier): Promise<void>;
  /** Takes back the failures of whoever got in: slips are no attack. */
  succeeded(trier: Trier): Promise<void>;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** What failures are counted by: how many cost nothing, and how long the next one waits at most. */
interface Bucket {
  readonly name: string;
  readonly free: number;
  readonly longestMs: number;
}

const LONGEST_MS = 15 * MINUTE_MS;
/** One name may be made slow by strangers, never shut. */
const LONGEST_NAME_MS = MINUTE_MS;
/** All strangers together: few enough to guess nothing, quick enough for a colleague on a new device. */
const LONGEST_ALL_MS = 2 * SECOND_MS;
/** A line is a household, but also an office with many. */
const LINE_TIMES = 2;
const ALL_TIMES = 10;
const FREE_OF_A_NAME = 5;

/** How long after the last failure the next try may come: doubled by each beyond what is free. */
export function delayMs(times: number, { free, longestMs }: Omit<Bucket, 'name'>): number {
  return times < free ? 0 : Math.min(longestMs, SECOND_MS * 2 ** Math.min(times - free, 30));
}

/** Counts failures. `free`: how many from one network cost nothing. `mark` makes names unreadable. */
export function signInTries(
  { failures, clock }: { readonly failures: Failures; readonly clock: Clock },
  { free, mark }: { readonly free: number; readonly mark: (text: string) => string },
): SignInTries {
  const named = (kind: string, who: string) => mark(`sign-in ${kind} ${who}`);

  function bucketsOf(trier: Trier): [Bucket, ...Bucket[]] {
    const longestMs = LONGEST_MS;
    if ('device' in trier) return [{ name: named('device', trier.device), free, longestMs }];
    const { name, network, line } = trier;
    const places: [Bucket, ...Bucket[]] = [
      { name: named('network', network), free, longestMs },
      { name: named('line', line), free: free * LINE_TIMES, longestMs },
      { name: named('all', ''), free: free * ALL_TIMES, longestMs: LONGEST_ALL_MS },
    ];
    return name === undefined ? places : [accountOf(name), ...places];
  }
  const accountOf = (name: string): Bucket => ({
    name: named('name', name.toLowerCase()),
    free: Math.min(free, FREE_OF_A_NAME),
    longestMs: LONGEST_NAME_MS,
  });

  return {
    async wait(trier) {
      const buckets = bucketsOf(trier);
      const now = clock.now();
      const counted = await failures.of(
        buckets.map(({ name }) => name),
        now,
      );
      const waits = buckets.map((bucket) => {
        const { times, last } = counted.get(bucket.name) ?? { times: 0, last: now };
        const delay = delayMs(times, bucket);
        // A clock that went back must not make anybody wait longer than ever.
        return Math.min(delay, last.getTime() + delay - now.getTime());
      });
      return Math.max(0, ...waits);
    },
    async failed(trier) {
      for (const { name } of bucketsOf(trier)) await failures.add(name, clock.now());
    },
    async succeeded(trier) {
      const buckets = bucketsOf(trier);
      const [own] = buckets;
      const now = clock.now();
      const slips = (await failures.of([own.name], now)).get(own.name)?.times ?? 0;
      if (slips === 0) return;
      for (const { name } of buckets) await failures.takeBack(name, slips);
    },
  };
}
