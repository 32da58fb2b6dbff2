// Simulated time, and who may go on: at most one actor runs, and chance picks the next of those that are due.
import type { Random } from './random.ts';

/** A process, or what else can die as one. */
export interface Group {
  readonly name: string;
}

interface Waiting {
  readonly at: number;
  readonly name: string;
  readonly group: Group;
  go(): void;
}

export interface Scheduler {
  /** Milliseconds of simulated time since the start; never goes back. */
  now(): number;
  /** How often an actor got its turn. */
  steps(): number;
  /** Name of the actor that runs. */
  actor(): string;
  /** Gives the others a turn for at least `ms` of simulated time. Every call of a port goes through here. */
  turn(ms?: number): Promise<void>;
  /** Starts an actor after `ms`. It must await nothing but turns, one at a time. */
  start(name: string, group: Group, act: () => Promise<void>, ms?: number): void;
  /** Kills all actors of a group, the one that asks included: its code never goes on. */
  kill(group: Group): Promise<never>;
  /** Runs everything that is due up to `until`. */
  run(until: number): Promise<void>;
}

export function scheduler(random: Random): Scheduler {
  let now = 0;
  let steps = 0;
  let waiting: Waiting[] = [];
  let running: { name: string; group: Group } = { name: 'world', group: { name: 'world' } };
  let bug: unknown;
  let rest = () => {};

  function next(until: number): Waiting | undefined {
    const first = waiting.reduce((least, { at }) => Math.min(least, at), Infinity);
    if (first > until) return undefined;
    now = Math.max(now, first);
    const due = waiting.filter(({ at }) => at <= now);
    const chosen = random.pick(due);
    waiting.splice(waiting.indexOf(chosen), 1);
    return chosen;
  }

  return {
    now: () => now,
    steps: () => steps,
    actor: () => running.name,
    turn: (ms = 0) =>
      new Promise((go) => {
        waiting.push({ ...running, at: now + ms, go });
        rest();
      }),
    start(name, group, act, ms = 0) {
      const failed = (error: unknown) => {
        bug ??= error;
      };
      const go = () =>
        void act()
          .catch(failed)
          .then(() => rest());
      waiting.push({ name, group, at: now + ms, go });
    },
    kill(group) {
      waiting = waiting.filter((one) => one.group !== group);
      rest();
      return new Promise(() => {});
    },
    async run(until) {
      for (let one = next(until); one !== undefined; one = next(until)) {
        running = { name: one.name, group: one.group };
        steps += 1;
        const rested = new Promise<void>((done) => (rest = done));
        one.go();
        await rested;
        if (bug !== undefined) throw bug;
      }
      now = Math.max(now, until);
    },
  };
}
