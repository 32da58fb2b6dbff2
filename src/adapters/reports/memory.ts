// The editors' list in memory, for tests.
import type { Report, Reports } from '../../application/ports.ts';

export function memoryReports(): Reports {
  const open = new Map<number, Report>();
  let last = 0;
  const unsigned = () => [...open].flatMap(([id, { who }]) => (who === '' ? [id] : []));
  return {
    async add(report) {
      open.set(++last, report);
    },
    open: async () => [...open].map(([id, report]) => ({ ...report, id })),
    async done(id) {
      open.delete(id);
    },
    async clear(before) {
      const old = [...open].filter(([, { at }]) => at < before);
      for (const [id] of old) open.delete(id);
      return old.length;
    },
    unsigned: async () => unsigned().length,
    async clearUnsigned() {
      const ids = unsigned();
      for (const id of ids) open.delete(id);
      return ids.length;
    },
  };
}
