// What a page leaves behind that Back could show again is let go on the next page: changing its cookie there makes browsers
// drop the page as it was, without script.
import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import { isFormPage, formCookieName, left } from '../../application/ask/form-visit.ts';
import { exitCookieName } from '../../application/leave/quick-exit.ts';
import { wordsCookieName } from '../../application/search/words-cookie.ts';
import { begunSince, wipedName } from '../../application/wiped-mark.ts';
import { addressAt } from '../../domain/address/address.ts';
import { languageOfPath } from '../../i18n/languages.ts';

type Cookies = Readonly<Record<string, string | undefined>>;

/** The cookie of an open form after the visitor left it by a link. */
function formLeft(cookies: Cookies, path: string, name: string): string | undefined {
  if (isFormPage(path)) return undefined;
  const raw = cookies[name];
  // Our own values need no encoding; anything else is not worth sending back.
  return left(raw !== undefined && /^[\w.~-]+$/.test(raw) ? raw : undefined);
}

const isStartPage = (path: string): boolean => languageOfPath(path).path === '/';

/** True when somebody left in a hurry a moment ago: a watched page is not shown again. */
export function isHidden(req: IncomingMessage, secure: boolean): boolean {
  return parseCookie(req.headers.cookie ?? '')[exitCookieName(secure)] !== undefined;
}

/** True for the page of what was found, in whatever language. */
export function isSearchPage(path: string): boolean {
  const address = addressAt(languageOfPath(path).path);
  return address?.kind === 'page' && address.name === 'search';
}

/** The mark of a wipe, on the page where somebody begins to answer questions after it. */
function markBegun(cookies: Cookies, path: string, name: string): string | undefined {
  if (cookies[name] === undefined) return undefined;
  const isStep = addressAt(languageOfPath(path).path)?.kind === 'step';
  return isStep ? begunSince(cookies[name]) : undefined;
}

/** The cookies to set with this page; none when nothing was left open. */
export function forgetLeft(req: IncomingMessage, path: string, secure: boolean): string[] {
  if (!path.endsWith('/')) return [];
  const cookies = parseCookie(req.headers.cookie ?? '');
  const marks = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const [form, words, exit] = [formCookieName, wordsCookieName, exitCookieName].map((name) =>
    name(secure),
  ) as [string, string, string];
  const gone = (name: string) => `${name}=; Max-Age=0; ${marks}`;
  const value = formLeft(cookies, path, form);
  const wiped = wipedName(secure);
  const begun = markBegun(cookies, path, wiped);
  return [
    ...(value === undefined ? [] : [value === '' ? gone(form) : `${form}=${value}; ${marks}`]),
    ...(cookies[words] === undefined || isSearchPage(path) ? [] : [gone(words)]),
    // Who begins anew is there on purpose.
    ...(cookies[exit] === undefined || !isStartPage(path) ? [] : [gone(exit)]),
    ...(begun === undefined ? [] : [`${wiped}=${begun}; ${marks}`]),
  ];
}
