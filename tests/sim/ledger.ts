// What the disk really did, whatever its callers were told; sees at once when a request is tried that may not be.
import { LONGEST_WAIT_MS } from '../../src/application/outbox.ts';
import type {
  DeliveryState,
  NewRequest,
  Settlement,
  StoredRequest,
} from '../../src/application/ports.ts';

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
}

export interface Ledger {
  readonly entries: ReadonlyMap<string, Entry>;
  /** What went against the rules, in words. */
  readonly broken: string[];
  /** The request that a key stored first. */
  first(key: string): Entry | undefined;
  added(key: string, asked: NewRequest, stored: StoredRequest): void;
  claimed(now: Date, leaseMs: number, stored: StoredRequest | undefined): void;
  settled(reference: string, attempt: number, settlement: Settlement): void;
  /** Holds what now lies there against what ought to. */
  compare(row: StoredRequest | undefined): void;
  retried(reference: string): void;
  /** `stored`: what the outbox says lies under the key; absent when nothing was replaced. */
  replaced(key: string, asked: NewRequest, old: string, stored: StoredRequest | undefined): void;
  /** `before`: what the outbox said it was. */
  withdrawn(reference: string, before: DeliveryState | undefined): void;
  handled(reference: string, ended: boolean): void;
}

export function ledger(note: (what: string) => void): Ledger {
  const entries = new Map<string, Entry>();
  const keys = new Map<string, Entry>();
  const broken: string[] = [];
  const wrong = (what: string) => {
    note(`BROKEN ${what}`);
    broken.push(what);
  };
  function added(key: string, asked: NewRequest, stored: StoredRequest, old?: string): boolean {
    const { reference, token, request } = asked;
    if (stored.token !== token) return false;
    const fresh = { state: 'pending', attempts: 0, notBefore: 0, handled: false } as const;
    const entry: Entry = { key, reference, token, request, ...fresh, ...(old && { old }) };
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
    compare(row) {
      const entry = row && entries.get(row.reference);
      if (!entry || row.state === entry.state) return;
      wrong(`${row.reference} is ${row.state}, not ${entry.state}, after a settlement`);
    },
    retried(reference) {
      const entry = entries.get(reference);
      if (entry?.state !== 'rejected') return;
      entry.state = 'pending';
      entry.notBefore = 0;
    },
    withdrawn(reference, before) {
      const entry = entries.get(reference);
      if (entry && before !== undefined) entry.state = 'withdrawn';
    },
    handled(reference, ended) {
      const entry = entries.get(reference);
      if (entry && ended) entry.handled = true;
    },
  };
}
