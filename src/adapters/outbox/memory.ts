// An outbox in memory, for tests.
import {
  LONGEST_WAIT_MS,
  ReferenceTaken,
  type DeliveryState,
  type Learned,
  type NewRequest,
  type Outbox,
  type StoredRequest,
} from '../../application/ports.ts';

interface Kept {
  stored: StoredRequest;
  dueAt: number;
  eraseAt?: number;
}

const isOpen = ({ handledAt, state, request }: StoredRequest) =>
  handledAt === undefined && state !== 'withdrawn' && request !== undefined;

/** The same without its personal part. */
function bare(stored: StoredRequest): StoredRequest {
  const { token: _token, request: _request, takenBy: _takenBy, ...rest } = stored;
  return rest;
}

const isDue = (dueAt: number, now: number) => dueAt <= now || dueAt > now + LONGEST_WAIT_MS;

export function memoryOutbox(): Outbox {
  const rows = new Map<string, Kept>();
  const list = () => [...rows.values()].sort((a, b) => +a.stored.receivedAt - +b.stored.receivedAt);
  const find = (test: (stored: StoredRequest) => boolean) => list().find((r) => test(r.stored));
  const of = (reference: string) => find((s) => s.reference === reference);
  const oldest = () =>
    list()
      .map((r) => r.stored)
      .find((s) => isOpen(s) && s.state !== 'delivered')?.receivedAt;
  function add(key: string, { reference, token, receivedAt, request }: NewRequest): StoredRequest {
    const known = rows.get(key);
    if (known) return known.stored;
    if (of(reference)) throw new ReferenceTaken();
    const stored: StoredRequest = {
      reference,
      token,
      receivedAt,
      request,
      state: 'pending',
      wiped: 0,
      attempts: 0,
      done: [],
      ...(request.need !== undefined && { need: request.need }),
    };
    rows.set(key, { stored, dueAt: 0 });
    return stored;
  }
  function withdraw(reference: string): DeliveryState | undefined {
    const row = of(reference);
    if (!row || !isOpen(row.stored)) return undefined;
    const { state } = row.stored;
    row.stored = { ...bare(row.stored), state: 'withdrawn' };
    delete row.eraseAt;
    return state;
  }
  return {
    add: async (key, request) => add(key, request),
    async replace(key, request, reference) {
      if (rows.has(key)) return rows.get(key)!.stored;
      const old = of(reference);
      if (!old || !isOpen(old.stored)) return undefined;
      const stored = add(key, request);
      withdraw(reference);
      return stored;
    },
    byReference: async (reference) => of(reference)?.stored,
    async claim(now, leaseMs) {
      const row = list().find(
        (r) => r.stored.state === 'pending' && isOpen(r.stored) && isDue(r.dueAt, now.getTime()),
      );
      if (!row) return undefined;
      row.dueAt = now.getTime() + leaseMs;
      row.stored = { ...row.stored, attempts: row.stored.attempts + 1 };
      return row.stored;
    },
    async dueNow() {
      for (const row of rows.values()) row.dueAt = 0;
    },
    async settle(reference, attempt, s) {
      const row = of(reference);
      if (!row || row.stored.attempts !== attempt || row.stored.state !== 'pending') return;
      const { reason: _, ...before } = row.stored;
      const reason = s.state === 'delivered' ? undefined : s.reason;
      row.stored = {
        ...before,
        state: s.state,
        done: s.done,
        ...(reason !== undefined && { reason }),
      };
      row.dueAt = s.state === 'pending' ? s.retryAt.getTime() : 0;
      if (s.state === 'delivered' && s.eraseAt) row.eraseAt = s.eraseAt.getTime();
    },
    async retry(reference) {
      const row = of(reference);
      if (row?.stored.state !== 'rejected') return;
      row.stored = { ...row.stored, state: 'pending' };
      row.dueAt = 0;
    },
    open: async () =>
      list()
        .map((r) => r.stored)
        .filter(isOpen),
    async take(reference, by) {
      const row = of(reference);
      if (!row || !isOpen(row.stored)) return;
      const { takenBy: _, ...rest } = row.stored;
      row.stored = { ...rest, ...(by !== '' && { takenBy: by }) };
    },
    async finish(reference, at, outcome) {
      const row = of(reference);
      if (!row || !isOpen(row.stored)) return false;
      row.stored = { ...bare(row.stored), handledAt: at, outcome };
      delete row.eraseAt;
      return true;
    },
    async wipe(reference) {
      const row = of(reference);
      if (row) row.stored = { ...row.stored, wiped: row.stored.wiped + 1 };
    },
    withdraw: async (reference) => withdraw(reference),
    async erase(now) {
      const due = list().filter((r) => r.eraseAt !== undefined && r.eraseAt <= now.getTime());
      for (const row of due) {
        row.stored = bare(row.stored);
        delete row.eraseAt;
      }
      return due.length;
    },
    async clear({ notes, ended }) {
      let cleared = 0;
      for (const [key, { stored }] of rows) {
        const { request, handledAt, outcome, receivedAt } = stored;
        if (outcome?.detail !== undefined && handledAt! < notes) {
          rows.get(key)!.stored = { ...stored, outcome: { kind: outcome.kind } };
          cleared += 1;
        }
        if (request !== undefined || (handledAt ?? receivedAt) >= ended) continue;
        rows.delete(key);
        cleared += 1;
      }
      return cleared;
    },
    async figures() {
      const open = list()
        .map((r) => r.stored)
        .filter(isOpen);
      const at = oldest();
      return {
        open: open.length,
        pending: open.filter((s) => s.state === 'pending').length,
        rejected: open.filter((s) => s.state === 'rejected').length,
        ...(at && { oldestUndelivered: at }),
      };
    },
    learned: async () =>
      list()
        .map((r) => r.stored)
        .filter((s) => s.handledAt !== undefined && s.outcome !== undefined)
        .sort((a, b) => +b.handledAt! - +a.handledAt!)
        .map(({ need, handledAt, outcome }): Learned => ({
          handledAt: handledAt!,
          outcome: outcome!,
          ...(need !== undefined && { need }),
        })),
    reseal: async () => 0,
    beat: async () => {},
    close: async () => {},
  };
}
