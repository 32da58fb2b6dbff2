// The site that was built last, wherever its release stands: its files as they were made, and as they are served.
import { resolve } from 'node:path';
import { openFiles, type MemoryFiles } from '../../src/adapters/release/open-release.ts';
import { currentRelease, type CurrentRelease } from '../../src/adapters/release/releases.ts';

function builtRelease(dist: string): CurrentRelease {
  const release = currentRelease(resolve(dist));
  if (release === undefined) throw new Error('There is no build yet: run npm run build first.');
  return release;
}

const usual = (): string => process.env['DIST_DIR'] ?? 'dist';

/** Folder with the files as they were made; `dist` is the folder with releases. Throws when nothing was built there. */
export const builtClient = (dist = usual()): string => builtRelease(dist).client;

/** The same as they are served. */
export function servedFiles(dist = usual()): MemoryFiles {
  const files = openFiles(builtRelease(dist));
  if (files === undefined) throw new Error('The build is not whole: run npm run build again.');
  return files;
}
