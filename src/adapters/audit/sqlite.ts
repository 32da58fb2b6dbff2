// The record of staff in the same SQLite file as the requests.
import type { DatabaseSync } from 'node:sqlite';
import type { Audit, AuditEntry } from '../../application/ports.ts';

export function sqliteAudit(db: DatabaseSync): Audit {
  const insert = db.prepare('INSERT INTO audit (at, who, act, reference) VALUES (?, ?, ?, ?)');
  const latest = db.prepare('SELECT at, who, act, reference FROM audit ORDER BY id DESC LIMIT ?');
  const clear = db.prepare('DELETE FROM audit WHERE at < ?');
  return {
    async add({ at, who, act, reference }) {
      insert.run(at.getTime(), who, act, reference ?? null);
    },
    async latest(limit) {
      const rows = latest.all(limit) as {
        at: number;
        who: string;
        act: AuditEntry['act'];
        reference: string | null;
      }[];
      return rows.map(({ at, who, act, reference }) => ({
        at: new Date(at),
        who,
        act,
        ...(reference !== null && { reference }),
      }));
    },
    clear: async (before) => Number(clear.run(before.getTime()).changes),
  };
}
