// Builds a release of the site beside the one that is served: the pages, what they ask for by hash, everything compressed; then
// one rename makes it the one to serve. Run as a script or from main.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCompressedStore } from '../adapters/compress/compressed-store.ts';
import { precompress } from '../adapters/compress/precompress.ts';
import { hashesIn, signPages } from '../adapters/release/integrity.ts';
import { weigh } from '../adapters/release/open-release.ts';
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

async function compressFiles(dir: string): Promise<number> {
  const store = openCompressedStore(`${cacheFolder()}/compressed`);
  const progress = startProgress(say, 'Compressing the files');
  try {
    const { files, fresh } = await precompress(dir, store, (done, all) =>
      progress.now(`Compressed so far: ${done} of ${all}`),
    );
    store.close();
    say(`Compressed: ${fresh} of ${files} files, the others were kept from an earlier build`);
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
    signPages(release.client, hashesIn(release.client));
    const files = await compressFiles(release.client);
    await switchTo(dist, release, weigh(release.client), new Date());
    say(`Built: ${files} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    rmSync(release.root, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
