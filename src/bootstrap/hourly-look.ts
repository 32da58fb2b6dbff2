// Each hour a look at every connection: what is set up wrong shows before a question waits for it.
import type { FaultJournal } from '../application/fault-journal.ts';
import type { Delivery, Stopwatch } from '../application/ports.ts';

const HOUR_MS = 60 * 60_000;

export interface LookPorts {
  readonly clock: Stopwatch;
  readonly deliveries: readonly Delivery[];
  readonly journal: Pick<FaultJournal, 'failed' | 'well'>;
}

/** Looks when an hour has passed since the last look, however often it is called. */
export function hourlyLook({ clock, deliveries, journal }: LookPorts): () => Promise<void> {
  let lookedAt = -Infinity;
  return async () => {
    if (clock.elapsed() - lookedAt < HOUR_MS) return;
    lookedAt = clock.elapsed();
    for (const delivery of deliveries) {
      const { ok, cause } = await delivery.check();
      if (ok && cause === undefined) journal.well(delivery.name);
      else journal.failed(delivery.name, cause ?? 'wrong-answer');
    }
  };
}
