// Command `npm run backup -- --to DIR --keep 14`: one file per back-up, also while the portal runs; never with the key.
import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFolder } from '../adapters/data-dir/private-folder.ts';
import { sqliteDatabase } from '../adapters/outbox/database.ts';
import {
  removeSqlite,
  sqliteSnapshot,
  writeBackup,
  type BackupWord,
} from '../adapters/outbox/copy/backup-file.ts';
import { postgresSnapshot, type Source } from '../adapters/outbox/copy/source.ts';
import { readMark } from '../adapters/outbox/instance.ts';
import { openSqlite } from '../adapters/outbox/sqlite-open.ts';
import { aesVault, NO_VAULT } from '../adapters/vault/aes.ts';
import {
  judgeAround,
  judgeDatabase,
  type DatabaseMark,
} from '../application/instance/judge-start.ts';
import { backupName, forgetOldBackups, removeHalves } from './backup-names.ts';
import { runAsMain, type Command, type Say } from './command.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { fingerprintsOf, heldKeys, liesIn, type HeldKeys } from './keys.ts';
import { counterFileIn, sqliteFileIn } from './open-database.ts';
import { commandRefusal, placesOf } from './refusals.ts';
import { lookAround } from './storage.ts';
import { tellCounts, tellTime } from './tell-copied.ts';

const MOST_KEPT = 3650;

interface Wish {
  readonly to: string;
  readonly keep: number;
}

function readWish(words: string[]): Wish {
  const { values } = parseArgs({
    args: words,
    options: { to: { type: 'string' }, keep: { type: 'string', default: '14' } },
  });
  const keep = Number(values.keep);
  if (values.to === undefined || !Number.isInteger(keep) || keep < 1 || keep > MOST_KEPT)
    throw new ConfigError(
      'Say where to, and how many to keep: npm run backup -- --to /mnt/backup --keep 14',
    );
  return { to: resolve(values.to), keep };
}

/** A back-up beside the key is a lock with the key in it. */
function apart({ to }: Wish, config: Config, held: HeldKeys): void {
  const beside = !held.given && liesIn(held.file, to);
  if (!beside && !liesIn(to, config.DATA_DIR)) return;
  throw new ConfigError(
    `A back-up does not lie beside the key or in DATA_DIR: name another folder than ${to}, best on another disk.`,
  );
}

/** What the database says about itself, read from the back-up, where nothing changes any more. */
async function markOf(file: string, held: HeldKeys): Promise<DatabaseMark> {
  const db = openSqlite(file);
  try {
    const mark = await readMark(sqliteDatabase(db), held.keys ? aesVault(held.keys) : NO_VAULT);
    db.exec('PRAGMA journal_mode = DELETE');
    return mark;
  } finally {
    db.close();
  }
}

function snapshot<T>(config: Config, half: string, work: (source: Source) => Promise<T>) {
  return config.DATABASE_URL === undefined
    ? sqliteSnapshot(sqliteFileIn(config), `${half.replace(/half$/, 'bron')}`, work)
    : postgresSnapshot(config.DATABASE_URL, work);
}

/** Tells whether the keys that are here open what the back-up holds. Throws a ConfigError when they do not. */
function tellKeys(mark: DatabaseMark, held: HeldKeys, say: Say): void {
  const closed = mark.lying.filter(({ opens }) => !opens).map(({ key }) => key);
  const texts = mark.lying.reduce((sum, one) => sum + one.texts, 0);
  if (closed.length > 0 || (held.keys === undefined && mark.fingerprints.length > 0))
    throw new ConfigError(
      `WRONG: the key that is here does not open what key ${closed.join(', ')} sealed in it. The back-up is kept, and no older one was removed: find the right key first.`,
    );
  say(
    `It holds ${texts} sealed texts, and ${held.given ? 'ENCRYPTION_KEYS' : held.file} opens them. The key is NOT in the back-up: keep a copy of it in another place.`,
  );
}

async function backUp(config: Config, wish: Wish, say: Say): Promise<void> {
  const [began, at] = [performance.now(), new Date()];
  const held = heldKeys(config);
  apart(wish, config, held);
  const around = lookAround(config, held);
  const places = placesOf(config, held);
  const refusal = judgeAround(around);
  if (refusal) throw new ConfigError(commandRefusal(refusal, places));
  if (around.store === 'sqlite' && !around.fileThere)
    throw new ConfigError(`There is nothing to back up: ${places.sqliteFile} is not there.`);
  makeFolder(wish.to);
  removeHalves(wish.to, at);
  const half = join(wish.to, `${backupName(`${process.pid}`, at)}.half`);
  let word: BackupWord;
  let mark: DatabaseMark;
  try {
    const counters = counterFileIn(config);
    word = await snapshot(config, half, (source) =>
      writeBackup(source, { file: half, counters, at }),
    );
    mark = await markOf(half, held);
    const wrong = judgeDatabase(around, mark, fingerprintsOf(held));
    // An empty or foreign database must not push the good back-ups out.
    if (wrong && !wrong.kind.startsWith('key-'))
      throw new ConfigError(commandRefusal(wrong, places));
  } catch (error) {
    removeSqlite(half);
    throw error;
  }
  const installation = mark.name ?? 'naamloos';
  const name = backupName(installation, at);
  renameSync(half, join(wish.to, name));
  say(`Back-up: ${join(wish.to, name)} with ${tellCounts(word.counts)}, in ${tellTime(began)}.`);
  tellKeys(mark, held, say);
  const gone = forgetOldBackups(wish.to, installation, wish.keep);
  if (gone.length > 0) say(`Removed because ${wish.keep} are kept: ${gone.join(', ')}.`);
}

/** `--to DIR --keep 14`. */
export const backup: Command = async (words, env, say) => {
  const wish = readWish(words);
  await backUp(readConfig(env), wish, say);
};

await runAsMain(import.meta.url, backup);
