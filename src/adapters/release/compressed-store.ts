// Compressed forms that earlier builds made, kept by what is in the file: a build compresses only what changed.
import { hash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Both forms of one file. */
export interface Compressed {
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

export interface CompressedStore {
  /** What is kept under a key; undefined when there is nothing, or nothing whole. */
  get(key: string): Compressed | undefined;
  put(key: string, forms: Compressed): void;
  /** Ends a build: what neither this build nor one of the few before it used goes. */
  close(): void;
  /** Code of the error that keeps the folder from being written; nothing is lost but time. */
  fault(): string | undefined;
}

/** Two sites, each in the form before and after an edit. */
const BUILDS_KEPT = 4;
/** What another build wrote may not stand in its list yet. */
const SAFE_MS = 3_600_000;
const SUM = 32;
const LISTS = 'builds';

const sumOf = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');

/** Checksum, length of the brotli form, brotli form, gzip form. */
function pack({ brotli, gzip }: Compressed): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brotli.length);
  const body = Buffer.concat([length, brotli, gzip]);
  return Buffer.concat([sumOf(body), body]);
}

function unpack(bytes: Buffer): Compressed | undefined {
  const body = bytes.subarray(SUM);
  // A page that half came to disk would be served broken for as long as its text stays the same.
  if (body.length < 4 || !sumOf(body).equals(bytes.subarray(0, SUM))) return undefined;
  const end = 4 + body.readUInt32BE();
  return { brotli: body.subarray(4, end), gzip: body.subarray(end) };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';

/** Drops what the newest lists do not name, and the older lists. */
function sweep(folder: string): void {
  const lists = readdirSync(join(folder, LISTS)).sort();
  const old = lists.slice(0, -BUILDS_KEPT);
  const used = new Set(
    lists
      .slice(-BUILDS_KEPT)
      .flatMap((list) => readFileSync(join(folder, LISTS, list), 'utf8').split('\n')),
  );
  const before = Date.now() - SAFE_MS;
  for (const name of readdirSync(folder)) {
    if (name === LISTS || used.has(name)) continue;
    const age = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? before;
    if (age < before) rmSync(join(folder, name), { force: true });
  }
  for (const list of old) rmSync(join(folder, LISTS, list), { force: true });
}

/** Opens the store in a folder, which is made when it is not there. Several builds may use it at once. */
export function openCompressedStore(folder: string): CompressedStore {
  const used = new Set<string>();
  let fault: string | undefined;
  /** A folder that cannot be written costs time, never a build. */
  const attempt = (write: () => void) => {
    try {
      if (fault === undefined) write();
    } catch (error) {
      fault = codeOf(error);
    }
  };
  /** Whole or not at all, also when two builds write the same. */
  const place = (path: string, bytes: Buffer | string) => {
    const draft = join(folder, `draft-${randomUUID()}`);
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  };
  attempt(() => mkdirSync(join(folder, LISTS), { recursive: true }));
  return {
    get(key) {
      used.add(key);
      try {
        return unpack(readFileSync(join(folder, key)));
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') fault ??= codeOf(error);
        return undefined;
      }
    },
    put: (key, forms) => attempt(() => place(join(folder, key), pack(forms))),
    close: () =>
      attempt(() => {
        const list = `${new Date().toISOString()}-${randomUUID()}`.replaceAll(':', '-');
        place(join(folder, LISTS, list), [...used].join('\n'));
        sweep(folder);
      }),
    fault: () => fault,
  };
}
