// Command `npm run restore -- FILE`: brings a back-up to an empty place, in SQLite or PostgreSQL; never over anything.
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { makeFolder, privateFolder } from '../adapters/data-dir/private-folder.ts';
import { backupWord, removeSqlite, restoreCounters } from '../adapters/outbox/copy/backup-file.ts';
import {
  copyRows,
  isEmpty,
  NotEmpty,
  type CopiedCounts,
} from '../adapters/outbox/copy/copy-rows.ts';
import { sqliteSource } from '../adapters/outbox/copy/source.ts';
import { sqliteDatabase } from '../adapters/outbox/database.ts';
import { readMark } from '../adapters/outbox/instance.ts';
import { openSqlite, sqliteThere } from '../adapters/outbox/sqlite-open.ts';
import { aesVault, NO_VAULT } from '../adapters/vault/aes.ts';
import { judgeDatabase } from '../application/instance/judge-start.ts';
import { runAsMain, type Command, type Say } from './command.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { fingerprintsOf, heldKeys, type HeldKeys } from './keys.ts';
import { counterFileIn, openPostgresAt, openSqliteAt, sqliteFileIn } from './open-database.ts';
import { databaseName, commandRefusal } from './refusals.ts';
import { lookAround, remember } from './storage.ts';
import { tellCounts, tellTime } from './tell-copied.ts';

const mixed = (database: string) =>
  new ConfigError(
    `${database} holds something already, and nothing is written over: name an empty place with DATA_DIR or DATABASE_URL, or put that one aside first.`,
  );

/** Nothing of ours may be there; an empty file, as a mount leaves, is nothing. */
async function emptyFile(file: string): Promise<void> {
  if (!sqliteThere(file)) return;
  const opened = openSqliteAt(file);
  const empty = await isEmpty(opened.database).finally(() => opened.close());
  if (!empty) throw mixed(file);
}

async function intoSqlite(from: DatabaseSync, file: string): Promise<CopiedCounts> {
  await emptyFile(file);
  const half = `${file}.half`;
  removeSqlite(half);
  const opened = openSqliteAt(half);
  try {
    const counts = await copyRows(sqliteSource(from), opened.database);
    opened.db.exec('PRAGMA journal_mode = DELETE');
    await opened.close();
    removeSqlite(file);
    renameSync(half, file);
    return counts;
  } catch (error) {
    removeSqlite(half);
    throw error;
  }
}

async function intoPostgres(from: DatabaseSync, url: string, name: string): Promise<CopiedCounts> {
  const opened = await openPostgresAt(url);
  try {
    return await copyRows(sqliteSource(from), opened.database);
  } catch (error) {
    throw error instanceof NotEmpty ? mixed(name) : error;
  } finally {
    await opened.close();
  }
}

/** The key must open it, and the place must not be that of another installation. Gives whose it is. */
async function fits(
  from: DatabaseSync,
  config: Config,
  held: HeldKeys,
): Promise<string | undefined> {
  const around = lookAround(config, held);
  const mark = await readMark(sqliteDatabase(from), held.keys ? aesVault(held.keys) : NO_VAULT);
  const refusal = judgeDatabase(around, mark, fingerprintsOf(held));
  if (!refusal) return mark.name;
  const database = 'The back-up';
  const places = { database, sqliteFile: database, keyFile: held.file, given: held.given };
  throw new ConfigError(commandRefusal(refusal, places));
}

async function restoreFrom(file: string, config: Config, say: Say): Promise<void> {
  const began = performance.now();
  const word = existsSync(file) ? backupWord(file) : undefined;
  if (!word)
    throw new ConfigError(
      `${file} is no whole back-up made with "npm run backup": name another file.`,
    );
  makeFolder(config.DATA_DIR);
  const held = heldKeys(config);
  const sqliteFile = sqliteFileIn(config);
  const database = databaseName(config, sqliteFile);
  // What an older version made is brought to the shape of today; the file itself stays as it is.
  const copy = join(config.DATA_DIR, 'terugzetten.sqlite');
  removeSqlite(copy);
  copyFileSync(file, copy);
  try {
    const from = openSqlite(copy);
    try {
      const name = await fits(from, config, held);
      const counts =
        config.DATABASE_URL === undefined
          ? await intoSqlite(from, sqliteFile)
          : await intoPostgres(from, config.DATABASE_URL, database);
      const counters = counterFileIn(config);
      const counted = existsSync(counters) ? 0 : restoreCounters(from, counters);
      if (name !== undefined)
        remember(config, config.DATABASE_URL === undefined ? 'sqlite' : 'postgres', held, name);
      privateFolder(config.DATA_DIR);
      say(
        `Restored to ${database}: ${tellCounts({ ...counts, counts: counted })}, in ${tellTime(began)}.`,
      );
      say(
        `It is as it was on ${new Date(word.at).toISOString()}: questions that were ended, withdrawn or delivered after that are open here again.`,
      );
    } finally {
      from.close();
    }
  } finally {
    removeSqlite(copy);
  }
}

/** The file of one back-up. */
export const restore: Command = async (args, env, say) => {
  const [file, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (file === undefined || more.length > 0)
    throw new ConfigError('Name one back-up: npm run restore -- /mnt/backup/hulp-....sqlite');
  await restoreFrom(file, readConfig(env), say);
};

await runAsMain(import.meta.url, restore);
