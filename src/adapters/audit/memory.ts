// A record of staff in memory, for tests.
import type { Audit, AuditEntry } from '../../application/ports.ts';

export function memoryAudit(): Audit {
  const entries: AuditEntry[] = [];
  return {
    async add(entry) {
      entries.unshift(entry);
    },
    latest: async (limit) => entries.slice(0, limit),
    async clear(before) {
      const all = entries.length;
      const kept = entries.filter(({ at }) => at >= before);
      entries.splice(0, all, ...kept);
      return all - kept.length;
    },
  };
}
