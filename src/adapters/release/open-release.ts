// Opens the files of a release into memory: as they were compressed, so that no request opens a file.
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readPack, type PackedFile } from './pack.ts';
import type { SealedRelease } from './releases.ts';

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
const ASSETS = 'assets/';

const unzip = promisify(gunzip);

/** One file as it is served. */
export interface MemoryFile {
  /** What it is, for a browser. */
  readonly type: string;
  /** The same for the same content, in whatever form it is sent. */
  readonly mark: string;
  /** True when its name changes with its content, so that it may be kept for good. */
  readonly lasting: boolean;
  /** True: only for who asked, and not to be kept by anyone. */
  readonly personal?: boolean;
  /** True: someone may look at the device, so no browser keeps it. */
  readonly watched?: boolean;
  /** Bytes when it is not compressed. */
  readonly size: number;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
  /** As it is: made again for those few that take nothing compressed. */
  plain(): Promise<Buffer>;
}

/** Files by address, as in /hulp/vervoer/. */
export type MemoryFiles = ReadonlyMap<string, MemoryFile>;

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

function memoryFile({ name, size, mark, forms: [first, gzip] }: PackedFile): MemoryFile {
  const about = {
    type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    mark,
    size,
    lasting: name.startsWith(ASSETS),
  };
  if (gzip === undefined) return { ...about, plain: async () => first };
  return { ...about, brotli: first, gzip, plain: plainOf(gzip) };
}

function addressesOf(name: string): string[] {
  const address = `/${name}`;
  const folder = address.replace(/\/index\.html$/, '/');
  return folder === address ? [address] : [folder, address];
}

/** A copy of its own, so that the rest of a pack can be let go of. */
const alone = ({ forms, ...file }: PackedFile): PackedFile => ({
  ...file,
  forms: forms.map((form) => Buffer.from(form)) as unknown as PackedFile['forms'],
});

/** All files of a release, and the assets of the one before it; undefined when the release is not whole. */
export function openFiles(release: SealedRelease, former?: SealedRelease): MemoryFiles | undefined {
  const own = readPack(release.root, release.seal);
  const before = former && readPack(former.root, former.seal);
  const kept = (before ?? []).filter(({ name }) => name.startsWith(ASSETS)).map(alone);
  // Own last: under the same address the newest is served.
  const all = own && [...kept, ...own];
  return (
    all &&
    new Map(
      all.flatMap((packed) => {
        const file = memoryFile(packed);
        return addressesOf(packed.name).map((address) => [address, file] as const);
      }),
    )
  );
}
