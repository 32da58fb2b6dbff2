// An outbox in memory, for tests.
import {
  isStuck,
  LONGEST_WAIT_MS,
  ReferenceTaken,
  type Audit,
  type DeliveryState,
  type Learned,
  type NewRequest,
  type Outbox,
  type StoredRequest,
} from '../../application/ports.ts';
import { actIn, byUrgency, isHere, isOpen, levelOf, pageOf, type Kept } from './memory-act.ts';

/** The same without its personal part. */
function bare(stored: StoredRequest): StoredRequest {
  const {
    token: _t,
    request: _r,
    takenBy: _b,
    againAt: _a,
    line: _l,
    passing: _p,
    ...rest
  } = stored;
  return rest;
}

const isDue = (dueAt: number, now: number) => dueAt <= now || dueAt > now + LONGEST_WAIT_MS;

/** `record`: where acts of staff are written down. */
export function memoryOutbox(record?: Pick<Audit, 'add'>): Outbox {
  const rows = new Map<string, Kept>();
  let acts = 0;
  const list = () => [...rows.values()].sort((a, b) => byUrgency(a.stored, b.stored));
  const find = (test: (stored: StoredRequest) => boolean) => list().find((r) => test(r.stored));
  const of = (reference: string) => find((s) => s.reference === reference);
  const stored = () => list().map((row) => row.stored);
  const earliest = (moments: readonly Date[]) => [...moments].sort((a, b) => +a - +b)[0];
  /** Since when it lies; undefined when it was brought where it must be. */
  const liesSince = ({ stored: one, passedAt }: Kept) => {
    if (one.state !== 'delivered') return one.receivedAt;
    return one.passing && one.passing.state !== 'delivered' ? passedAt : undefined;
  };
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
      tried: 0,
      done: [],
      ...(request.need !== undefined && { need: request.need }),
    };
    rows.set(key, { stored, dueAt: 0, passNumber: 0, passDueAt: 0, events: [] });
    return stored;
  }
  function withdraw(reference: string): DeliveryState | undefined {
    const row = of(reference);
    if (!row || !isHere(row.stored)) return undefined;
    const { state } = row.stored;
    row.stored = { ...bare(row.stored), state: 'withdrawn' };
    row.events = [];
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
    byPhone: async (phone) =>
      stored()
        .filter((one) => isHere(one) && one.request?.phone === phone)
        .sort((a, b) => +b.receivedAt - +a.receivedAt),
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
      for (const row of rows.values()) Object.assign(row, { dueAt: 0, passDueAt: 0 });
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
    async claimPassed(now, leaseMs) {
      const row = list()
        .filter(({ stored }) => stored.passing?.state === 'pending' && isOpen(stored))
        .sort((a, b) => levelOf(b.stored) - levelOf(a.stored) || +a.passedAt! - +b.passedAt!)
        .find(({ passDueAt }) => isDue(passDueAt, now.getTime()));
      if (!row) return undefined;
      row.passDueAt = now.getTime() + leaseMs;
      const passing = row.stored.passing!;
      row.stored = { ...row.stored, passing: { ...passing, attempts: passing.attempts + 1 } };
      return row.stored;
    },
    async settlePassed(reference, { number, attempts }, s) {
      const row = of(reference);
      const { passing } = row?.stored ?? {};
      if (!row || passing?.state !== 'pending') return;
      if (passing.number !== number || passing.attempts !== attempts) return;
      const { reason: _, ...before } = passing;
      const reason = s.state === 'delivered' ? undefined : s.reason;
      const after = {
        ...before,
        state: s.state,
        done: s.done,
        ...(reason !== undefined && { reason }),
      };
      row.stored = { ...row.stored, passing: after };
      row.passDueAt = s.state === 'pending' ? s.retryAt.getTime() : 0;
    },
    async act(act) {
      const row = of(act.reference);
      const before = row && { ...row, events: [...row.events] };
      const acted = actIn(row, act);
      if (acted.kind !== 'done') return acted;
      const { at, who, kind, reference } = act;
      try {
        await record?.add({ at, who, act: kind, reference });
      } catch (error) {
        // Both or neither.
        Object.assign(row!, { eraseAt: undefined }, before);
        throw error;
      }
      acts += 1;
      return acted;
    },
    history: async (reference) => [...(of(reference)?.events ?? [])],
    open: async () => stored().filter(isOpen),
    page: async (asked) => pageOf(stored(), asked),
    async wipe(reference) {
      const row = of(reference);
      if (row) row.stored = { ...row.stored, wiped: row.stored.wiped + 1 };
    },
    withdraw: async (reference) => withdraw(reference),
    async erase(now) {
      const due = list().filter((r) => r.eraseAt !== undefined && r.eraseAt <= now.getTime());
      for (const row of due) {
        row.stored = bare(row.stored);
        row.events = [];
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
      const open = stored().filter(isOpen);
      const isUrgent = (one: StoredRequest) => levelOf(one) === 2 && one.takenBy === undefined;
      const lying = list().filter((row) => isOpen(row.stored));
      const undelivered = earliest(lying.flatMap((row) => liesSince(row) ?? []));
      const urgent = earliest(open.filter(isUrgent).map(({ receivedAt }) => receivedAt));
      return {
        open: open.length,
        pending: open.filter((s) => s.state === 'pending').length,
        rejected: open.filter(isStuck).length,
        urgent: open.filter(isUrgent).length,
        changes: rows.size + acts,
        ...(undelivered && { oldestUndelivered: undelivered }),
        ...(urgent && { oldestUrgent: urgent }),
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
