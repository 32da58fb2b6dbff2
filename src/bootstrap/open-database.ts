// The database that the settings name, open: embedded SQLite, or PostgreSQL when one is named.
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';
import { postgresDatabase, sqliteDatabase, type Database } from '../adapters/outbox/database.ts';
import { openPostgres } from '../adapters/outbox/postgres-open.ts';
import { openSqlite } from '../adapters/outbox/sqlite-open.ts';
import type { Config } from './config.ts';

export type OpenDatabase = { readonly database: Database; close(): Promise<void> } & (
  | { readonly kind: 'sqlite'; readonly db: DatabaseSync }
  | { readonly kind: 'postgres'; readonly pool: Pool }
);

/** The file of the embedded database. */
export const sqliteFileIn = (config: Pick<Config, 'DATA_DIR'>) =>
  join(config.DATA_DIR, 'hulp.sqlite');

/** The file with the counters, which is of this machine also beside PostgreSQL. */
export const counterFileIn = (config: Pick<Config, 'DATA_DIR'>) =>
  join(config.DATA_DIR, 'tellingen.sqlite');

/** An SQLite database, brought to its newest shape. */
export function openSqliteAt(file: string): OpenDatabase & { kind: 'sqlite' } {
  const db = openSqlite(file);
  return { kind: 'sqlite', db, database: sqliteDatabase(db), close: async () => db.close() };
}

/** A PostgreSQL database, brought to its newest shape. */
export async function openPostgresAt(url: string): Promise<OpenDatabase & { kind: 'postgres' }> {
  const pool = await openPostgres(url);
  return { kind: 'postgres', pool, database: postgresDatabase(pool), close: () => pool.end() };
}

/** Opens what the settings name, and makes it when it is not there. Throws when it cannot be used. */
export async function openDatabase(
  config: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>,
): Promise<OpenDatabase> {
  if (config.DATABASE_URL !== undefined) return openPostgresAt(config.DATABASE_URL);
  return openSqliteAt(sqliteFileIn(config));
}
