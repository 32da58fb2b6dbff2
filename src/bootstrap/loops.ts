// The work that goes on beside serving: delivering, and each minute tidying; and whether it still goes on.
import type { Stopwatch } from '../application/ports.ts';

/** What is done again and again. */
export interface Rounds {
  /** Does a part; gives true when more waits. */
  deliver(): Promise<boolean>;
  /** Looks whether a question could be stored now. */
  beat(): Promise<unknown>;
  /** Looks whether a question stays behind, and wakes whoever must know. */
  watch(): Promise<unknown>;
  /** Erases what is due. */
  tidy(): Promise<unknown>;
}

export type Loop = keyof Rounds;

/** Tells that a loop came a step further, and which did not for too long. */
export interface Pulse {
  beat(loop: Loop): void;
  /** The loops that stand still. */
  still(): Loop[];
}

/** Longer than a round may last: one attempt of every adapter, or one look at a slow database. */
const STILL_MS = 5 * 60_000;

/** Between rounds. By timers, which do not look at the clock on the wall. */
const PAUSES: Readonly<Record<Loop, number>> = {
  deliver: 1000,
  beat: 10_000,
  // After a clock was set back a question is known to wait since the look before last: an alarm must still come within a minute.
  watch: 20_000,
  tidy: 60_000,
};

/** Measured by a stopwatch: a clock that was set back must not look like work. */
export function pulseOf(stopwatch: Stopwatch): Pulse {
  const start = stopwatch.elapsed();
  const last: Record<Loop, number> = { deliver: start, beat: start, watch: start, tidy: start };
  const loops = Object.keys(last) as Loop[];
  return {
    beat(loop) {
      last[loop] = stopwatch.elapsed();
    },
    still: () => loops.filter((loop) => stopwatch.elapsed() - last[loop] > STILL_MS),
  };
}

/** Starts the loops; neither waits for the other. What goes wrong is told to `failed`, and the loop goes on. Gives how to stop. */
export function startLoops(
  rounds: Rounds,
  pulse: Pulse,
  failed: (loop: Loop, error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  const wakes = new Set<() => void>();
  const rest = (ms: number) =>
    new Promise<void>((done) => {
      const wake = () => {
        clearTimeout(timer);
        wakes.delete(wake);
        done();
      };
      const timer = setTimeout(wake, ms);
      wakes.add(wake);
    });
  async function run(loop: Loop): Promise<void> {
    while (!stopped) {
      let more: unknown;
      try {
        more = await rounds[loop]();
        pulse.beat(loop);
      } catch (error) {
        failed(loop, error);
      }
      await rest(more === true ? 0 : PAUSES[loop]);
    }
  }
  const running = Promise.all((Object.keys(PAUSES) as Loop[]).map(run));
  return async () => {
    stopped = true;
    for (const wake of wakes) wake();
    await running;
  };
}
