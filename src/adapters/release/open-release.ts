// Opens the files of a release into memory: as they were compressed, so that no request opens a file.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Weight } from './releases.ts';

/** Text comes from the build in both compressed forms; everything else is sent as it is. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};
const ASSETS = 'assets';
/** Last bytes of gzip: how long the text is. */
const GZIP_LENGTH = 4;

const unzip = promisify(gunzip);

/** One file as it is served. */
export interface MemoryFile {
  /** What it is, for a browser. */
  readonly type: string;
  /** The same for the same content, in whatever form it is sent. */
  readonly mark: string;
  /** True when its name changes with its content, so that it may be kept for good. */
  readonly lasting: boolean;
  /** Bytes when it is not compressed. */
  readonly size: number;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
  /** As it is: made again for those few that take nothing compressed. */
  plain(): Promise<Buffer>;
}

/** Files by address, as in /hulp/vervoer/. */
export type MemoryFiles = ReadonlyMap<string, MemoryFile>;

const markOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

/** Makes the text once for all who want it at the same time, and lets go of it after. */
function plainOf(gzip: Buffer): () => Promise<Buffer> {
  let made: WeakRef<Buffer> | undefined;
  let making: Promise<Buffer> | undefined;
  return async () => {
    const known = made?.deref();
    if (known !== undefined) return known;
    making ??= unzip(gzip).finally(() => (making = undefined));
    const text = await making;
    made = new WeakRef(text);
    return text;
  };
}

function memoryFile(name: string, [first, gzip]: Buffer[]): MemoryFile {
  const about = {
    type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    mark: markOf(first!),
    lasting: name.startsWith(`${ASSETS}${sep}`),
  };
  if (gzip === undefined) return { ...about, size: first!.length, plain: async () => first! };
  const size = gzip.readUInt32LE(gzip.length - GZIP_LENGTH);
  return { ...about, size, brotli: first!, gzip, plain: plainOf(gzip) };
}

function addressesOf(name: string): string[] {
  const address = `/${name.replaceAll(sep, '/')}`;
  const folder = address.replace(/\/index\.html$/, '/');
  return folder === address ? [address] : [folder, address];
}

/** Paths of the forms in which a file lies on disk, by its name: one when it was not compressed. */
function formsIn(client: string, within = ''): Map<string, string[]> {
  const folder = join(client, within);
  if (!existsSync(folder)) return new Map();
  const paths = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const own = [...paths].filter((path) => !/\.(br|gz)$/.test(path));
  return new Map(
    own.map((path) => [
      relative(client, path),
      paths.has(`${path}.br`) ? [`${path}.br`, `${path}.gz`] : [path],
    ]),
  );
}

/** The weight of what is served of a folder, for the seal of a release. */
export function weigh(client: string): Weight {
  const forms = formsIn(client);
  const sizes = [...forms.values()].flat().map((path) => statSync(path).size);
  return { files: forms.size, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** All files of a folder; `former` is that of the release before it, of which the assets stay. */
export function openFiles(
  client: string,
  former?: string,
): { readonly files: MemoryFiles; readonly weight: Weight } {
  const files = new Map<string, MemoryFile>();
  let bytes = 0;
  const open = (name: string, paths: readonly string[]) => {
    const forms = paths.map((path) => readFileSync(path));
    bytes += forms.reduce((sum, form) => sum + form.length, 0);
    const file = memoryFile(name, forms);
    for (const address of addressesOf(name)) files.set(address, file);
  };
  const own = formsIn(client);
  for (const [name, paths] of own) open(name, paths);
  const weight = { files: own.size, bytes };
  const kept = former === undefined ? new Map<string, string[]>() : formsIn(former, ASSETS);
  for (const [name, paths] of kept) if (!own.has(name)) open(name, paths);
  return { files, weight };
}
