// Everything the portal keeps, field by field: what it belongs to, how long that stays, and who takes it away. The one list.
import type { TermName } from './terms.ts';

/** Who takes something away. */
type TakenBy =
  /** Staff, who end a question or mend a page. */
  | 'staff'
  /** Whoever sent it. */
  | 'sender'
  /** The portal itself, which looks every minute. */
  | 'portal'
  /** Nobody while the portal is there: it holds nothing of a person. */
  | 'nobody';

/** How long something stays: a term in days, until somebody acts, or a fixed time. */
type Stays = TermName | 'ten-hours' | 'one-day' | 'always';

export interface KeptThing {
  readonly stays: Stays;
  readonly by: readonly TakenBy[];
}

/** What is kept, as a resident would name it. What each is, and why, stands in the locales under `retention.<name>`. */
export const KEPT_THINGS = {
  question: { stays: 'KEEP_DAYS', by: ['staff', 'sender', 'portal'] },
  number: { stays: 'KEEP_ENDED_DAYS', by: ['portal'] },
  note: { stays: 'KEEP_NOTES_DAYS', by: ['portal'] },
  record: { stays: 'KEEP_RECORD_DAYS', by: ['portal'] },
  report: { stays: 'KEEP_REPORTS_DAYS', by: ['staff', 'portal'] },
  counts: { stays: 'KEEP_COUNTS_DAYS', by: ['portal'] },
  session: { stays: 'ten-hours', by: ['portal'] },
  failure: { stays: 'one-day', by: ['portal'] },
  installation: { stays: 'always', by: ['nobody'] },
} as const satisfies Readonly<Record<string, KeptThing>>;

export type KeptName = keyof typeof KEPT_THINGS;

/** Every column of every table of both databases, and of the file with counters. A new column is added here first. */
export const KEPT_FIELDS: Readonly<Record<string, Readonly<Record<string, KeptName>>>> = {
  contact_requests: {
    payload: 'question',
    taken_by: 'question',
    erase_at: 'question',
    urgency: 'question',
    again_at: 'question',
    phone_mark: 'question',
    line: 'question',
    pass_way: 'question',
    pass_at: 'question',
    pass_state: 'question',
    pass_done: 'question',
    pass_reason: 'question',
    signal: 'question',
    id: 'number',
    key: 'number',
    reference: 'number',
    received_at: 'number',
    need: 'number',
    state: 'number',
    attempts: 'number',
    due_at: 'number',
    done: 'number',
    reason: 'number',
    wiped: 'number',
    tried: 'number',
    pass_no: 'number',
    pass_attempts: 'number',
    pass_due: 'number',
    handled_at: 'number',
    outcome: 'number',
    note: 'note',
    // Empty since what staff write is sealed.
    outcome_detail: 'note',
    // Empty: a question is found by its number.
    token_hash: 'number',
  },
  question_events: { id: 'question', reference: 'question', at: 'question', sealed: 'question' },
  audit: { id: 'record', at: 'record', who: 'record', act: 'record', reference: 'record' },
  reports: {
    id: 'report',
    at: 'report',
    path: 'report',
    sealed: 'report',
    signed: 'report',
    // Empty since what somebody writes is sealed.
    who: 'report',
    quote: 'report',
    note: 'report',
  },
  counts: { day: 'counts', kind: 'counts', topic: 'counts', times: 'counts' },
  staff_sessions: {
    hash: 'session',
    who: 'session',
    roles: 'session',
    since: 'session',
    seen: 'session',
    hint: 'session',
  },
  staff_names: { who: 'record', account: 'record', last: 'record' },
  sign_in_failures: { bucket: 'failure', times: 'failure', last: 'failure' },
  instance: {
    id: 'installation',
    name: 'installation',
    since: 'installation',
    moved_at: 'installation',
  },
  instance_keys: { fingerprint: 'installation', name: 'installation', since: 'installation' },
  // The hash of a password that many share.
  desk_password: { id: 'installation', sealed: 'installation' },
  pulse: { id: 'installation', at: 'installation' },
  schema_version: { step: 'installation', at: 'installation' },
};
