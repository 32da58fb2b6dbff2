// Sealing what lies in an SQLite outbox: what the first version kept in the clear, and what an older key sealed.
import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../application/ports.ts';
import { resealed } from './row.ts';

type Lying = { reference: string; payload: string };

function replace(db: DatabaseSync, rows: [string, string][]): void {
  const update = db.prepare('UPDATE contact_requests SET payload = ? WHERE reference = ?');
  for (const [payload, reference] of rows) update.run(payload, reference);
  if (rows.length > 0) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Seals payloads that the first version left in the clear; those begin with '{'. */
export function sealClear(db: DatabaseSync, vault: Vault): void {
  const rows = db
    .prepare("SELECT reference, payload FROM contact_requests WHERE payload LIKE '{%'")
    .all() as Lying[];
  replace(
    db,
    rows.map(({ payload, reference }) => [vault.seal(payload, reference), reference]),
  );
}

/** Seals again under the newest key what an older one sealed; gives how many. */
export function resealAll(db: DatabaseSync, vault: Vault): number {
  const rows = db
    .prepare("SELECT reference, payload FROM contact_requests WHERE payload <> ''")
    .all() as Lying[];
  const changed = rows.flatMap(({ payload, reference }): [string, string][] => {
    const fresh = resealed(payload, reference, vault);
    return fresh === undefined ? [] : [[fresh, reference]];
  });
  replace(db, changed);
  return changed.length;
}
