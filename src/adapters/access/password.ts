// The staff password: made on the first start, kept only as an scrypt hash.
import { randomInt, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function hash(password: string, salt: Buffer): Buffer {
  return scryptSync(password, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });
}

function sealed(password: string): string {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('hex')}:${hash(password, salt).toString('hex')}\n`;
}

/** Four groups of four letters and digits that cannot be mistaken for each other. */
function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

export interface PasswordCheck {
  readonly matches: (attempt: string) => boolean;
  /** The new password, only on the start that made it. */
  readonly fresh?: string;
}

/** Uses `given` when set; otherwise the hash in `file`, or a new password that is returned once as `fresh`. */
export function staffPassword(file: string, given: string | undefined): PasswordCheck {
  let fresh: string | undefined;
  let kept: string;
  if (given !== undefined) kept = sealed(given);
  else if (existsSync(file)) kept = readFileSync(file, 'utf8');
  else {
    fresh = makePassword();
    kept = sealed(fresh);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, kept, { mode: 0o600 });
  }
  const [, salt = '', digest = ''] = kept.trim().split(':');
  const expected = Buffer.from(digest, 'hex');
  const matches = (attempt: string) => {
    // Longer than any real password: no work for whoever sends a novel.
    if (attempt.length > 200) return false;
    return timingSafeEqual(hash(attempt, Buffer.from(salt, 'hex')), expected);
  };
  return { matches, ...(fresh !== undefined && { fresh }) };
}
