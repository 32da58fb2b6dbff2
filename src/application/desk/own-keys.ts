// The keys of staff on one page: which letter does what, and another one for who wants it, kept by the browser.
import { pathOf } from '../../domain/address/address.ts';
import { send, show, type Answer, type CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import {
  chosenKeys,
  KEYS,
  keptKeys,
  lettersBy,
  readLetters,
  type ChosenKeys,
  type KeyAct,
  type KeyFault,
} from './keys.ts';
import type { SessionServices } from './services.ts';
import { isAtDesk, staffOf, toDesk } from './session.ts';
import type { Staff } from './staff.ts';

/** Our script reads it: it holds letters and nothing else. */
const NAME = 'kcc-toetsen';
/** Half a year, as a device of the desk is known. */
const LASTS_S = 182 * 24 * 3600;
const MOST_TYPED = 20;

/** Behind the question mark right after keeping. */
const KEPT = 'bewaard';
/** In the form, when keys without Alt are wanted; and to have our letters back. */
export const KEY_FIELDS = { plain: 'los', reset: 'terug' } as const;

export interface KeysView {
  /** Who is signed in; a desk machine has keys without. */
  readonly staff: Staff | undefined;
  /** As chosen, or as typed when something is wrong. */
  readonly keys: ChosenKeys;
  readonly faults: Partial<Readonly<Record<KeyAct, KeyFault>>>;
  /** True right after they were kept. */
  readonly isKept: boolean;
}

function kept(keys: ChosenKeys, secure: boolean): CookieChange {
  const marks = { ...cookieMarks(secure), httpOnly: false, maxAge: LASTS_S };
  const name = cookieName(NAME, secure);
  const value = keptKeys(keys);
  return value === '' ? { name, marks } : { name, value, marks };
}

/** Shows the keys, or keeps those that were typed. */
export async function ownKeys(
  { form, query, cookies }: Incoming,
  services: SessionServices,
): Promise<Answer<KeysView>> {
  if (!(await isAtDesk(cookies, services))) return toDesk();
  const { secureCookies: secure } = services;
  const staff = await staffOf(cookies, services);
  const keep = (keys: ChosenKeys) =>
    send(`${pathOf('deskKeys')}?${KEPT}`, { cookies: [kept(keys, secure)] });
  if (!form) {
    const keys = chosenKeys(cookies[cookieName(NAME, secure)]);
    return show({ staff, keys, faults: {}, isKept: query.has(KEPT) });
  }
  if (form.has(KEY_FIELDS.reset)) return keep({ letters: KEYS, plain: true });
  const plain = form.has(KEY_FIELDS.plain);
  const typed = lettersBy((act) => (form.get(act) ?? '').slice(0, MOST_TYPED));
  const { letters, faults } = readLetters(typed);
  if (Object.keys(faults).length === 0) return keep({ letters, plain });
  return show({ staff, keys: { letters: typed, plain }, faults, isKept: false }, { status: 422 });
}
