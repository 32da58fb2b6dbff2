// What the doctor looks at on disk: the data folder, the key, and the database. Nothing is made, changed in shape or claimed.
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { postgresDatabase, sqliteDatabase, type Database } from '../adapters/outbox/database.ts';
import { readMark } from '../adapters/outbox/instance.ts';
import { sqliteThere } from '../adapters/outbox/sqlite-open.ts';
import { storeFault } from '../adapters/outbox/store-fault.ts';
import { aesVault, NO_VAULT } from '../adapters/vault/aes.ts';
import { judgeAround, judgeDatabase } from '../application/instance/judge-start.ts';
import type { Config } from './config.ts';
import { fine, wrong, type Finding } from './doctor-report.ts';
import { fingerprintsOf, heldKeys } from './keys.ts';
import { placesOf, refusalSentence } from './refusals.ts';
import { lookAround } from './storage.ts';

const MB = 1024 * 1024;
const LEAST_FREE_MB = 200;
const PATIENCE_MS = 5000;
const BEAT = 'UPDATE pulse SET at = at + 1 WHERE id = 1';

/** The folder can be written, and has room. */
export function lookAtFolder({ DATA_DIR: folder }: Pick<Config, 'DATA_DIR'>): Finding[] {
  if (!existsSync(folder)) return [fine('folder', `${folder} is not there yet: a start makes it.`)];
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    writeFileSync(probe, 'x'.repeat(4096), { mode: 0o600 });
    const { bavail, bsize } = statfsSync(folder);
    const free = Math.floor((bavail * bsize) / MB);
    return free < LEAST_FREE_MB
      ? [wrong('folder', `${folder} has ${free} MB left.`, 'disk-full')]
      : [fine('folder', `${folder} can be written and has ${free} MB left.`)];
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const cause = storeFault(error) ?? 'disk-fault';
    return [wrong('folder', `${folder} cannot be written (${code}).`, cause)];
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // What could not be written needs no removing.
    }
  }
}

interface Opened {
  readonly database: Database;
  /** Writes a mark. */
  beat(): Promise<void>;
  /** What the clock of the database says; absent when it is ours. */
  now?(): Promise<Date>;
  close(): Promise<void>;
}

function openFile(file: string): Opened {
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS });
  return {
    database: sqliteDatabase(db),
    beat: async () => void db.prepare(BEAT).run(),
    close: async () => db.close(),
  };
}

async function openServer(url: string): Promise<Opened> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: 2 * PATIENCE_MS,
  });
  pool.on('error', () => {});
  await pool.query('SELECT 1');
  return {
    database: postgresDatabase(pool),
    beat: async () => void (await pool.query(BEAT)),
    async now() {
      const { rows } = await pool.query<{ at: Date }>('SELECT clock_timestamp() AS at');
      return rows[0]!.at;
    },
    close: () => pool.end(),
  };
}

/** Whether key, folder and database belong together, before a database is opened. */
function aroundOf(config: Config) {
  const held = heldKeys(config);
  const around = lookAround(config, held);
  return { held, around, places: placesOf(config, held) };
}

async function lookInside(opened: Opened, config: Config): Promise<Finding[]> {
  const { held, around, places } = aroundOf(config);
  await opened.beat();
  const found = [fine('database', `${places.database} can be read and written.`)];
  const mark = await readMark(opened.database, held.keys ? aesVault(held.keys) : NO_VAULT);
  const refusal = judgeDatabase(around, mark, fingerprintsOf(held));
  const texts = mark.lying.reduce((sum, one) => sum + one.texts, 0);
  return [
    ...found,
    refusal
      ? wrong('key', refusalSentence(refusal, places))
      : fine('key', `The key opens what lies there (${texts} sealed texts).`),
  ];
}

/** The database, the key, and what the clock of the database says. */
export async function lookAtStore(
  config: Config,
): Promise<{ readonly findings: Finding[]; readonly now?: Date }> {
  const { around, places } = aroundOf(config);
  const refusal = judgeAround(around);
  if (refusal) return { findings: [wrong('database', refusalSentence(refusal, places))] };
  if (config.DATABASE_URL === undefined && !sqliteThere(places.sqliteFile))
    return {
      findings: [fine('database', `${places.database} is not there yet: a start makes it.`)],
    };
  let opened: Opened | undefined;
  try {
    opened =
      config.DATABASE_URL === undefined
        ? openFile(places.sqliteFile)
        : await openServer(config.DATABASE_URL);
    const now = await opened.now?.();
    return { findings: await lookInside(opened, config), ...(now && { now }) };
  } catch (error) {
    const { code, errcode } = error as { code?: string; errcode?: number };
    const cause = storeFault(error) ?? 'database-broken';
    const text = `${places.database} cannot be used (${errcode ?? code ?? 'no code'}).`;
    return { findings: [wrong('database', text, cause)] };
  } finally {
    await opened?.close();
  }
}
