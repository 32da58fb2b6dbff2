// Where the keys of the vault come from: the environment, or a file made on the first start.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { VaultKey } from './aes.ts';

const SHAPE = /^[A-Za-z0-9_-]{1,20}:[A-Za-z0-9+/_-]{43}=?$/;

/** Reads 'id:base64,id:base64' of 32 bytes each, newest first; undefined when it is not that. */
export function readKeys(text: string): [VaultKey, ...VaultKey[]] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => SHAPE.test(part))) return undefined;
  const keys = parts.map((part) => {
    const [id = '', key = ''] = part.split(':');
    return { id, key: Buffer.from(key, 'base64') };
  });
  const [first, ...others] = keys;
  if (!first || keys.some(({ key }) => key.length !== 32)) return undefined;
  if (new Set(keys.map(({ id }) => id)).size < keys.length) return undefined;
  return [first, ...others];
}

/** The keys in `file`, made when there is none. Throws when the file holds something else. */
export function keysInFile(file: string): { keys: [VaultKey, ...VaultKey[]]; fresh: boolean } {
  const fresh = !existsSync(file);
  if (fresh) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  }
  const keys = readKeys(readFileSync(file, 'utf8').trim());
  if (!keys) throw new Error(`${file} holds no usable key: put back the file of this database`);
  return { keys, fresh };
}
