// A back-up: one SQLite file of our own shape, with the counters of this machine and a word about itself.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { sqliteDatabase } from '../database.ts';
import { openSqlite } from '../sqlite-open.ts';
import { copyRows, type CopiedCounts } from './copy-rows.ts';
import { sqliteSource, type Source } from './source.ts';

const COUNTS = `CREATE TABLE IF NOT EXISTS counts (
  day TEXT NOT NULL, kind TEXT NOT NULL, topic TEXT NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (day, kind, topic)) STRICT, WITHOUT ROWID`;

const wordSchema = z.object({
  /** When, ms since 1970. */
  at: z.number(),
  /** Rows per table, the counters included. */
  counts: z.record(z.string(), z.number()),
});

export type BackupWord = z.infer<typeof wordSchema>;

type CountRow = { day: string; kind: string; topic: string; times: number };

function countersIn(file: string): CountRow[] {
  if (!existsSync(file)) return [];
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    db.exec(COUNTS);
    return db.prepare('SELECT day, kind, topic, times FROM counts').all() as CountRow[];
  } finally {
    db.close();
  }
}

function addCounters(db: DatabaseSync, rows: readonly CountRow[]): number {
  db.exec(COUNTS);
  const add = db.prepare('INSERT INTO counts (day, kind, topic, times) VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (const { day, kind, topic, times } of rows) add.run(day, kind, topic, times);
  db.exec('COMMIT');
  return rows.length;
}

/** Removes a file that was to become a database, with what SQLite put beside it. */
export function removeSqlite(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}

/** Gives `work` the rows of an SQLite file in use as they are now: a compact copy beside `half` is read, so that nobody waits for us. */
export async function sqliteSnapshot<T>(
  file: string,
  copy: string,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  closeSync(openSync(copy, 'w', 0o600));
  try {
    const running = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    try {
      running.prepare('VACUUM INTO ?').run(copy);
    } finally {
      running.close();
    }
    const db = openSqlite(copy);
    try {
      return await work(sqliteSource(db));
    } finally {
      db.close();
    }
  } finally {
    removeSqlite(copy);
  }
}

/** Writes a back-up into `file`, which is whole when this ends. Freed pages, and so erased texts, never come along. */
export async function writeBackup(
  source: Source,
  { file, counters, at }: { file: string; counters: string; at: Date },
): Promise<BackupWord> {
  const db = openSqlite(file);
  try {
    const copied: CopiedCounts = await copyRows(source, sqliteDatabase(db));
    const counts = { ...copied, counts: addCounters(db, countersIn(counters)) };
    const word: BackupWord = { at: at.getTime(), counts };
    db.exec('CREATE TABLE backup (word TEXT NOT NULL) STRICT');
    db.prepare('INSERT INTO backup (word) VALUES (?)').run(JSON.stringify(word));
    // One file, with everything in it.
    db.exec('PRAGMA journal_mode = DELETE');
    const { integrity_check: whole } = db.prepare('PRAGMA integrity_check').get() as {
      integrity_check: string;
    };
    if (whole !== 'ok') throw new Error(`the back-up is damaged: ${whole}`);
    return word;
  } finally {
    db.close();
  }
}

/** What a file says of itself; undefined when it is no back-up of ours, or a damaged one. */
export function backupWord(file: string): BackupWord | undefined {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const { word } = db.prepare('SELECT word FROM backup').get() as { word: string };
      return wordSchema.parse(JSON.parse(word));
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

/** Brings the counters of an open back-up to a file that is not there yet; gives how many. */
export function restoreCounters(from: DatabaseSync, file: string): number {
  const rows = from.prepare('SELECT day, kind, topic, times FROM counts').all() as CountRow[];
  const db = new DatabaseSync(file);
  try {
    return addCounters(db, rows);
  } finally {
    db.close();
  }
}
