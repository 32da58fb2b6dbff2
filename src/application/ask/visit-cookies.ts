// The two cookies of the question form. Their change is what makes a shared computer forget what was typed.
import type { CookieChange, CookieMarks } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { finished, finishedIn, formCookieName, opened } from './form-visit.ts';

type Cookies = Incoming['cookies'];

/** How long the copy of a sent question can be seen on the device that sent it, in seconds. */
export const SEEN_S = 60 * 60;

const marksOf = (secure: boolean): CookieMarks => ({ path: '/', httpOnly: true, secure });
const sentName = (secure: boolean) => `${secure ? '__Host-' : ''}vraag`;

/** Keys of forms that were sent or cleared during this visit. */
export function finishedForms(cookies: Cookies, secure: boolean): string[] {
  return finishedIn(cookies[formCookieName(secure)]);
}

/** Marks that a form is open. A page that is left after this cookie changed is not shown again by Back. */
export function openForm(cookies: Cookies, secure: boolean): CookieChange[] {
  const name = formCookieName(secure);
  const value = opened(cookies[name]);
  return value === cookies[name] ? [] : [{ name, value, marks: marksOf(secure) }];
}

/** Ends a form: what was typed with this key is not shown again. `token` lets this device see the copy. */
export function endForm(
  cookies: Cookies,
  { key, token, secure }: { key: string; token?: string | undefined; secure: boolean },
): CookieChange[] {
  const [name, marks] = [formCookieName(secure), marksOf(secure)];
  const sent =
    token === undefined ? { marks } : { value: token, marks: { ...marks, maxAge: SEEN_S } };
  return [
    { name, value: finished(cookies[name], key), marks },
    { name: sentName(secure), ...sent },
  ];
}

/** The secret of the question that this device sent, within the hour. */
export function sentFromHere(cookies: Cookies, secure: boolean): string | undefined {
  return cookies[sentName(secure)];
}
