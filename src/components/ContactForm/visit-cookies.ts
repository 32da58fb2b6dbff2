// The two cookies of the question form. Their change is what makes a shared computer forget what was typed.
import type { AstroCookies, AstroCookieSetOptions } from 'astro';
import { finished, finishedIn, formCookieName, opened } from '../../application/form-visit.ts';

/** How long the copy of a sent question can be seen on the device that sent it, in seconds. */
export const SEEN_S = 60 * 60;

function marks(secure: boolean): AstroCookieSetOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}

const sentName = (secure: boolean) => `${secure ? '__Host-' : ''}vraag`;

/** Keys of forms that were sent or cleared during this visit. */
export function finishedForms(cookies: AstroCookies, secure: boolean): string[] {
  return finishedIn(cookies.get(formCookieName(secure))?.value);
}

/** Marks that a form is open. A page that is left after this cookie changed is not shown again by Back. */
export function openForm(cookies: AstroCookies, secure: boolean): void {
  const now = cookies.get(formCookieName(secure))?.value;
  if (opened(now) !== now) cookies.set(formCookieName(secure), opened(now), marks(secure));
}

/** Ends a form: what was typed with this key is not shown again. `token` lets this device see the copy. */
export function endForm(
  cookies: AstroCookies,
  { key, token, secure }: { key: string; token?: string | undefined; secure: boolean },
): void {
  const name = formCookieName(secure);
  cookies.set(name, finished(cookies.get(name)?.value, key), marks(secure));
  if (token === undefined) cookies.delete(sentName(secure), marks(secure));
  else cookies.set(sentName(secure), token, { ...marks(secure), maxAge: SEEN_S });
}

/** The secret of the question that this device sent, within the hour. */
export function sentFromHere(cookies: AstroCookies, secure: boolean): string | undefined {
  return cookies.get(sentName(secure))?.value;
}
