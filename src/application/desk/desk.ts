// The desk of the contact centre: every look is written down before anything is shown, every act together with what it changed.
import type { CountKind } from '../count.ts';
import type {
  Acted,
  Audit,
  AuditEntry,
  Clock,
  Count,
  Counter,
  Learned,
  Outbox,
  OutboxFigures,
  QuestionEvent,
  QueuePage,
  Report,
  Reports,
  StaffAct,
  StoredRequest,
} from '../ports.ts';

/** A question as the desk sees it: without the secret that opens it for whoever sent it. */
export type DeskRequest = Omit<StoredRequest, 'token'>;

/** A question with all that was done with it. */
export interface SeenQuestion {
  readonly stored: DeskRequest;
  readonly history: readonly QuestionEvent[];
}

type WithoutMoment<Act> = Act extends StaffAct ? Omit<Act, 'at' | 'eraseAt'> : never;

/** What somebody does now; until when what is ended can be opened again is ours to say. */
export type ActNow = WithoutMoment<StaffAct>;

/** Numbers of the outbox, and what a person must look at. */
export interface DeskState extends OutboxFigures {
  /** Something lies undelivered. */
  readonly alert: boolean;
  /** Something urgent waits longer than it may; how long that is, in milliseconds. */
  readonly urgentLate: boolean;
  readonly urgentAfterMs: number;
  /** Changes when a list of questions would look otherwise. */
  readonly mark: string;
}

/** What staff do at the desk; every look at personal data is written down under `who`. */
export interface Desk {
  /** Part of a queue, with the first words of each question. */
  page(asked: Omit<QueuePage, 'now'>): Promise<{ requests: DeskRequest[]; total: number }>;
  /** One question with its personal part. */
  see(reference: string, who: string): Promise<SeenQuestion | undefined>;
  /** True when there is such a question, ended or not, with its personal part. */
  isHere(reference: string): Promise<boolean>;
  /** How often its sender was tried to be reached; 0 when there is no such question. */
  triedOf(reference: string): Promise<number>;
  /** Questions that are here of whoever has this number (E.164), the newest first. */
  byPhone(phone: string, who: string): Promise<DeskRequest[]>;
  /** Does something with a question, or tells why it was not done. */
  act(act: ActNow): Promise<Acted>;
  /** Writes down that somebody took a question down with a caller on the line. */
  recorded(reference: string, who: string): Promise<void>;
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
  state(): Promise<DeskState>;
  /** How long something urgent may wait for whoever takes it up, in milliseconds. */
  readonly urgentAfterMs: number;
}

function withoutSecret(stored: StoredRequest): DeskRequest {
  const { token: _, ...seen } = stored;
  return seen;
}

/** How many lines of the record are shown. */
const LATEST = 200;
const DAY_MS = 86_400_000;
/** Looking at a list is written down once in so long: each new question draws it anew. */
const LISTED_EACH_MS = 15 * 60_000;

export interface DeskPorts {
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly counter: Counter;
  readonly reports: Reports;
  readonly clock: Clock;
  /** How long something may lie undelivered. */
  readonly alertAfterMs: number;
  /** How long something urgent may wait for whoever takes it up. */
  readonly urgentAfterMs: number;
  /** How long an ended question can be opened again, in days. */
  readonly keepDays: number;
}

/** The desk over an outbox and a record. */
export function makeDesk(ports: DeskPorts): Desk {
  const { outbox, audit, counter, reports, clock } = ports;
  const note = (who: string, act: AuditEntry['act'], reference?: string) =>
    audit.add({ at: clock.now(), who, act, ...(reference !== undefined && { reference }) });
  const listed = new Map<string, number>();
  async function noteList(who: string): Promise<void> {
    const now = clock.now().getTime();
    // A clock that was set back must not silence the record.
    if (Math.abs(now - (listed.get(who) ?? -Infinity)) < LISTED_EACH_MS) return;
    await note(who, 'listed');
    listed.set(who, now);
  }
  return {
    async page(asked) {
      const { requests, total } = await outbox.page({ ...asked, now: clock.now() });
      // Their first words are seen: one line for the list, as a look that names nobody.
      if (requests.length > 0) await noteList(asked.who);
      return { requests: requests.map(withoutSecret), total };
    },
    async see(reference, who) {
      const stored = await outbox.byReference(reference);
      if (!stored) return undefined;
      if (stored.request) await note(who, 'seen', reference);
      return { stored: withoutSecret(stored), history: await outbox.history(reference) };
    },
    async isHere(reference) {
      const stored = await outbox.byReference(reference);
      return stored?.request !== undefined || stored?.unreadable === true;
    },
    triedOf: async (reference) => (await outbox.byReference(reference))?.tried ?? 0,
    async byPhone(phone, who) {
      const found = await outbox.byPhone(phone);
      if (found.length > 0) await noteList(who);
      return found.map(withoutSecret);
    },
    act(act) {
      const at = clock.now();
      const eraseAt = new Date(at.getTime() + ports.keepDays * DAY_MS);
      return outbox.act({ ...act, at, ...(act.kind === 'handled' && { eraseAt }) } as StaffAct);
    },
    urgentAfterMs: ports.urgentAfterMs,
    recorded: (reference, who) => note(who, 'recorded', reference),
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
      const waits = (since: Date | undefined) =>
        clock.now().getTime() - (since?.getTime() ?? Infinity);
      const late = waits(figures.oldestUndelivered) > ports.alertAfterMs;
      const urgentLate = waits(figures.oldestUrgent) > ports.urgentAfterMs;
      const { open, rejected, urgent, changes } = figures;
      return {
        ...figures,
        alert: late || rejected > 0,
        urgentLate,
        urgentAfterMs: ports.urgentAfterMs,
        // Time alone makes something late: an open list tells it too.
        mark: [open, rejected, urgent, changes, ...(urgentLate ? ['late'] : [])].join('-'),
      };
    },
  };
}
