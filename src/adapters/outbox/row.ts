// A row of the outbox, the same in every database: what lies in the clear, and what is sealed.
import type {
  DeliveryState,
  HandledOutcome,
  Learned,
  NewRequest,
  Settlement,
  StoredRequest,
  Vault,
} from '../../application/ports.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
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
}

export const COLUMNS =
  'reference, received_at, need, payload, state, wiped, attempts, done, reason, taken_by, handled_at, outcome, note';

/** Over and done with, without a personal part, since before a moment: $1 in ms. */
export const ENDED_BEFORE = "payload = '' AND coalesce(handled_at, received_at) <";

/** What may be shown and delivered: not handled, not withdrawn, not erased. */
export const IS_OPEN = "handled_at IS NULL AND state <> 'withdrawn' AND payload <> ''";

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

export function fromRow(row: Row, vault: Vault): StoredRequest {
  const outcome = handledOutcome(row, vault);
  return {
    reference: row.reference,
    receivedAt: new Date(Number(row.received_at)),
    state: row.state,
    wiped: row.wiped,
    attempts: row.attempts,
    done: JSON.parse(row.done) as string[],
    ...(row.need !== null && { need: row.need }),
    ...personalOf(row, vault),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    ...(row.handled_at !== null && { handledAt: new Date(Number(row.handled_at)) }),
    ...(outcome && { outcome }),
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
