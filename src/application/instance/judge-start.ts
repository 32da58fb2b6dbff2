// Whether the database, the key and the data folder that a start finds belong together; what is openable is not yet ours.

export type StoreKind = 'sqlite' | 'postgres';

/** Sealed texts of one name of a key. */
export interface LyingSealed {
  readonly key: string;
  readonly texts: number;
  /** True when a key that we hold opens one of them. */
  readonly opens: boolean;
}

/** What a database says about itself. */
export interface DatabaseMark {
  /** Name of its installation; absent before the first start on it. */
  readonly name?: string;
  /** Its questions went to another database. */
  readonly moved?: boolean;
  /** Of the keys that seal in it. */
  readonly fingerprints: readonly string[];
  /** Questions that ever came and were not cleared away. */
  readonly requests: number;
  readonly lying: readonly LyingSealed[];
}

/** What a data folder remembers: the installation per kind of database, and which kind was opened last. */
export interface FolderMark {
  readonly sqlite?: string;
  readonly postgres?: string;
  readonly last: StoreKind;
}

/** What is known before any database is opened. */
export interface FoundAround {
  readonly store: StoreKind;
  readonly folder?: FolderMark;
  /** Name of the installation that stands in the file of the key. */
  readonly inKeyFile?: string;
  /** Name that the settings ask for. */
  readonly wanted?: string;
  /** False when there is no SQLite file, or an empty one. */
  readonly fileThere: boolean;
  /** True when other files say that an SQLite database was here before this version. */
  readonly traces: boolean;
  /** Questions that lie open in the SQLite file beside a PostgreSQL database. */
  readonly leftOpen: number;
}

export type Refusal =
  | { readonly kind: 'database-gone' | 'database-empty'; readonly name?: string }
  | { readonly kind: 'database-foreign'; readonly name: string; readonly found: string }
  | { readonly kind: 'database-moved' }
  /** The last start used PostgreSQL, and this one would open SQLite. */
  | { readonly kind: 'postgres-left' }
  | { readonly kind: 'questions-left'; readonly open: number }
  | { readonly kind: 'key-gone'; readonly texts: number }
  /** `names`: the names of the keys that are missing or have other bytes. */
  | { readonly kind: 'key-other'; readonly names: readonly string[]; readonly texts: number };

/** The installation that must be found; undefined when nothing remembers one. */
function remembered({ store, folder, inKeyFile, wanted }: FoundAround): string | undefined {
  return wanted ?? folder?.[store] ?? (store === 'sqlite' ? inKeyFile : undefined);
}

/** What refuses a start before any database is opened, so that none is made where one was. */
export function judgeAround(around: FoundAround): Refusal | undefined {
  const { store, folder, fileThere, traces, leftOpen } = around;
  if (store === 'postgres')
    return leftOpen > 0 ? { kind: 'questions-left', open: leftOpen } : undefined;
  if (folder?.last === 'postgres') return { kind: 'postgres-left' };
  const name = remembered(around);
  if (fileThere || (name === undefined && !traces)) return undefined;
  return { kind: 'database-gone', ...(name !== undefined && { name }) };
}

function judgeKeys(database: DatabaseMark, held: readonly string[]): Refusal | undefined {
  const { lying, fingerprints } = database;
  const texts = lying.reduce((sum, one) => sum + one.texts, 0);
  if (held.length === 0)
    return texts > 0 || fingerprints.length > 0 ? { kind: 'key-gone', texts } : undefined;
  const closed = lying.filter(({ opens }) => !opens);
  if (closed.length > 0) {
    const names = closed.map(({ key }) => key);
    return { kind: 'key-other', names, texts: closed.reduce((sum, one) => sum + one.texts, 0) };
  }
  const known = lying.length > 0 || fingerprints.length === 0;
  if (known || fingerprints.some((one) => held.includes(one))) return undefined;
  return { kind: 'key-other', names: [], texts: 0 };
}

/** What refuses a start on an open database. `held`: fingerprints of the keys that we hold, none when there is no key yet. */
export function judgeDatabase(
  around: FoundAround,
  database: DatabaseMark,
  held: readonly string[],
): Refusal | undefined {
  const name = remembered(around);
  if (database.moved) return { kind: 'database-moved' };
  if (name !== undefined && database.name === undefined && database.requests === 0)
    return { kind: 'database-empty', name };
  if (name !== undefined && database.name !== undefined && database.name !== name)
    return { kind: 'database-foreign', name, found: database.name };
  return judgeKeys(database, held);
}
