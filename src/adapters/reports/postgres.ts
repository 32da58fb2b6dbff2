// The editors' list in the same PostgreSQL database as the requests.
import type { Pool } from 'pg';
import type { Reports, Vault } from '../../application/ports.ts';
import { reportFrom, sealedReport, type ReportRow } from './row.ts';

export function postgresReports(pool: Pool, vault: Vault): Reports {
  return {
    async add(report) {
      await pool.query(
        "INSERT INTO reports (at, path, sealed, signed, who, quote, note) VALUES ($1, $2, $3, $4, '', '', '')",
        [report.at.getTime(), report.path, sealedReport(report, vault), report.who === '' ? 0 : 1],
      );
    },
    async open() {
      const { rows } = await pool.query<ReportRow>(
        'SELECT id, at, path, sealed FROM reports ORDER BY id',
      );
      return rows.map((row) => reportFrom(row, vault));
    },
    async done(id) {
      await pool.query('DELETE FROM reports WHERE id = $1', [id]);
    },
    async clear(before) {
      const { rowCount } = await pool.query('DELETE FROM reports WHERE at < $1', [
        before.getTime(),
      ]);
      return rowCount ?? 0;
    },
    async unsigned() {
      const { rows } = await pool.query<{ times: string }>(
        'SELECT count(*) AS times FROM reports WHERE signed = 0',
      );
      return Number(rows[0]!.times);
    },
    clearUnsigned: async () =>
      (await pool.query('DELETE FROM reports WHERE signed = 0')).rowCount ?? 0,
  };
}
