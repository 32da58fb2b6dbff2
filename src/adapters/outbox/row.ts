// A row of the outbox, the same in every database: what lies in the clear, and what is sealed.
import type {
  DeliveryState,
  HandledOutcome,
  Learned,
  NewRequest,
  OutboxFigures,
  RoundEnd,
  Settlement,
  StoredRequest,
  Vault,
} from '../../application/ports.ts';
import { isSignal, type ContactRequest } from '../../domain/contact/contact-request.ts';
import type { LineWay } from '../../domain/municipality/second-line.ts';
import { urgencyLevel } from '../../domain/contact/triage.ts';
import { aboutNote } from './sealed-columns.ts';

/** Times are milliseconds since 1970; `payload` is '' once erased. */
export interface Row {
  reference: string;
  received_at: number;
  need: string | null;
  payload: string;
  state: DeliveryState;
  wiped: number;
  attempts: number;
  /** JSON list of names. */
  done: string;
  reason: string | null;
  taken_by: string | null;
  handled_at: number | null;
  outcome: HandledOutcome['kind'] | null;
  /** Sealed. */
  note: string | null;
  /** The place of its urgency, see `URGENCIES`; 0 once erased. */
  urgency: number;
  tried: number;
  again_at: number | null;
  /** Slug of the second line that it was passed on to. */
  line: string | null;
  /** How often it was passed on so that we bring it. */
  pass_no: number;
  /** JSON of a `LineWay`; null when staff bring it over. */
  pass_way: string | null;
  pass_state: 'pending' | 'delivered' | 'rejected' | null;
  pass_attempts: number;
  /** JSON list of names. */
  pass_done: string;
  pass_reason: string | null;
}

export const COLUMNS =
  'reference, received_at, need, payload, state, wiped, attempts, done, reason, taken_by, handled_at, outcome, note, urgency, tried, again_at, line, pass_no, pass_way, pass_state, pass_attempts, pass_done, pass_reason';

/** Over and done with, without a personal part, since before a moment: $1 in ms. */
export const ENDED_BEFORE = "payload = '' AND coalesce(handled_at, received_at) <";

/** Its personal part is here, ended or not. */
export const IS_HERE = "state <> 'withdrawn' AND payload <> ''";

/** What may be shown and delivered: not handled, not withdrawn, not erased. */
export const IS_OPEN = `handled_at IS NULL AND ${IS_HERE}`;

/** It could not be brought to the contact centre or to the second line. */
export const IS_STUCK =
  "(state = 'rejected' OR (line IS NOT NULL AND coalesce(pass_state, '') = 'rejected'))";

/** On its way to the second line, and nobody took it up since. */
export const IS_PASSING = `pass_state = 'pending' AND line IS NOT NULL AND ${IS_OPEN}`;

/** Since when it lies; nothing when it was brought where it must be. */
export const LIES_SINCE = `CASE WHEN state <> 'delivered' THEN received_at
  WHEN line IS NOT NULL AND pass_state IN ('pending', 'rejected') THEN pass_at END`;

/** What an erased row loses. */
export const ERASED = `payload = '', taken_by = NULL, erase_at = NULL, again_at = NULL, urgency = 0,
  phone_mark = NULL, line = NULL, signal = 0, pass_way = NULL, pass_state = NULL, pass_at = NULL,
  pass_done = '[]', pass_reason = NULL`;

/** What was done with questions that are no longer here goes with them. */
export const FORGET_EVENTS = `DELETE FROM question_events WHERE NOT EXISTS (
  SELECT 1 FROM contact_requests c WHERE c.reference = question_events.reference AND c.payload <> '')`;

/** 1 for a signal. */
export const signalOf = (request: ContactRequest): number => Number(isSignal(request));

/** The place of the urgency that a request was judged to have. */
export const levelOf = ({ triage }: ContactRequest): number =>
  triage === undefined ? 0 : urgencyLevel(triage.urgency);

interface Personal {
  readonly token: string;
  readonly request: ContactRequest;
}

/** The personal part, sealed and bound to its reference. */
export function sealed({ token, request, reference }: NewRequest, vault: Vault): string {
  return vault.seal(JSON.stringify({ token, request } satisfies Personal), reference);
}

/** What staff wrote of the outcome, sealed; null when they wrote nothing. */
export function sealedNote(
  { detail }: HandledOutcome,
  reference: string,
  vault: Vault,
): string | null {
  return detail === undefined ? null : vault.seal(detail, aboutNote(reference));
}

function handledOutcome({ outcome, note, reference }: Row, vault: Vault) {
  if (outcome === null) return undefined;
  const detail = note === null ? undefined : vault.open(note, aboutNote(reference));
  return { kind: outcome, ...(detail !== undefined && { detail }) } satisfies HandledOutcome;
}

function personalOf(row: Row, vault: Vault): Partial<Personal> & { unreadable?: true } {
  if (row.payload === '') return {};
  const text = vault.open(row.payload, row.reference);
  return text === undefined ? { unreadable: true } : (JSON.parse(text) as Personal);
}

function passingOf(row: Row): Pick<StoredRequest, 'line' | 'passing'> {
  const { line, pass_way: way, pass_state: state, pass_reason: reason } = row;
  if (line === null) return {};
  if (state === null || way === null) return { line };
  return {
    line,
    passing: {
      number: row.pass_no,
      way: JSON.parse(way) as LineWay,
      state,
      attempts: row.pass_attempts,
      done: JSON.parse(row.pass_done) as string[],
      ...(reason !== null && { reason }),
    },
  };
}

export function fromRow(row: Row, vault: Vault): StoredRequest {
  const outcome = handledOutcome(row, vault);
  return {
    reference: row.reference,
    receivedAt: new Date(Number(row.received_at)),
    state: row.state,
    wiped: row.wiped,
    attempts: row.attempts,
    tried: row.tried,
    done: JSON.parse(row.done) as string[],
    ...(row.need !== null && { need: row.need }),
    ...personalOf(row, vault),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    ...(row.again_at !== null && { againAt: new Date(Number(row.again_at)) }),
    ...passingOf(row),
    ...(row.handled_at !== null && { handledAt: new Date(Number(row.handled_at)) }),
    ...(outcome && { outcome }),
  };
}

/** Urgent questions that nobody took up, as columns of the figures. */
export const URGENT_FIGURES = `sum(CASE WHEN urgency >= ${urgencyLevel('urgent')} AND taken_by IS NULL THEN 1 ELSE 0 END) AS urgent,
  min(CASE WHEN urgency >= ${urgencyLevel('urgent')} AND taken_by IS NULL THEN received_at END) AS oldest_urgent`;

type FigureName =
  'open' | 'pending' | 'rejected' | 'urgent' | 'oldest' | 'oldest_urgent' | 'changes';

/** A number that is another after every new question and every act, though what was done with one that went is gone; `row`: the column that numbers rows. */
export const changesBy = (row: string) =>
  `(SELECT coalesce(max(${row}), 0) FROM contact_requests) * 1000000 +
   (SELECT coalesce(max(id), 0) FROM question_events) AS changes`;

/** Figures as a database counts them: a number, a number in text, or nothing. */
export type FigureRow = Readonly<Record<FigureName, unknown>>;

export function figuresFrom(row: FigureRow): OutboxFigures {
  const moment = (at: unknown) => (at === null ? undefined : new Date(Number(at)));
  const [undelivered, urgent] = [moment(row.oldest), moment(row.oldest_urgent)];
  return {
    open: Number(row.open),
    pending: Number(row.pending),
    rejected: Number(row.rejected),
    urgent: Number(row.urgent ?? 0),
    changes: Number(row.changes),
    ...(undelivered && { oldestUndelivered: undelivered }),
    ...(urgent && { oldestUrgent: urgent }),
  };
}

/** The part of a handled row that stays. */
export function learnedFrom(row: Row, vault: Vault): Learned {
  return {
    handledAt: new Date(Number(row.handled_at)),
    outcome: handledOutcome(row, vault) ?? { kind: 'no-contact' },
    ...(row.need !== null && { need: row.need }),
  };
}

/** What an attempt leaves in a row: state, due_at, done, reason, erase_at, in this order. */
export function settled(s: Settlement): (string | number | null)[] {
  return [
    s.state,
    s.state === 'pending' ? s.retryAt.getTime() : 0,
    JSON.stringify(s.done),
    s.state === 'delivered' ? null : (s.reason ?? null),
    s.state === 'delivered' && s.eraseAt ? s.eraseAt.getTime() : null,
  ];
}

/** What an attempt to bring it to the second line leaves in a row: pass_state, pass_due, pass_done, pass_reason, in this order. */
export function settledPass(s: RoundEnd): (string | number | null)[] {
  return [
    s.state,
    s.state === 'pending' ? s.retryAt.getTime() : 0,
    JSON.stringify(s.done),
    s.state === 'delivered' ? null : (s.reason ?? null),
  ];
}
