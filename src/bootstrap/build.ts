// Builds a release of the site beside the one that is served: the pages, what they ask for by hash, everything compressed; then
// one rename makes it the one to serve. Run as a script or from main.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCompressedStore } from '../adapters/release/compressed-store.ts';
import { precompress } from '../adapters/release/precompress.ts';
import { hashesIn, withIntegrity } from '../adapters/release/integrity.ts';
import { writePack, type PackedFile } from '../adapters/release/pack.ts';
import { newRelease, switchTo } from '../adapters/release/releases.ts';
import { astroBuild } from './astro-build.ts';
import { startProgress } from './progress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Where builds keep what the next one can use: BUILD_CACHE_DIR, or a folder that `npm ci` clears. */
function cacheFolder(): string {
  return resolve(process.env['BUILD_CACHE_DIR'] ?? `${root}node_modules/.cache/hulp-in-oldambt`);
}

async function makePages(folder: string): Promise<void> {
  const progress = startProgress(say, 'Building the pages: first content, styles and scripts');
  try {
    const pages = await astroBuild(folder, `${cacheFolder()}/qr-masks.json`, (n) =>
      progress.now(`Pages so far: ${n}`),
    );
    say(`Pages made: ${pages}`);
  } finally {
    progress.stop();
  }
}

/** A page says by hash what it asks for; everything else stays as it is. */
function signed(client: string): (name: string, bytes: Buffer) => Buffer {
  const hashes = hashesIn(client);
  return (name, bytes) =>
    name.endsWith('.html') ? Buffer.from(withIntegrity(bytes.toString(), hashes)) : bytes;
}

async function compressFiles(dir: string): Promise<readonly PackedFile[]> {
  const store = openCompressedStore(`${cacheFolder()}/compressed`);
  const progress = startProgress(say, 'Compressing the files');
  try {
    const { files, fresh } = await precompress(dir, signed(dir), store, (done, all) =>
      progress.now(`Compressed so far: ${done} of ${all}`),
    );
    store.close();
    say(
      `Compressed: ${fresh} of ${files.length} files, the others were kept from an earlier build`,
    );
    if (store.fault() !== undefined)
      say(`Nothing can be kept for the next build in ${cacheFolder()} (${store.fault()}).`);
    return files;
  } finally {
    progress.stop();
  }
}

/** Folder with the releases. */
export const distFolder = (): string => resolve(process.env['DIST_DIR'] ?? 'dist');

/** Builds a whole release and makes it the one to serve, with a word of progress per step. Throws when a step fails. */
export async function buildSite(): Promise<void> {
  const started = Date.now();
  const dist = distFolder();
  const release = newRelease(dist, new Date());
  try {
    await makePages(release.root);
    const files = await compressFiles(release.client);
    await switchTo(dist, release, writePack(release.root, files), new Date());
    say(`Built: ${files.length} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    rmSync(release.root, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
