// Where somebody lives is a cookie of this visit: the name of a village, and gone when the browser closes.
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';

const NAME = 'woonplaats';
/** A village as it stands in an address; anything else is none of ours. */
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;
const LONGEST = 40;

export interface HomeServices {
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

/** The village that was said, as it stands in an address; undefined when none was, whether or not there is such a village. */
export function homeIn(
  cookies: Incoming['cookies'],
  { secureCookies }: HomeServices,
): string | undefined {
  const value = cookies[cookieName(NAME, secureCookies)];
  return value !== undefined && value.length <= LONGEST && SLUG.test(value) ? value : undefined;
}

/** Remembers a village for this visit; undefined forgets it. */
export function keepHome(
  village: string | undefined,
  { secureCookies }: HomeServices,
): CookieChange {
  const [name, marks] = [cookieName(NAME, secureCookies), cookieMarks(secureCookies)];
  return { name, marks, ...(village !== undefined && { value: village }) };
}
