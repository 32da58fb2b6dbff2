// Keys of forms: unguessable, and signed with the time they were given out, so that a machine's haste shows.
import { randomBytes } from 'node:crypto';
import type { Clock, Vault } from '../../application/ports.ts';

const SHAPE = /^([0-9a-z]{8,9})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{16})$/;

function signature(vault: Vault, head: string): string {
  return vault.mark(`form ${head}`).slice(0, 16);
}

/** A fresh key of a form. */
export function newFormKey(vault: Vault, clock: Clock): string {
  const head = `${clock.now().getTime().toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${head}.${signature(vault, head)}`;
}

/** How long ago the key was given out, in milliseconds; undefined when it is not one of ours. */
export function formKeyAge(vault: Vault, clock: Clock, key: string): number | undefined {
  const [, at = '', random = '', signed] = SHAPE.exec(key) ?? [];
  if (signed === undefined || signature(vault, `${at}.${random}`) !== signed) return undefined;
  return clock.now().getTime() - parseInt(at, 36);
}

/** True when the key is ours and was given out at `moment` or before; a moment to come is none. */
export function formGivenBefore(vault: Vault, clock: Clock, key: string, moment: number): boolean {
  const now = clock.now().getTime();
  const age = formKeyAge(vault, clock, key);
  return age !== undefined && moment <= now && now - age <= moment;
}
