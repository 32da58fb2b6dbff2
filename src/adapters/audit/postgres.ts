// The record of staff in the same PostgreSQL database as the requests.
import type { Pool } from 'pg';
import type { Audit, AuditEntry } from '../../application/ports.ts';

export function postgresAudit(pool: Pool): Audit {
  return {
    async add({ at, who, act, reference }) {
      await pool.query('INSERT INTO audit (at, who, act, reference) VALUES ($1, $2, $3, $4)', [
        ...[at.getTime(), who, act, reference ?? null],
      ]);
    },
    async latest(limit) {
      const { rows } = await pool.query<{
        at: string;
        who: string;
        act: AuditEntry['act'];
        reference: string | null;
      }>('SELECT at, who, act, reference FROM audit ORDER BY id DESC LIMIT $1', [limit]);
      return rows.map(({ at, who, act, reference }) => ({
        at: new Date(Number(at)),
        who,
        act,
        ...(reference !== null && { reference }),
      }));
    },
    async clear(before) {
      const { rowCount } = await pool.query('DELETE FROM audit WHERE at < $1', [before.getTime()]);
      return rowCount ?? 0;
    },
  };
}
