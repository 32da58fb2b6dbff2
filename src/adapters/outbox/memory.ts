// An outbox in memory, for tests.
import type { NewRequest, Outbox, StoredRequest } from '../../application/ports.ts';

interface Row {
  stored: StoredRequest;
  dueAt: number;
}

export function memoryOutbox(): Outbox {
  const rows = new Map<string, Row>();
  const byReference = (reference: string) =>
    [...rows.values()].find((r) => r.stored.reference === reference);
  const change = (reference: string, part: Partial<StoredRequest>) => {
    const row = byReference(reference);
    if (row) row.stored = { ...row.stored, ...part };
    return row;
  };
  return {
    async add(key: string, request: NewRequest) {
      const known = rows.get(key);
      if (known) return known.stored;
      if (byReference(request.reference)) throw new Error('reference exists');
      const stored: StoredRequest = { ...request, state: 'pending', attempts: 0 };
      rows.set(key, { stored, dueAt: 0 });
      return stored;
    },
    async byToken(token) {
      return [...rows.values()].find((r) => r.stored.token === token)?.stored;
    },
    async claim(now, leaseMs) {
      const row = [...rows.values()].find(
        (r) => r.stored.state === 'pending' && r.dueAt <= now.getTime(),
      );
      if (!row) return undefined;
      row.dueAt = now.getTime() + leaseMs;
      row.stored = { ...row.stored, attempts: row.stored.attempts + 1 };
      return row.stored;
    },
    async settle(reference, outcome) {
      const row = change(reference, { state: outcome.state });
      if (row && outcome.retryAt) row.dueAt = outcome.retryAt.getTime();
    },
    async open() {
      return [...rows.values()].map((r) => r.stored).filter((s) => s.handledAt === undefined);
    },
    async markHandled(reference, at) {
      change(reference, { handledAt: at });
    },
    healthy: async () => true,
    close: async () => {},
  };
}
