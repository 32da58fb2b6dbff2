// The cookies of the question form and of one's own question. Each lasts as long as the browser is open, never longer.
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import { finished, finishedIn, formCookieName, opened } from './form-visit.ts';

type Cookies = Incoming['cookies'];

/** Sealed: that this browser sent a question, the secret of a link on its way, a ticket that opens one. */
const NAMES = { visit: 'vraag', link: 'vraag-link', ticket: 'vraag-open' } as const;
export type OwnCookie = keyof typeof NAMES;

const ownCookieName = (cookie: OwnCookie, secure: boolean) => cookieName(NAMES[cookie], secure);

/** What a cookie holds; undefined when there is none. */
export function ownCookie(cookies: Cookies, cookie: OwnCookie, secure: boolean) {
  return cookies[ownCookieName(cookie, secure)];
}

/** Sets a cookie; without a value it goes. */
export function setOwnCookie(
  cookie: OwnCookie,
  value: string | undefined,
  secure: boolean,
): CookieChange {
  const [name, marks] = [ownCookieName(cookie, secure), cookieMarks(secure)];
  return { name, marks, ...(value !== undefined && { value }) };
}

/** Keys of forms that were sent or cleared during this visit. */
export function finishedForms(cookies: Cookies, secure: boolean): string[] {
  return finishedIn(cookies[formCookieName(secure)]);
}

/** Marks that a form is open. A page that is left after this cookie changed is not shown again by Back. */
export function openForm(cookies: Cookies, secure: boolean): CookieChange[] {
  const name = formCookieName(secure);
  const value = opened(cookies[name]);
  return value === cookies[name] ? [] : [{ name, value, marks: cookieMarks(secure) }];
}

/** Ends a form: what was typed with this key is not shown again. `visit` lets this browser see the confirmation. */
export function endForm(
  cookies: Cookies,
  { key, visit, secure }: { key: string; visit?: string | undefined; secure: boolean },
): CookieChange[] {
  const name = formCookieName(secure);
  return [
    { name, value: finished(cookies[name], key), marks: cookieMarks(secure) },
    setOwnCookie('visit', visit, secure),
    setOwnCookie('link', undefined, secure),
    setOwnCookie('ticket', undefined, secure),
  ];
}
