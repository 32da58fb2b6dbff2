// The mark that a visit was wiped: when, and whether somebody began to answer questions since; nothing else. What was sent
// before it shows nothing any more, also when a browser sends it once more after Back.
import type { CookieChange } from './answer.ts';
import { cookieMarks, cookieName } from './cookie.ts';
import type { Incoming } from './incoming.ts';

const VALUE = /^([\da-z]{8,9})(~?)$/;
const BASE = 36;
const BEGUN = '~';

/** Name of the cookie. */
export const wipedName = (secure: boolean) => cookieName('gewist', secure);

/** Marks that everything here was wiped at this moment. */
export function markWiped(now: Date, secure: boolean): CookieChange {
  const value = now.getTime().toString(BASE);
  return { name: wipedName(secure), value, marks: cookieMarks(secure) };
}

/** When this browser was wiped, in milliseconds; undefined when it was not during this visit. */
export function wipedAt(cookies: Incoming['cookies'], secure: boolean): number | undefined {
  const [, at] = VALUE.exec(cookies[wipedName(secure)] ?? '') ?? [];
  return at === undefined ? undefined : parseInt(at, BASE);
}

/** True when a form of the wegwijzer can only be of before the wipe: nobody opened a first question since. */
export function isOfBefore(cookies: Incoming['cookies'], secure: boolean): boolean {
  return VALUE.exec(cookies[wipedName(secure)] ?? '')?.[2] === '';
}

/** The mark once somebody opened a first question; undefined when it says so already, or there is none. */
export function begunSince(value: string | undefined): string | undefined {
  const [, at, begun] = VALUE.exec(value ?? '') ?? [];
  return at === undefined || begun === BEGUN ? undefined : at + BEGUN;
}
