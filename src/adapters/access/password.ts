// The staff password: given, or made on the first start; kept only as an scrypt hash, and checked beside the event loop.
import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { DeskPassword } from './desk-password.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Cost as OWASP's sheet on storing passwords lists it for a memory of 32 MB. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
/** Hashes of the first version name no cost; this was theirs. */
const FIRST_COST = { N: 2 ** 15, r: 8, p: 1 };
const MEMORY = 64 * 2 ** 20;

const scryptAsync = promisify<string, Buffer, number, object, Buffer>(scrypt);
const hash = (password: string, salt: Buffer, cost: typeof COST) =>
  scryptAsync(password, salt, 32, { ...cost, maxmem: MEMORY });

async function sealed(password: string): Promise<string> {
  const salt = randomBytes(16);
  const digest = await hash(password, salt, COST);
  return `scrypt:${salt.toString('hex')}:${digest.toString('hex')}:${COST.p}\n`;
}

/** Four groups of four letters and digits that cannot be mistaken for each other. */
function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

export interface PasswordCheck {
  readonly matches: (attempt: string) => Promise<boolean>;
  /** A fingerprint of which password it is: another one, another fingerprint. Of no use to whoever has it. */
  readonly which: string;
  /** The new password, only on the start that made it. */
  readonly fresh?: string;
}

function checkOf(kept: string): (attempt: string) => Promise<boolean> {
  const [, salt = '', digest = '', p] = kept.trim().split(':');
  const expected = Buffer.from(digest, 'hex');
  const cost = p === undefined ? FIRST_COST : { ...COST, p: Number(p) };
  return async (attempt) =>
    timingSafeEqual(await hash(attempt, Buffer.from(salt, 'hex'), cost), expected);
}

/** A password that staff can change: what they chose counts as long as the settings name the one it took the place of. */
export async function changeable(
  { matches, which }: Pick<PasswordCheck, 'matches' | 'which'>,
  store: DeskPassword,
) {
  // Another one in the settings ends what was chosen, also when the first comes back there later.
  const before = await store.read();
  if (before !== undefined && before.replaces !== which) await store.clear();
  return {
    async matches(attempt: string): Promise<boolean> {
      const chosen = await store.read();
      return chosen?.replaces === which ? checkOf(chosen.hash)(attempt) : matches(attempt);
    },
    async change(next: string): Promise<void> {
      await store.write({ replaces: which, hash: await sealed(next) });
    },
  };
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Uses `given` when set; otherwise the hash in `file`, or a new password that is returned once as `fresh`. */
export async function staffPassword(
  file: string,
  given: string | undefined,
): Promise<PasswordCheck> {
  if (given !== undefined) {
    const matches = checkOf(await sealed(given));
    return { matches, which: fingerprint(given) };
  }
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8');
    return { matches: checkOf(kept), which: fingerprint(kept) };
  }
  const fresh = makePassword();
  const kept = await sealed(fresh);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, kept, { mode: 0o600 });
  return { matches: checkOf(kept), which: fingerprint(kept), fresh };
}
