// The editors' list in the same SQLite file as the requests.
import type { DatabaseSync } from 'node:sqlite';
import type { Reports, Vault } from '../../application/ports.ts';
import { reportFrom, sealedReport, type ReportRow } from './row.ts';

export function sqliteReports(db: DatabaseSync, vault: Vault): Reports {
  const insert = db.prepare(
    "INSERT INTO reports (at, path, sealed, signed, who, quote, note) VALUES (?, ?, ?, ?, '', '', '')",
  );
  const all = db.prepare('SELECT id, at, path, sealed FROM reports ORDER BY id');
  const unsigned = db.prepare('SELECT count(*) AS times FROM reports WHERE signed = 0');
  const clearUnsigned = db.prepare('DELETE FROM reports WHERE signed = 0');
  const remove = db.prepare('DELETE FROM reports WHERE id = ?');
  const clear = db.prepare('DELETE FROM reports WHERE at < ?');
  return {
    async add(report) {
      const signed = report.who === '' ? 0 : 1;
      insert.run(report.at.getTime(), report.path, sealedReport(report, vault), signed);
    },
    open: async () => (all.all() as unknown as ReportRow[]).map((row) => reportFrom(row, vault)),
    async done(id) {
      remove.run(id);
    },
    clear: async (before) => Number(clear.run(before.getTime()).changes),
    unsigned: async () => (unsigned.get() as { times: number }).times,
    clearUnsigned: async () => Number(clearUnsigned.run().changes),
  };
}
