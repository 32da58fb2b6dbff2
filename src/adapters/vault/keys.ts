// Where the keys of the vault come from: the environment, or a file made on the first start.
import { createHmac, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { VaultKey } from './aes.ts';

export type Keys = readonly [VaultKey, ...VaultKey[]];

const SHAPE = /^[A-Za-z0-9_-]{1,20}:[A-Za-z0-9+/_-]{43}=?$/;
/** Begins the line of a key file that names the installation it seals for. */
const FOR = '# installatie: ';

/** Reads 'id:base64,id:base64' of 32 bytes each, newest first, commas or lines; undefined when it is not that. */
export function readKeys(text: string): [VaultKey, ...VaultKey[]] | undefined {
  const lines = text.split('\n').filter((line) => !line.startsWith('#') && line.trim() !== '');
  const parts = lines.flatMap((line) => line.split(',')).map((part) => part.trim());
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

/** Tells keys apart without telling anything of them: 16 letters and digits. */
export function fingerprint({ key }: VaultKey): string {
  return createHmac('sha256', key).update('fingerprint').digest('hex').slice(0, 16);
}

export interface KeyFile {
  readonly keys: Keys;
  /** Name of the installation that the key seals for; absent in a file of an earlier version. */
  readonly installation?: string;
}

/** The keys in `file`; undefined when there is none. Throws when the file holds something else. */
export function readKeyFile(file: string): KeyFile | undefined {
  if (!fs.existsSync(file)) return undefined;
  const text = fs.readFileSync(file, 'utf8').trim();
  const keys = readKeys(text);
  if (!keys) throw new Error(`${file} holds no usable key: put back the file of this database`);
  const named = text.split('\n').findLast((line) => line.startsWith(FOR));
  return { keys, ...(named !== undefined && { installation: named.slice(FOR.length).trim() }) };
}

/** Whole or not at all, whenever the power goes. */
function writeWhole(file: string, text: string): void {
  fs.writeFileSync(`${file}.nieuw`, text, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.nieuw`, file);
}

/** Makes a key in `file`. Throws when there is a file already: a key is never written over. */
export function makeKeyFile(file: string): Keys {
  if (fs.existsSync(file)) throw new Error(`${file} is there already`);
  fs.mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, `k1:${randomBytes(32).toString('base64')}\n`);
  return readKeyFile(file)!.keys;
}

/** Writes in the file which installation its key seals for. False when the file cannot be written, as a mounted secret. */
export function markKeyFile(file: string, installation: string): boolean {
  const text = fs.readFileSync(file, 'utf8');
  const others = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(FOR));
  try {
    writeWhole(file, [...others, `${FOR}${installation}`, ''].join('\n'));
    return true;
  } catch {
    return false;
  }
}
