// The list that staff put together for a caller: sealed in a cookie of the visit, never in an address.
import { z } from 'zod';
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';

const NAME = 'kcc-lijst';
/** Letters of the line of one's own at most; a cookie holds 4 kB. */
export const MOST_LINE = 300;

const pickedSchema = z.object({
  items: z.array(z.string()).default([]),
  line: z.string().max(MOST_LINE).default(''),
});

/** Items in order, and a line of one's own for mail and paper. */
export type Picked = z.infer<typeof pickedSchema>;

/** Only the one who made a list can open it. */
const about = (who: string) => `${NAME} ${who}`;

/** The list of whoever is signed in; empty when there is none, it is another's, or someone changed it. */
export function pickedOf(
  cookies: Incoming['cookies'],
  { vault, secureCookies }: Pick<DeskServices, 'vault' | 'secureCookies'>,
  who: string,
): Picked {
  const opened = vault.open(cookies[cookieName(NAME, secureCookies)] ?? '', about(who));
  try {
    return pickedSchema.parse(JSON.parse(opened ?? '{}'));
  } catch {
    return { items: [], line: '' };
  }
}

type Marked = Pick<DeskServices, 'secureCookies'>;

/** Throws the list away: the next one at this desk must not find it. */
export function forgetPicked({ secureCookies: secure }: Marked): CookieChange {
  return { name: cookieName(NAME, secure), marks: cookieMarks(secure) };
}

/** Keeps the list of `who` for this visit. */
export function keepPicked(
  services: Marked & Pick<DeskServices, 'vault'>,
  who: string,
  picked: Picked,
): CookieChange {
  if (picked.items.length === 0 && picked.line === '') return forgetPicked(services);
  const value = services.vault.seal(JSON.stringify(picked), about(who));
  return { ...forgetPicked(services), value };
}
