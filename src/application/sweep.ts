// Takes away what was kept long enough, in every store.
import type { Terms } from '../domain/retention/terms.ts';
import type { Audit, Clock, Counter, Outbox, Reports, StaffNames } from './ports.ts';

const DAY_MS = 86_400_000;

export interface SweepPorts {
  readonly outbox: Pick<Outbox, 'clear'>;
  readonly audit: Pick<Audit, 'clear'>;
  readonly reports: Pick<Reports, 'clear'>;
  readonly names: Pick<StaffNames, 'forget'>;
  readonly counter: Pick<Counter, 'clear'>;
  readonly clock: Clock;
}

/** Gives how many things went. */
export async function sweep(ports: SweepPorts, terms: Terms): Promise<number> {
  const now = ports.clock.now().getTime();
  const before = (days: number) => new Date(now - days * DAY_MS);
  const gone = [
    await ports.outbox.clear({
      notes: before(terms.KEEP_NOTES_DAYS),
      ended: before(terms.KEEP_ENDED_DAYS),
    }),
    await ports.audit.clear(before(terms.KEEP_RECORD_DAYS)),
    // A day later: a name must not be free while something is still written down under it.
    await ports.names.forget(before(terms.KEEP_RECORD_DAYS + 1)),
    await ports.reports.clear(before(terms.KEEP_REPORTS_DAYS)),
    await ports.counter.clear(before(terms.KEEP_COUNTS_DAYS).toISOString().slice(0, 10)),
  ];
  return gone.reduce((sum, one) => sum + one, 0);
}
