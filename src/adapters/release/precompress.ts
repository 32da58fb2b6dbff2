// Makes of every file of a built site what is served: text in a brotli and a gzip form, from the store where it has them.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PackedFile } from './pack.ts';
import type { Compressed, CompressedStore } from './compressed-store.ts';

const TEXT = /\.(html|css|js|svg|json|xml|txt|webmanifest)$/;
const GZIP = 9;
/** Quality of brotli by what is compressed: 10 is two bytes in a hundred more than 11 for a third of its work. */
const QUALITY = {
  /** Few, asked for by every page, and kept for a year. */
  asset: 11,
  page: 10,
  /** Nine pages in ten: 7 in a hundred more than 10, some 240 bytes, for a tenth of its work. */
  step: 9,
} as const;
/** From so many bytes on a page comes near what the first flight of a connection holds: worth one quality more, then the best. */
const NEAR = 24_000;
const NEAREST = 30_000;
const STEP = /^(\w+[/\\])?wegwijzer[/\\]/;
/** Files compressed at once: enough to keep the threads of Node busy. */
const TOGETHER = 8;

export interface Precompressed {
  readonly files: readonly PackedFile[];
  /** Of these, how many had to be compressed. */
  readonly fresh: number;
}

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

function qualityOf(name: string, size: number): number {
  if (name.startsWith(`assets${sep}`)) return QUALITY.asset;
  if (name.endsWith('.html') && size > NEAREST) return QUALITY.asset;
  const quality = STEP.test(name) ? QUALITY.step : QUALITY.page;
  return name.endsWith('.html') && size > NEAR ? quality + 1 : quality;
}

/** As large as the file and no larger, because most of the work on a small page is making room for it. */
function windowOf(bytes: Buffer): number {
  const least = Math.ceil(Math.log2(bytes.length + 16));
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_MAX_WINDOW_BITS } = constants;
  return Math.min(BROTLI_MAX_WINDOW_BITS, Math.max(BROTLI_MIN_WINDOW_BITS, least));
}

async function compress(bytes: Buffer, quality: number): Promise<Compressed> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes),
  };
  return {
    brotli: await squeezeBrotli(bytes, { params }),
    gzip: await squeezeGzip(bytes, { level: GZIP }),
  };
}

/** Marks end up in headers: short, and no sign that needs quoting. */
const markOf = (sum: string): string => Buffer.from(sum, 'hex').toString('base64url').slice(0, 22);

function namesIn(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(dir, join(entry.parentPath, entry.name)));
}

interface Formed {
  readonly forms: PackedFile['forms'];
  /** True when it had to be compressed. */
  readonly fresh: boolean;
}

async function formsOf(
  name: string,
  bytes: Buffer,
  sum: string,
  store: CompressedStore,
): Promise<Formed> {
  if (!TEXT.test(name)) return { forms: [bytes], fresh: false };
  const quality = qualityOf(name, bytes.length);
  const key = `${sum}-${quality}-${GZIP}`;
  const kept = store.get(key);
  const made = kept ?? (await compress(bytes, quality));
  if (!kept) store.put(key, made);
  return { forms: [made.brotli, made.gzip], fresh: !kept };
}

/**
 * Reads what lies in `dir` and makes of it what is served; the files themselves stay as they are. `finish` makes the last
 * changes to a file; `tell` hears, after every file, how many are done and how many there are. Throws when `dir` cannot be read.
 */
export async function precompress(
  dir: string,
  finish: (name: string, bytes: Buffer) => Buffer,
  store: CompressedStore,
  tell: (done: number, all: number) => void,
): Promise<Precompressed> {
  const names = namesIn(dir);
  const queue = names.entries();
  const files: PackedFile[] = [];
  let done = 0;
  let freshly = 0;
  const worker = async () => {
    for (const [n, name] of queue) {
      const bytes = finish(name, readFileSync(join(dir, name)));
      const sum = hash('sha256', bytes);
      const { forms, fresh } = await formsOf(name, bytes, sum, store);
      files[n] = { name: name.replaceAll(sep, '/'), size: bytes.length, mark: markOf(sum), forms };
      if (fresh) freshly++;
      tell(++done, names.length);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return { files, fresh: freshly };
}
