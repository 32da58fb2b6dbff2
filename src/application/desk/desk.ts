// The desk of the contact centre: every look and act is written down before anything is shown.
import type { CountKind } from '../count.ts';
import type {
  Audit,
  AuditEntry,
  Clock,
  Count,
  Counter,
  HandledOutcome,
  Learned,
  Outbox,
  OutboxFigures,
  Report,
  Reports,
  StoredRequest,
} from '../ports.ts';

/** A question as the desk sees it: without the secret that opens it for whoever sent it. */
export type DeskRequest = Omit<StoredRequest, 'token'>;

/** What staff do at the desk; every look at personal data is written down under `who`. */
export interface Desk {
  /** Open questions, oldest first; for lists: shows nothing of the person. */
  list(): Promise<DeskRequest[]>;
  /** One question with its personal part. */
  see(reference: string, who: string): Promise<DeskRequest | undefined>;
  take(reference: string, who: string): Promise<void>;
  putBack(reference: string, who: string): Promise<void>;
  /** Ends a question: the personal part is erased. False when it had ended already. */
  finish(reference: string, who: string, outcome: HandledOutcome): Promise<boolean>;
  retry(reference: string, who: string): Promise<void>;
  /** Writes down who came in and went, and who changed the password. */
  note(who: string, act: 'sign-in' | 'sign-out' | 'password'): Promise<void>;
  learned(): Promise<Learned[]>;
  audit(): Promise<AuditEntry[]>;
  /** What was counted of a kind, newest day first. */
  counted(kind: CountKind): Promise<(Count & { readonly times: number })[]>;
  /** What editors must look at, oldest first. */
  reports(): Promise<(Report & { readonly id: number })[]>;
  /** Takes a report off the list. */
  reportDone(id: number): Promise<void>;
  /** Takes off all that nobody signed for. */
  clearUnsigned(): Promise<void>;
  /** Numbers, and whether a person must look at what lies undelivered. */
  state(): Promise<OutboxFigures & { readonly alert: boolean }>;
}

function withoutSecret(stored: StoredRequest): DeskRequest {
  const { token: _, ...seen } = stored;
  return seen;
}

/** How many lines of the record are shown. */
const LATEST = 200;

/** The desk over an outbox and a record. `alertAfterMs`: how long something may lie undelivered. */
export function makeDesk(ports: {
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly counter: Counter;
  readonly reports: Reports;
  readonly clock: Clock;
  readonly alertAfterMs: number;
}): Desk {
  const { outbox, audit, counter, reports, clock, alertAfterMs } = ports;
  const note = (who: string, act: AuditEntry['act'], reference?: string) =>
    audit.add({ at: clock.now(), who, act, ...(reference !== undefined && { reference }) });
  return {
    list: async () => (await outbox.open()).map(withoutSecret),
    async see(reference, who) {
      const stored = await outbox.byReference(reference);
      if (stored?.request) await note(who, 'seen', reference);
      return stored && withoutSecret(stored);
    },
    async take(reference, who) {
      await note(who, 'taken', reference);
      await outbox.take(reference, who);
    },
    async putBack(reference, who) {
      await note(who, 'put-back', reference);
      await outbox.take(reference, '');
    },
    async finish(reference, who, outcome) {
      await note(who, 'handled', reference);
      return outbox.finish(reference, clock.now(), outcome);
    },
    async retry(reference, who) {
      await note(who, 'retried', reference);
      await outbox.retry(reference);
    },
    note: (who, act) => note(who, act),
    learned: () => outbox.learned(),
    audit: () => audit.latest(LATEST),
    reports: () => reports.open(),
    reportDone: (id) => reports.done(id),
    async clearUnsigned() {
      await reports.clearUnsigned();
    },
    counted: (kind) => counter.totals(kind),
    async state() {
      const figures = await outbox.figures();
      const since = figures.oldestUndelivered?.getTime() ?? Infinity;
      const late = clock.now().getTime() - since > alertAfterMs;
      return { ...figures, alert: late || figures.rejected > 0 };
    },
  };
}
