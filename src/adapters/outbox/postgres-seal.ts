// Sealing again, under the newest key, what an older one sealed in PostgreSQL.
import type { Pool } from 'pg';
import type { Vault } from '../../application/ports.ts';
import { resealed } from './row.ts';

/** Gives how many were sealed again. A payload that changed meanwhile is left alone. */
export async function resealPostgres(pool: Pool, vault: Vault): Promise<number> {
  const { rows } = await pool.query<{ reference: string; payload: string }>(
    "SELECT reference, payload FROM contact_requests WHERE payload <> ''",
  );
  let count = 0;
  for (const { reference, payload } of rows) {
    const fresh = resealed(payload, reference, vault);
    if (fresh === undefined) continue;
    const { rowCount } = await pool.query(
      'UPDATE contact_requests SET payload = $1 WHERE reference = $2 AND payload = $3',
      [fresh, reference, payload],
    );
    count += rowCount ?? 0;
  }
  return count;
}
