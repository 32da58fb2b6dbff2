// Command `npm run move`: brings everything from SQLite to the PostgreSQL of DATABASE_URL, counted, and closes the file.
import { DatabaseSync } from 'node:sqlite';
import { copyRows, NotEmpty, type CopiedCounts } from '../adapters/outbox/copy/copy-rows.ts';
import { sqliteSource } from '../adapters/outbox/copy/source.ts';
import { sqliteDatabase, type Database } from '../adapters/outbox/database.ts';
import { readMark } from '../adapters/outbox/instance.ts';
import { openSqlite, sqliteThere } from '../adapters/outbox/sqlite-open.ts';
import { aesVault } from '../adapters/vault/aes.ts';
import { judgeDatabase } from '../application/instance/judge-start.ts';
import { runAsMain, type Command, type Say } from './command.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { fingerprintsOf, heldKeys, type HeldKeys } from './keys.ts';
import { openPostgresAt, sqliteFileIn } from './open-database.ts';
import { databaseName, commandRefusal } from './refusals.ts';
import { lookAround, newName, remember } from './storage.ts';
import { tellCounts, tellTime } from './tell-copied.ts';

/** Opens the file so that nobody else can until we are done. Throws a ConfigError while a portal has it open. */
function openAlone(file: string): DatabaseSync {
  openSqlite(file).close();
  const db = new DatabaseSync(file, { timeout: 1000 });
  try {
    // Leaving the write-ahead log takes that nobody else is there; a start meanwhile finds the file locked.
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return db;
  } catch {
    db.close();
    throw new ConfigError(`${file} is in use: stop the portal first, and then move.`);
  }
}

/** True when an earlier move brought everything over, and was cut off before it closed the file. */
async function movedBefore(from: DatabaseSync, target: Database): Promise<boolean> {
  const name = (db: { name: string } | undefined) => db?.name;
  const [there] = await target.all<{ name: string }>('SELECT name FROM instance');
  const ours = from.prepare('SELECT name FROM instance').get() as { name: string } | undefined;
  if (name(there) === undefined || name(there) !== name(ours)) return false;
  const rows = await target.all<{ key: string }>('SELECT key FROM contact_requests');
  const keys = new Set(rows.map(({ key }) => key));
  const all = from.prepare('SELECT key FROM contact_requests').all() as { key: string }[];
  return all.every(({ key }) => keys.has(key));
}

async function copy(from: DatabaseSync, target: Database, database: string) {
  try {
    return await copyRows(sqliteSource(from), target);
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error;
    if (await movedBefore(from, target)) return undefined;
    throw new ConfigError(
      `${database} holds something already, and nothing is mixed: name an empty database with DATABASE_URL.`,
    );
  }
}

/** The keys for PostgreSQL must open what lies in the file, and the file must be ours and open. */
async function fits(from: DatabaseSync, config: Config, held: HeldKeys, file: string) {
  // In the settings of the move PostgreSQL is named, and the questions must lie in SQLite.
  const around = lookAround({ ...config, DATABASE_URL: undefined }, held);
  const mark = await readMark(sqliteDatabase(from), aesVault(held.keys!));
  const refusal = judgeDatabase(around, mark, fingerprintsOf(held));
  if (!refusal) return mark.name;
  const places = { database: file, sqliteFile: file, keyFile: held.file, given: held.given };
  throw new ConfigError(commandRefusal(refusal, places));
}

function close(from: DatabaseSync, name: string): void {
  const now = Date.now();
  from
    .prepare('INSERT INTO instance (id, name, since) VALUES (1, ?, ?) ON CONFLICT DO NOTHING')
    .run(name, now);
  from.prepare('UPDATE instance SET moved_at = ?').run(now);
  from.exec('COMMIT');
}

async function moveAll(config: Config, say: Say): Promise<void> {
  const began = performance.now();
  const file = sqliteFileIn(config);
  if (config.DATABASE_URL === undefined)
    throw new ConfigError('Name the PostgreSQL to move to with DATABASE_URL.');
  if (!sqliteThere(file)) throw new ConfigError(`There is nothing to move: ${file} is not there.`);
  const held = heldKeys(config);
  const database = databaseName(config, file);
  const from = openAlone(file);
  try {
    const name = (await fits(from, config, held, file)) ?? newName();
    const opened = await openPostgresAt(config.DATABASE_URL);
    let counts: CopiedCounts | undefined;
    try {
      counts = await copy(from, opened.database, database);
    } finally {
      await opened.close();
    }
    close(from, name);
    remember(config, 'postgres', held, name);
    say(
      counts
        ? `Moved to ${database}: ${tellCounts(counts)}, in ${tellTime(began)}.`
        : `An earlier move brought everything to ${database} already.`,
    );
    say(`${file} is closed. Remove it when you have seen the questions at the desk.`);
  } finally {
    from.close();
  }
}

/** Everything as the settings say. */
export const move: Command = (_, env, say) => moveAll(readConfig(env), say);

await runAsMain(import.meta.url, move);
