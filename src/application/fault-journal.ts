// What stands wrong outside, by adapter and cause: told to the log once when it begins and once when it ends, and counted between.
import { PortFault, type Cause } from './cause.ts';
import type { Clock, Logger, Stopwatch } from './ports.ts';

/** A fault that lasts. */
export interface StandingFault {
  readonly adapter: string;
  readonly cause: Cause;
  readonly since: Date;
  readonly times: number;
}

export interface FaultJournal {
  failed(adapter: string, cause: Cause): void;
  /** It worked again; the fault ends when it stays away for a while. */
  well(adapter: string): void;
  /** Ends what stayed away; called now and then. */
  sweep(): void;
  standing(): StandingFault[];
  /** How often each was met since the start. */
  totals(): Omit<StandingFault, 'since'>[];
}

export interface JournalPorts {
  readonly logger: Logger;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** What whoever runs the server can do about it, in one sentence. */
  readonly remedy: (cause: Cause, adapter: string) => string;
}

/** A disk that is full now and then, or a server that answers now and then, is one fault and not many. */
const QUIET_MS = 60_000;

interface Entry extends StandingFault {
  times: number;
  lastAt: number;
  worked: boolean;
}

export function faultJournal({ logger, clock, stopwatch, remedy }: JournalPorts): FaultJournal {
  const standing = new Map<string, Entry>();
  const totals = new Map<string, { adapter: string; cause: Cause; times: number }>();

  function sweep(): void {
    for (const [name, { adapter, cause, times, lastAt, worked }] of standing) {
      if (!worked || stopwatch.elapsed() - lastAt < QUIET_MS) continue;
      standing.delete(name);
      logger.info('fault is over', { adapter, cause, times });
    }
  }

  return {
    failed(adapter, cause) {
      const name = `${adapter} ${cause}`;
      const total = totals.get(name) ?? { adapter, cause, times: 0 };
      total.times += 1;
      totals.set(name, total);
      const now = stopwatch.elapsed();
      const known = standing.get(name);
      if (known) {
        Object.assign(known, { times: known.times + 1, lastAt: now, worked: false });
        return;
      }
      standing.set(name, {
        adapter,
        cause,
        since: clock.now(),
        times: 1,
        lastAt: now,
        worked: false,
      });
      logger.error('fault', { adapter, cause, remedy: remedy(cause, adapter) });
    },
    well(adapter) {
      for (const entry of standing.values()) if (entry.adapter === adapter) entry.worked = true;
      sweep();
    },
    sweep,
    standing: () =>
      [...standing.values()].map(({ adapter, cause, since, times }) => ({
        adapter,
        cause,
        since,
        times,
      })),
    totals: () => [...totals.values()],
  };
}

/** `port` with the faults of its calls named and written down; what is no fault of the outside world is thrown as it was. */
export function naming<T extends object>(
  adapter: string,
  port: T,
  nameOf: (error: unknown) => Cause | undefined,
  journal: Pick<FaultJournal, 'failed' | 'well'>,
): T {
  async function call(run: (...given: unknown[]) => unknown, given: unknown[]): Promise<unknown> {
    try {
      const result = await run(...given);
      journal.well(adapter);
      return result;
    } catch (error) {
      const cause = nameOf(error);
      if (cause === undefined) throw error;
      journal.failed(adapter, cause);
      throw new PortFault(adapter, cause);
    }
  }
  return new Proxy(port, {
    get(target, name) {
      const run: unknown = Reflect.get(target, name);
      if (typeof run !== 'function') return run;
      return (...given: unknown[]) => call(run.bind(target) as typeof run & (() => unknown), given);
    },
  });
}
