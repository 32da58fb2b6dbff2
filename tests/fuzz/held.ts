// What a portal under test holds on to, from look to look: memory, and open files and connections.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Portal } from '../support/portal.ts';

/** After the server collected its garbage; see collect-on-signal.ts. */
export interface Held {
  /** Requests before this look. */
  readonly sent: number;
  readonly rssMb: number;
  /** What lives in the heap of JavaScript. */
  readonly heapMb: number;
  /** Open files and connections. */
  readonly descriptors: number;
}

/** A server that just started still takes up memory; in a long run what leaks goes far past this. */
const MOST_GROWTH: Omit<Held, 'sent'> = {
  rssMb: 150,
  // What lives stays the same: before the first look every kind of page was drawn already.
  heapMb: 20,
  // A few connections may still be closing.
  descriptors: 10,
};

/** What grew too much from the first look to the last, in words; empty for a server that keeps nothing. */
export function grownIn(looks: readonly Held[]): string[] {
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last) return [];
  return (['rssMb', 'heapMb', 'descriptors'] as const)
    .filter((what) => last[what] - first[what] > MOST_GROWTH[what])
    .map((what) => `${what} went from ${first[what]} to ${last[what]}`);
}

/** Looks now; undefined where /proc does not tell. */
export async function heldBy(portal: Portal, sent: number): Promise<Held | undefined> {
  const { process: server, output } = portal;
  if (process.platform !== 'linux') return undefined;
  for (let time = 0; time < 4; time++) {
    server.kill('SIGUSR2');
    await pause(500);
  }
  const status = readFileSync(`/proc/${server.pid}/status`, 'latin1');
  return {
    sent,
    rssMb: Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024),
    heapMb: Number(
      output()
        .match(/(?<=heap after collecting: )[\d.]+/g)
        ?.at(-1),
    ),
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
  };
}
