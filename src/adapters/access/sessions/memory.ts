// Sessions in memory, for tests.
import type { SessionRow, SessionRows } from './rows.ts';

export function memorySessionRows(): SessionRows {
  const rows = new Map<string, SessionRow>();
  const removeWhere = (test: (row: SessionRow) => boolean) => {
    const gone = [...rows.values()].filter(test);
    for (const { hash } of gone) rows.delete(hash);
    return gone.length;
  };
  return {
    async add(row) {
      rows.set(row.hash, row);
    },
    find: async (hash) => rows.get(hash),
    async touch(hash, seen) {
      const row = rows.get(hash);
      if (row) rows.set(hash, { ...row, seen: Math.max(row.seen, seen) });
    },
    async remove(hash) {
      rows.delete(hash);
    },
    removeOf: async (who) => removeWhere((row) => who === undefined || row.who === who),
    removeOld: async (since, seen) => removeWhere((row) => row.since < since || row.seen < seen),
    all: async () => [...rows.values()].sort((a, b) => b.since - a.since),
  };
}
