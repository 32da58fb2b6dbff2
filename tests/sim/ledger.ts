// What the disk really did, whatever its callers were told; sees at once when a request is tried that may not be.
import { LONGEST_WAIT_MS } from '../../src/application/outbox.ts';
import type {
  Acted,
  DeliveryState,
  NewRequest,
  Passing,
  RoundEnd,
  Settlement,
  StaffAct,
  StoredRequest,
} from '../../src/application/ports.ts';

/** How far a row ought to be on its way to the second line. */
export interface Passed {
  /** How often it was handed on so that we bring it. */
  number: number;
  attempts: number;
  state: 'none' | 'pending' | 'delivered' | 'rejected';
}

/** One row as it ought to be. */
export interface Entry {
  readonly key: string;
  readonly reference: string;
  readonly token: string;
  readonly request: NewRequest['request'];
  /** Number of the one it took the place of. */
  readonly old?: string;
  state: DeliveryState;
  attempts: number;
  /** Not to be claimed before this time of the clock. */
  notBefore: number;
  handled: boolean;
  /** Who of staff has it. */
  takenBy?: string | undefined;
  /** To which second line it was handed on. */
  line?: string | undefined;
  readonly passing: Passed;
}

/** One line of what happened at the desk. */
export interface Done {
  readonly who: string;
  readonly act: StaffAct['kind'];
  readonly reference: string;
}

/** What an act that happened makes of a row. */
function change(entry: Entry, act: StaffAct): void {
  const { kind, who } = act;
  if (kind === 'taken' || kind === 'reopened') entry.takenBy = who;
  if (kind === 'put-back' || kind === 'passed' || kind === 'handled') entry.takenBy = undefined;
  if (kind === 'taken' || kind === 'reopened') entry.passing.state = 'none';
  if (kind === 'taken' || kind === 'reopened') entry.line = undefined;
  if (kind === 'passed') entry.line = act.line;
  if (kind === 'passed') handOn(entry.passing, act.way !== undefined);
  if (kind === 'handled') entry.handled = true;
  if (kind === 'reopened') entry.handled = false;
  if (kind !== 'retried') return;
  if (entry.passing.state === 'rejected') entry.passing.state = 'pending';
  if (entry.state !== 'rejected') return;
  entry.state = 'pending';
  entry.notBefore = 0;
}

function handOn(passing: Passed, isBrought: boolean): void {
  passing.state = isBrought ? 'pending' : 'none';
  if (!isBrought) return;
  passing.number += 1;
  passing.attempts = 0;
}

/** It must still come to the second line. */
export const isOnWay = ({ handled, state, takenBy, passing }: Entry): boolean =>
  !handled && state !== 'withdrawn' && takenBy === undefined && passing.state === 'pending';

export interface Ledger {
  readonly entries: ReadonlyMap<string, Entry>;
  /** What went against the rules, in words. */
  readonly broken: string[];
  /** The request that a key stored first. */
  first(key: string): Entry | undefined;
  added(key: string, asked: NewRequest, stored: StoredRequest): void;
  claimed(now: Date, leaseMs: number, stored: StoredRequest | undefined): void;
  settled(reference: string, attempt: number, settlement: Settlement): void;
  claimedPassed(stored: StoredRequest | undefined): void;
  settledPassed(
    reference: string,
    attempt: Pick<Passing, 'number' | 'attempts'>,
    settlement: RoundEnd,
  ): void;
  /** Holds what now lies there against what ought to. */
  compare(row: StoredRequest | undefined): void;
  /** `stored`: what the outbox says lies under the key; absent when nothing was replaced. */
  replaced(key: string, asked: NewRequest, old: string, stored: StoredRequest | undefined): void;
  /** `before`: what the outbox said it was. */
  withdrawn(reference: string, before: DeliveryState | undefined): void;
  acted(act: StaffAct, acted: Acted): void;
  /** What really happened at the desk, in order. */
  readonly done: readonly Done[];
}

export function ledger(note: (what: string) => void): Ledger {
  const entries = new Map<string, Entry>();
  const keys = new Map<string, Entry>();
  const broken: string[] = [];
  const done: Done[] = [];
  const wrong = (what: string) => {
    note(`BROKEN ${what}`);
    broken.push(what);
  };
  function added(key: string, asked: NewRequest, stored: StoredRequest, old?: string): boolean {
    const { reference, token, request } = asked;
    if (stored.token !== token) return false;
    const fresh = { state: 'pending', attempts: 0, notBefore: 0, handled: false } as const;
    const passing: Passed = { number: 0, attempts: 0, state: 'none' };
    const entry: Entry = { key, reference, token, request, passing, ...fresh, ...(old && { old }) };
    if (keys.has(key)) wrong(`${reference} is a second row for a key`);
    else keys.set(key, entry);
    entries.set(reference, entry);
    return true;
  }
  return {
    entries,
    broken,
    first: (key) => keys.get(key),
    added: (key, asked, stored) => void added(key, asked, stored),
    replaced(key, asked, old, stored) {
      if (!stored || !added(key, asked, stored, old)) return;
      const entry = entries.get(old);
      if (!entry || entry.handled || entry.state === 'withdrawn')
        return wrong(`${stored.reference} replaced ${old}, which had ended`);
      entry.state = 'withdrawn';
    },
    claimed(at, leaseMs, stored) {
      const entry = stored && entries.get(stored.reference);
      if (!entry) return;
      const now = at.getTime();
      const { reference } = entry;
      if (entry.handled || entry.state !== 'pending') wrong(`${reference} claimed after its end`);
      else if (now < entry.notBefore && entry.notBefore <= now + LONGEST_WAIT_MS)
        wrong(`${reference} claimed before it was due`);
      entry.attempts += 1;
      entry.notBefore = now + leaseMs;
    },
    settled(reference, attempt, settlement) {
      const entry = entries.get(reference);
      if (entry?.attempts !== attempt || entry.state !== 'pending') return;
      entry.state = settlement.state;
      entry.notBefore = settlement.state === 'pending' ? settlement.retryAt.getTime() : 0;
    },
    claimedPassed(stored) {
      const entry = stored && entries.get(stored.reference);
      if (!entry) return;
      const { reference, handled, state, takenBy, passing } = entry;
      if (handled || state === 'withdrawn' || takenBy !== undefined || passing.state !== 'pending')
        wrong(`${reference} is brought to the second line, and must not be`);
      if (stored.passing?.number !== passing.number)
        wrong(`${reference} is brought as time ${stored.passing?.number}, not ${passing.number}`);
      passing.attempts += 1;
    },
    settledPassed(reference, { number, attempts }, { state }) {
      const passing = entries.get(reference)?.passing;
      if (passing?.number !== number || passing.attempts !== attempts) return;
      if (passing.state === 'pending') passing.state = state;
    },
    compare(row) {
      const entry = row && entries.get(row.reference);
      if (!entry || row.state === entry.state) return;
      wrong(`${row.reference} is ${row.state}, not ${entry.state}, after a settlement`);
    },
    withdrawn(reference, before) {
      const entry = entries.get(reference);
      if (entry && before !== undefined) entry.state = 'withdrawn';
    },
    done,
    acted(act, { kind: came }) {
      const { reference, who, kind } = act;
      const entry = entries.get(reference);
      if (!entry || came !== 'done') return;
      done.push({ who, act: kind, reference });
      const { takenBy, handled, state } = entry;
      const isOwn = takenBy === who && kind !== 'taken';
      if (state === 'withdrawn') wrong(`${reference} was ${kind} after it was withdrawn`);
      if (handled && kind !== 'reopened' && kind !== 'noted')
        wrong(`${reference} was ${kind} after its end`);
      if (!handled && kind === 'reopened') wrong(`${reference} was opened again while it was open`);
      if ('expected' in act && act.expectedLine !== entry.line && !isOwn)
        wrong(`${reference} was ${kind} by ${who}, who did not see that it was handed on`);
      if ('expected' in act && act.expected !== takenBy && !isOwn)
        wrong(`${reference} was ${kind} by ${who}, who did not see that ${takenBy} had it`);
      if (kind === 'retried' && state !== 'rejected' && entry.passing.state !== 'rejected')
        wrong(`${reference} was ${state}, and retried`);
      change(entry, act);
    },
  };
}
