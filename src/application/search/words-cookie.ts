// What was typed goes from the form to the page of what was found in a cookie that is read once, so that no address holds it.
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { Vault } from '../ports.ts';

const NAME = 'zoekwoorden';
/** Long enough to follow one redirect on a bad line. */
const SECONDS = 60;
/** What stays once the words are read: it tells that the browser keeps cookies, and nothing else. */
const READ = '-';

export interface WordsServices {
  /** Seals words for a cookie: a browser shows what it keeps. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

/** Name of the cookie. */
export function wordsCookieName(secure: boolean): string {
  return cookieName(NAME, secure);
}

/** What was typed a moment ago; undefined when nothing was, or it was read before. */
export function wordsIn(
  cookies: Incoming['cookies'],
  { vault, secureCookies }: WordsServices,
): string | undefined {
  const value = cookies[wordsCookieName(secureCookies)];
  return value === undefined || value === READ ? undefined : vault.open(value, NAME);
}

/** True when the browser gave back whatever this cookie was. */
export function keepsCookies(
  cookies: Incoming['cookies'],
  { secureCookies }: WordsServices,
): boolean {
  return cookies[wordsCookieName(secureCookies)] !== undefined;
}

/** Carries words to the next page, and no further. */
export function carryWords(query: string, { vault, secureCookies }: WordsServices): CookieChange {
  const marks = { ...cookieMarks(secureCookies), maxAge: SECONDS };
  return { name: wordsCookieName(secureCookies), value: vault.seal(query, NAME), marks };
}

/** Takes the words away and leaves the mark that they were read; nothing when it stands there already. */
export function wordsRead(
  cookies: Incoming['cookies'],
  { secureCookies }: WordsServices,
): CookieChange[] {
  const name = wordsCookieName(secureCookies);
  return cookies[name] === READ ? [] : [{ name, value: READ, marks: cookieMarks(secureCookies) }];
}
