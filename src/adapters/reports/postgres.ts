// The editors' list in the same PostgreSQL database as the requests.
import type { Pool } from 'pg';
import type { Report, Reports } from '../../application/ports.ts';

type ReportRow = Omit<Report, 'at'> & { readonly id: string; readonly at: string };

export function postgresReports(pool: Pool): Reports {
  return {
    async add({ at, who, path, quote, note }) {
      await pool.query(
        'INSERT INTO reports (at, who, path, quote, note) VALUES ($1, $2, $3, $4, $5)',
        [at.getTime(), who, path, quote, note],
      );
    },
    async open() {
      const { rows } = await pool.query<ReportRow>(
        'SELECT id, at, who, path, quote, note FROM reports ORDER BY id',
      );
      return rows.map((row) => ({ ...row, id: Number(row.id), at: new Date(Number(row.at)) }));
    },
    async done(id) {
      await pool.query('DELETE FROM reports WHERE id = $1', [id]);
    },
  };
}
