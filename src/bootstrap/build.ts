// Builds the site: Astro first, then every text file compressed beforehand. Run as a script or from main.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCompressedStore } from '../adapters/compress/compressed-store.ts';
import { precompress } from '../adapters/compress/precompress.ts';
import { astroBuild } from './astro-build.ts';
import { startProgress } from './progress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);

/** Where builds keep what the next one can use: BUILD_CACHE_DIR, or a folder that `npm ci` clears. */
function cacheFolder(): string {
  return resolve(process.env['BUILD_CACHE_DIR'] ?? `${root}node_modules/.cache/hulp-in-oldambt`);
}

async function makePages(): Promise<void> {
  const progress = startProgress(say, 'Building the pages: first content, styles and scripts');
  try {
    const pages = await astroBuild(`${cacheFolder()}/qr-masks.json`, (n) =>
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

/** Builds the whole site, with a word of progress per step. Throws when a step fails. */
export async function buildSite(): Promise<void> {
  const started = Date.now();
  await makePages();
  const files = await compressFiles(resolve(process.env['DIST_DIR'] ?? 'dist', 'client'));
  say(`Built: ${files} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
