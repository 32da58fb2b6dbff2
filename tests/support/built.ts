// The files of the site that was built last, wherever its release stands.
import { resolve } from 'node:path';
import { currentRelease } from '../../src/adapters/release/releases.ts';

/** Folder with the files that are served; `dist` is the folder with releases. Throws when nothing was built there. */
export function builtClient(dist = process.env['DIST_DIR'] ?? 'dist'): string {
  const release = currentRelease(resolve(dist));
  if (release === undefined) throw new Error('There is no build yet: run npm run build first.');
  return release.client;
}
