// Where questions and the record of staff lie. A start opens them only when database, key and data folder belong together.
import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { postgresFailures } from '../adapters/access/failures/postgres.ts';
import { sqliteFailures } from '../adapters/access/failures/sqlite.ts';
import { deskPassword, type DeskPassword } from '../adapters/access/desk-password.ts';
import { staffNames } from '../adapters/access/names/staff-names.ts';
import { postgresSessionRows } from '../adapters/access/sessions/postgres.ts';
import type { SessionRows } from '../adapters/access/sessions/rows.ts';
import { sqliteSessionRows } from '../adapters/access/sessions/sqlite.ts';
import { postgresAudit } from '../adapters/audit/postgres.ts';
import { sqliteAudit } from '../adapters/audit/sqlite.ts';
import { readFolderMark, writeFolderMark } from '../adapters/data-dir/folder-mark.ts';
import { privateFolder } from '../adapters/data-dir/private-folder.ts';
import type { Database } from '../adapters/outbox/database.ts';
import { claim, readMark, retireKeys } from '../adapters/outbox/instance.ts';
import { postgresOutbox } from '../adapters/outbox/postgres.ts';
import { emptyLog, openQuestionsIn, sqliteThere } from '../adapters/outbox/sqlite-open.ts';
import { sqliteOutbox } from '../adapters/outbox/sqlite.ts';
import { postgresReports } from '../adapters/reports/postgres.ts';
import { sqliteReports } from '../adapters/reports/sqlite.ts';
import { aesVault, NO_VAULT } from '../adapters/vault/aes.ts';
import { fingerprint, markKeyFile, type Keys } from '../adapters/vault/keys.ts';
import {
  judgeAround,
  judgeDatabase,
  type FoundAround,
  type Refusal,
} from '../application/instance/judge-start.ts';
import type { Audit, Failures, Outbox, Reports, StaffNames, Vault } from '../application/ports.ts';
import { ConfigError, type Config } from './config.ts';
import { fingerprintsOf, heldKeys, keysOrNew, type HeldKeys } from './keys.ts';
import { counterFileIn, openDatabase, sqliteFileIn, type OpenDatabase } from './open-database.ts';
import { placesOf, refusalSentence } from './refusals.ts';

export interface Storage {
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly reports: Reports;
  readonly sessions: SessionRows;
  readonly names: StaffNames;
  /** The password of the desk, where staff chose another. */
  readonly chosen: DeskPassword;
  readonly failures: Failures;
  readonly vault: Vault;
  /** Where the key was written on this very start; absent otherwise. */
  readonly freshKeyFile?: string;
  /** What others can read and we could not close to them. */
  readonly readable: readonly string[];
}

/** What stands around the database, before anything is opened or made. */
export function lookAround(config: Config, held: HeldKeys): FoundAround {
  const file = sqliteFileIn(config);
  const store = config.DATABASE_URL === undefined ? 'sqlite' : 'postgres';
  const folder = readFolderMark(config.DATA_DIR);
  const older = folder === undefined && held.keys !== undefined && !held.given;
  return {
    store,
    ...(folder && { folder }),
    ...(held.installation !== undefined && { inKeyFile: held.installation }),
    ...(config.INSTALLATION !== undefined && { wanted: config.INSTALLATION }),
    fileThere: sqliteThere(file),
    traces: older && existsSync(counterFileIn(config)),
    leftOpen: store === 'postgres' ? openQuestionsIn(file) : 0,
  };
}

/** A name for an installation: eight letters and digits that a person can read out. */
export const newName = () => randomBytes(4).toString('hex');

/** Writes down, in all places that are asked at a next start, what belongs together. */
export function remember(
  config: Config,
  store: FoundAround['store'],
  held: HeldKeys,
  name: string,
): void {
  writeFolderMark(config.DATA_DIR, {
    ...readFolderMark(config.DATA_DIR),
    [store]: name,
    last: store,
  });
  if (!held.given && held.installation !== name) markKeyFile(held.file, name);
}

type Claimed = { readonly refusal: Refusal } | { readonly keys: Keys; readonly name: string };

/** Judges what lies in the database, and makes it ours when nothing is against it. */
async function judgeAndClaim(
  db: Database,
  around: FoundAround,
  held: HeldKeys,
): Promise<Claimed & { fresh?: boolean }> {
  const mark = await readMark(db, held.keys ? aesVault(held.keys) : NO_VAULT);
  const refusal = judgeDatabase(around, mark, fingerprintsOf(held));
  if (refusal) return { refusal };
  const { keys, fresh } = keysOrNew(held);
  const name = mark.name ?? around.wanted ?? around.folder?.[around.store] ?? newName();
  const key = { fingerprint: fingerprint(keys[0]), id: keys[0].id };
  await claim(db, { name, key, at: new Date() });
  return { keys, name, fresh };
}

function adapters(opened: OpenDatabase, vault: Vault) {
  return opened.kind === 'sqlite'
    ? {
        outbox: sqliteOutbox(opened.db, vault),
        audit: sqliteAudit(opened.db),
        reports: sqliteReports(opened.db, vault),
        sessions: sqliteSessionRows(opened.db),
        failures: sqliteFailures(opened.db),
      }
    : {
        outbox: postgresOutbox(opened.pool, vault),
        audit: postgresAudit(opened.pool),
        reports: postgresReports(opened.pool, vault),
        sessions: postgresSessionRows(opened.pool),
        failures: postgresFailures(opened.pool),
      };
}

/** Opens the storage. Throws a ConfigError when what is found does not belong together, and when the database cannot be used. */
export async function openStorage(config: Config): Promise<Storage> {
  const readable = privateFolder(config.DATA_DIR);
  const held = heldKeys(config);
  const around = lookAround(config, held);
  const places = placesOf(config, held);
  const before = judgeAround(around);
  if (before) throw new ConfigError(refusalSentence(before, places));
  const opened = await openDatabase(config);
  try {
    const claimed = await opened.database.exclusively((db) => judgeAndClaim(db, around, held));
    if ('refusal' in claimed) throw new ConfigError(refusalSentence(claimed.refusal, places));
    const { keys, name, fresh } = claimed;
    remember(config, around.store, held, name);
    const vault = aesVault(keys);
    const made = adapters(opened, vault);
    await made.outbox.reseal();
    await retireKeys(opened.database, keys.map(fingerprint));
    // A copy of the file alone then tells at least whose it is.
    if (opened.kind === 'sqlite') emptyLog(opened.db);
    const names = staffNames(opened.database);
    const chosen = deskPassword(opened.database, vault);
    return { ...made, names, chosen, vault, readable, ...(fresh && { freshKeyFile: held.file }) };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
