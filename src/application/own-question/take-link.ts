// Links that were mailed before carry a secret in the address; it leaves the address at once.
import type { CookieChange } from '../answer.ts';
import { setOwnCookie } from '../ask/visit-cookies.ts';
import type { Incoming } from '../incoming.ts';
import type { OwnQuestionServices } from './services.ts';

/** Longer is no secret of ours, and would not fit a cookie. */
const MOST = 200;

/** The secret in the address as a sealed cookie; undefined when there is none. */
export function takeLink(
  { query }: Incoming,
  { own, secureCookies }: OwnQuestionServices,
): CookieChange | undefined {
  const secret = query.get('k');
  if (secret === null) return undefined;
  return setOwnCookie('link', own.keepLink(secret.slice(0, MOST)), secureCookies);
}
