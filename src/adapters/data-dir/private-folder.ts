// The data folder is for its owner alone, whatever rights it and its files had.
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Names of files of ours, with what SQLite puts beside a database. */
const OURS =
  /^(?:(?:hulp|tellingen)\.sqlite(?:-wal|-shm|-journal)?|sleutel|kcc-password|installatie\.json)$/;
const OTHERS = 0o077;

function closeToOthers(path: string, mode: number): string | undefined {
  if (process.platform === 'win32' || (statSync(path).mode & OTHERS) === 0) return undefined;
  try {
    chmodSync(path, mode);
    return undefined;
  } catch {
    return path;
  }
}

/** Makes a folder and those it lies in, for their owner alone. One after another: Node's own way to make several never ends where the system has no room for names, as below /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(resolve(folder)));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else made it in between.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Makes the folder when there is none, and closes it and our files to others. Gives what could not be closed. */
export function privateFolder(folder: string): string[] {
  makeFolder(folder);
  const files = readdirSync(folder).filter((name) => OURS.test(name));
  return [
    closeToOthers(folder, 0o700),
    ...files.map((name) => closeToOthers(join(folder, name), 0o600)),
  ].filter((path) => path !== undefined);
}
