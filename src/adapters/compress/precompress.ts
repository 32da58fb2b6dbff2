// Writes a brotli and a gzip form beside every text file of a built site, from the store where it has them.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
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
const STEP = /^(\w+[/\\])?wegwijzer[/\\]/;
/** Files compressed at once: enough to keep the threads of Node busy. */
const TOGETHER = 8;

export interface Precompressed {
  readonly files: number;
  /** Of these, how many had to be compressed. */
  readonly fresh: number;
}

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

function qualityOf(name: string): number {
  if (name.startsWith(`assets${sep}`)) return QUALITY.asset;
  return STEP.test(name) ? QUALITY.step : QUALITY.page;
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

function place(file: string, { brotli, gzip: zipped }: Compressed): void {
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, zipped);
}

/**
 * Compresses what lies in `dir`; the file itself stays. `tell` hears, after every file, how many are done and how many
 * there are. Throws when `dir` cannot be read or written.
 */
export async function precompress(
  dir: string,
  store: CompressedStore,
  tell: (done: number, all: number) => void,
): Promise<Precompressed> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((f) => TEXT.test(f));
  const queue = files.values();
  let done = 0;
  let fresh = 0;
  const one = async (name: string) => {
    const file = join(dir, name);
    const bytes = readFileSync(file);
    const quality = qualityOf(name);
    const key = `${hash('sha256', bytes)}-${quality}-${GZIP}`;
    const kept = store.get(key);
    const forms = kept ?? (await compress(bytes, quality));
    if (!kept) {
      store.put(key, forms);
      fresh++;
    }
    place(file, forms);
    tell(++done, files.length);
  };
  const worker = async () => {
    for (const name of queue) await one(name);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return { files: files.length, fresh };
}
