// The editors' list in the same SQLite file as the requests.
import type { DatabaseSync } from 'node:sqlite';
import type { Reports, Vault } from '../../application/ports.ts';
import { reportFrom, sealedReport, type ReportRow } from './row.ts';

export function sqliteReports(db: DatabaseSync, vault: Vault): Reports {
  const insert = db.prepare(
    "INSERT INTO reports (at, path, sealed, who, quote, note) VALUES (?, ?, ?, '', '', '')",
  );
  const all = db.prepare('SELECT id, at, path, sealed FROM reports ORDER BY id');
  const remove = db.prepare('DELETE FROM reports WHERE id = ?');
  const clear = db.prepare('DELETE FROM reports WHERE at < ?');
  return {
    async add(report) {
      insert.run(report.at.getTime(), report.path, sealedReport(report, vault));
    },
    open: async () => (all.all() as unknown as ReportRow[]).map((row) => reportFrom(row, vault)),
    async done(id) {
      remove.run(id);
    },
    clear: async (before) => Number(clear.run(before.getTime()).changes),
  };
}
