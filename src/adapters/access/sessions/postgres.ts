// Sessions in the same PostgreSQL database as the requests: several servers share them.
import type { Pool } from 'pg';
import { COLUMNS, fromKept, toKept, type KeptRow, type SessionRows } from './rows.ts';

export function postgresSessionRows(pool: Pool): SessionRows {
  const changed = async (text: string, values: unknown[]) =>
    (await pool.query(text, values)).rowCount ?? 0;
  return {
    async add(row) {
      await pool.query(`INSERT INTO staff_sessions (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)`, [
        ...toKept(row),
      ]);
    },
    async find(hash) {
      const { rows } = await pool.query<KeptRow>(
        `SELECT ${COLUMNS} FROM staff_sessions WHERE hash = $1`,
        [hash],
      );
      return rows[0] && fromKept(rows[0]);
    },
    async touch(hash, seen) {
      await pool.query('UPDATE staff_sessions SET seen = greatest(seen, $1) WHERE hash = $2', [
        seen,
        hash,
      ]);
    },
    async remove(hash) {
      await pool.query('DELETE FROM staff_sessions WHERE hash = $1', [hash]);
    },
    removeOf: (who) =>
      changed('DELETE FROM staff_sessions WHERE $1::text IS NULL OR who = $1', [who ?? null]),
    removeOld: (since, seen) =>
      changed('DELETE FROM staff_sessions WHERE since < $1 OR seen < $2', [since, seen]),
    async all() {
      const { rows } = await pool.query<KeptRow>(
        `SELECT ${COLUMNS} FROM staff_sessions ORDER BY since DESC`,
      );
      return rows.map(fromKept);
    },
  };
}
