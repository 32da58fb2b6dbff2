// The editors' list in the same SQLite file as the requests.
import type { DatabaseSync } from 'node:sqlite';
import type { Report, Reports } from '../../application/ports.ts';

type ReportRow = Omit<Report, 'at'> & { readonly id: number; readonly at: number };

export function sqliteReports(db: DatabaseSync): Reports {
  const insert = db.prepare(
    'INSERT INTO reports (at, who, path, quote, note) VALUES (?, ?, ?, ?, ?)',
  );
  const all = db.prepare('SELECT id, at, who, path, quote, note FROM reports ORDER BY id');
  const remove = db.prepare('DELETE FROM reports WHERE id = ?');
  return {
    async add({ at, who, path, quote, note }) {
      insert.run(at.getTime(), who, path, quote, note);
    },
    async open() {
      const rows = all.all() as unknown as ReportRow[];
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    async done(id) {
      remove.run(id);
    },
  };
}
