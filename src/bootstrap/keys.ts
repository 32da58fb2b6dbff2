// The keys that a start or a command holds: from the settings, or from the file of the key.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  fingerprint,
  makeKeyFile,
  readKeyFile,
  readKeys,
  type KeyFile,
  type Keys,
} from '../adapters/vault/keys.ts';
import { ConfigError, type Config } from './config.ts';

export interface HeldKeys extends Partial<KeyFile> {
  /** Where the key file is, or would be made. */
  readonly file: string;
  /** True when the settings hold the keys themselves. */
  readonly given: boolean;
}

type KeySettings = Pick<Config, 'DATA_DIR' | 'KEY_FILE' | 'KEY_APART' | 'ENCRYPTION_KEYS'>;

/** The path with every link on the way followed, also when its end is still to be made. */
function real(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) || dirname(whole) === whole
    ? realpathSync(whole)
    : join(real(dirname(whole)), relative(dirname(whole), whole));
}

/** True when `file` lies in `folder`, or deeper. */
export function liesIn(file: string, folder: string): boolean {
  const way = relative(real(folder), real(file));
  return !way.startsWith('..') && !/^([A-Z]:|\/)/i.test(way);
}

/** Looks for keys, and makes none. Throws a ConfigError when there is a file without a usable key, or one where none may lie. */
export function heldKeys(config: KeySettings): HeldKeys {
  const file = config.KEY_FILE ?? join(config.DATA_DIR, 'sleutel');
  const keys = config.ENCRYPTION_KEYS === undefined ? undefined : readKeys(config.ENCRYPTION_KEYS);
  if (keys) return { keys, file, given: true };
  if (config.KEY_APART === 'yes' && liesIn(file, config.DATA_DIR))
    throw new ConfigError(
      `KEY_APART asks for a key outside DATA_DIR: move ${join(config.DATA_DIR, 'sleutel')} to another disk or folder, and name it with KEY_FILE.`,
    );
  try {
    return { ...readKeyFile(file), file, given: false };
  } catch (error) {
    throw new ConfigError(`The key cannot be read (${(error as Error).message}).`);
  }
}

/** The fingerprints of the keys that are held, newest first; none when there is no key yet. */
export const fingerprintsOf = ({ keys }: HeldKeys): string[] => (keys ?? []).map(fingerprint);

/** The keys that are held, or a new one in the file. */
export function keysOrNew(held: HeldKeys): { readonly keys: Keys; readonly fresh: boolean } {
  return held.keys
    ? { keys: held.keys, fresh: false }
    : { keys: makeKeyFile(held.file), fresh: true };
}
