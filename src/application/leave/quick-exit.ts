// "Snel weg": out of sight at once, and for a minute Back shows nothing of what nobody should see.
import type { CookieChange, Sent } from '../answer.ts';
import { send } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';

const NAME = 'weg';
/** Long enough for somebody who takes over the device to press Back; who comes back on purpose begins at the start page. */
const SECONDS = 60;

/** Name of the cookie that hides watched pages. It says nothing of which page it was. */
export function exitCookieName(secure: boolean): string {
  return cookieName(NAME, secure);
}

const hide = (secure: boolean): CookieChange => ({
  name: exitCookieName(secure),
  value: '1',
  marks: { ...cookieMarks(secure), maxAge: SECONDS },
});

/** To the neutral page; `to` is its address. */
export function quickExit(to: string, secure: boolean): Sent {
  return send(to, { status: 303, cookies: [hide(secure)] });
}
