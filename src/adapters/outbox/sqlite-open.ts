// Opens the SQLite file that holds requests and the record of staff: durable at every commit.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations/sqlite.ts';

/** Opens, and when needed makes, the database in `file`. Throws when the file cannot be used, NewerSchema when a newer version changed it. */
export function openSqlite(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
