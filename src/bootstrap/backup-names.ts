// How back-ups are named, and which of them go when there are enough.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeSqlite } from '../adapters/outbox/copy/backup-file.ts';

/** An unfinished back-up of a run that was cut off. */
const HALF = /^hulp-.*\.sqlite\.(?:half|bron)/;
const OLD_MS = 3_600_000;

const moment = (at: Date) => at.toISOString().replaceAll(/[-:.]/g, '');

/** Name of a back-up: whose, and when (UTC), so that names sort by age. */
export const backupName = (installation: string, at: Date) =>
  `hulp-${installation}-${moment(at)}.sqlite`;

/** Keeps the newest `keep` back-ups of an installation in a folder; gives the names of those that went. Others are left alone. */
export function forgetOldBackups(folder: string, installation: string, keep: number): string[] {
  const ours = new RegExp(`^hulp-${installation}-\\d{8}T\\d{9}Z\\.sqlite$`);
  const names = readdirSync(folder).filter((name) => ours.test(name));
  const old = names.sort().reverse().slice(keep);
  for (const name of old) rmSync(join(folder, name));
  return old;
}

/** Removes what runs left that were cut off. */
export function removeHalves(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter((one) => HALF.test(one))) {
    const path = join(folder, name);
    if (existsSync(path) && now.getTime() - statSync(path).mtimeMs > OLD_MS) removeSqlite(path);
  }
}
