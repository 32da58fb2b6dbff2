// What the databases can do without a portal: one insert per commit, each on disk before the next.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { measured, type Measured } from './handoff-load.ts';

const TABLE = 'CREATE TABLE bare (key TEXT PRIMARY KEY, payload TEXT NOT NULL)';
/** As long as a sealed question of two sentences. */
const payload = () => randomBytes(300).toString('base64url');
const key = () => randomBytes(16).toString('base64url');

/** Inserts one after another, as SQLite takes them, with the settings of the outbox. */
export function bareSqlite(folder: string, seconds: number): Measured {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE};`);
  const insert = db.prepare('INSERT INTO bare VALUES (?, ?)');
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const began = performance.now();
    insert.run(key(), payload());
    took.push(performance.now() - began);
  }
  db.close();
  return measured(took, seconds);
}

/** Inserts over so many connections at once. */
export async function barePostgres(
  url: string,
  seconds: number,
  atOnce: number,
): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: atOnce });
  await pool.query(TABLE);
  const took: number[] = [];
  const until = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      await pool.query('INSERT INTO bare VALUES ($1, $2)', [key(), payload()]);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await pool.end();
  return measured(took, seconds);
}

/** Whether a commit waits for the disk: not so in a server that is made for tests. */
export async function syncsToDisk(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
  await client.end();
  return rows[0]?.fsync === 'on';
}
