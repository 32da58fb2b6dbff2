// What the lock file says of every package: which, from where, with what checksum and under what licence.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Entry {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export interface LockedPackage extends Entry {
  /** Name as the registry knows it. */
  readonly name: string;
  /** True when only those who build or test need it. */
  readonly forDevelopers: boolean;
}

/** Every package of the lock file in `folder`, which ends on a slash. Throws when there is none. */
export function lockedPackages(
  folder = fileURLToPath(new URL('../..', import.meta.url)),
): LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')) as {
    packages: Record<string, Entry>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      ...entry,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      forDevelopers: entry.dev === true || entry.devOptional === true,
    }));
}
