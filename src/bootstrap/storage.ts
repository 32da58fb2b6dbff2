// Where questions and the record of staff lie: embedded SQLite, or PostgreSQL when one is named.
import { join } from 'node:path';
import { postgresAudit } from '../adapters/audit/postgres.ts';
import { sqliteAudit } from '../adapters/audit/sqlite.ts';
import { openPostgres } from '../adapters/outbox/postgres-open.ts';
import { postgresOutbox } from '../adapters/outbox/postgres.ts';
import { openSqlite } from '../adapters/outbox/sqlite-open.ts';
import { sqliteOutbox } from '../adapters/outbox/sqlite.ts';
import { postgresReports } from '../adapters/reports/postgres.ts';
import { sqliteReports } from '../adapters/reports/sqlite.ts';
import { aesVault } from '../adapters/vault/aes.ts';
import { keysInFile, readKeys } from '../adapters/vault/keys.ts';
import type { Audit, Outbox, Reports, Vault } from '../application/ports.ts';
import type { Config } from './config.ts';

export interface Storage {
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly reports: Reports;
  readonly vault: Vault;
  /** Where the key was written on this very start; absent otherwise. */
  readonly freshKeyFile?: string;
}

/** Opens the storage. Throws when it cannot be used. */
export async function openStorage(config: Config): Promise<Storage> {
  const given = config.ENCRYPTION_KEYS === undefined ? undefined : readKeys(config.ENCRYPTION_KEYS);
  const file = join(config.DATA_DIR, 'sleutel');
  const { keys, fresh } = given ? { keys: given, fresh: false } : keysInFile(file);
  const vault = aesVault(keys);
  const found = { vault, ...(fresh && { freshKeyFile: file }) };
  if (config.DATABASE_URL !== undefined) {
    const pool = await openPostgres(config.DATABASE_URL);
    const beside = { audit: postgresAudit(pool), reports: postgresReports(pool, vault) };
    return { ...found, outbox: postgresOutbox(pool, vault), ...beside };
  }
  const db = openSqlite(join(config.DATA_DIR, 'hulp.sqlite'));
  const beside = { audit: sqliteAudit(db), reports: sqliteReports(db, vault) };
  return { ...found, outbox: sqliteOutbox(db, vault), ...beside };
}
