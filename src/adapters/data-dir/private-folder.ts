// The data folder is for its owner alone, whatever rights it and its files had.
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** Makes the folder when there is none, and closes it and our files to others. Gives what could not be closed. */
export function privateFolder(folder: string): string[] {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = readdirSync(folder).filter((name) => OURS.test(name));
  return [
    closeToOthers(folder, 0o700),
    ...files.map((name) => closeToOthers(join(folder, name), 0o600)),
  ].filter((path) => path !== undefined);
}
