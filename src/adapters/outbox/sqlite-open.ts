// Opens the SQLite file that holds requests and the record of staff: durable at every commit.
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { IS_OPEN } from './row.ts';
import { migrate } from './migrations/sqlite.ts';

/** SQLite gives what it puts beside a database the rights of the database. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Opens, and when needed makes, the database in `file`. Throws when the file cannot be used, NewerSchema when a newer version changed it. */
export function openSqlite(file: string): DatabaseSync {
  if (file !== ':memory:') makePrivate(file);
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

/** Brings the write-ahead log into the file, and leaves nothing of what was erased in it; soon again when someone reads. */
export function emptyLog(db: DatabaseSync): void {
  // A reader that takes long, as a back-up, must not hold up everybody.
  db.exec(
    'PRAGMA busy_timeout = 250; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = 5000;',
  );
}

/** True when `file` holds more than an empty file. */
export const sqliteThere = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

/** Questions that lie open in `file`, which may be of an earlier version, or moved; 0 when there is no such file. */
export function openQuestionsIn(file: string): number {
  if (!sqliteThere(file)) return 0;
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    const has = (sql: string) => db.prepare(sql).get() !== undefined;
    const table = (name: string) => has(`SELECT 1 FROM sqlite_schema WHERE name = '${name}'`);
    if (!table('contact_requests')) return 0;
    if (table('instance') && has('SELECT 1 FROM instance WHERE moved_at IS NOT NULL')) return 0;
    const count = `SELECT count(*) AS open FROM contact_requests WHERE ${IS_OPEN}`;
    return (db.prepare(count).get() as { open: number }).open;
  } finally {
    db.close();
  }
}
