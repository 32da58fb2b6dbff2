// What belongs to a sign-in at the provider until the browser comes back: a cookie each, because it may begin in several tabs.
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';

const NAME = 'kcc-aanmelden';
/** How long the way back is remembered, in seconds; the adapter guards how old it may be. */
const WAY_BACK_S = 3600;
/** Tabs at once; with more, what began first is forgotten. */
const MOST = 5;
const STATE_LETTERS = 16;

type Sealing = Pick<DeskServices, 'vault' | 'secureCookies' | 'now'>;
type Cookies = Incoming['cookies'];

const prefix = (secure: boolean) => `${cookieName(NAME, secure)}-`;

/** Name of the cookie of a sign-in with this state; undefined when it is no state of ours. */
function nameOf(state: string, secure: boolean): string | undefined {
  const letters = state.slice(0, STATE_LETTERS);
  return /^[\w-]{16}$/.test(letters) ? prefix(secure) + letters : undefined;
}

/** The state an address to the provider, or back from it, holds; empty for none, or for more than one. */
function stateIn(address: URL): string {
  const states = address.searchParams.getAll('state');
  return states.length === 1 ? states[0]! : '';
}

function waiting(cookies: Cookies, { vault, secureCookies: secure }: Sealing) {
  return Object.keys(cookies)
    .filter((name) => name.startsWith(prefix(secure)))
    .map((name) => ({
      name,
      at: Number(vault.open(cookies[name] ?? '', name)?.split(' ')[0] ?? 0),
    }))
    .sort((a, b) => b.at - a.at);
}

/** Keeps `memo` for the way back, beside those of other tabs. */
export function keepSignIn(
  cookies: Cookies,
  { url, memo }: { readonly url: string; readonly memo: string },
  services: Sealing,
): CookieChange[] {
  const { vault, secureCookies: secure, now } = services;
  const name = nameOf(stateIn(new URL(url)), secure);
  if (name === undefined) return [];
  const marks = { ...cookieMarks(secure), maxAge: WAY_BACK_S };
  const value = vault.seal(`${now().getTime()} ${memo}`, name);
  const forgotten = waiting(cookies, services).slice(MOST - 1);
  return [
    { name, value, marks },
    ...forgotten.map((old) => ({ name: old.name, marks: cookieMarks(secure) })),
  ];
}

/** What was kept of the sign-in that comes back at `address`, and the cookie to forget with it. */
export function takeSignIn(
  cookies: Cookies,
  address: URL,
  { vault, secureCookies: secure }: Sealing,
): { readonly memo: string; readonly forgotten: readonly CookieChange[] } {
  const name = nameOf(stateIn(address), secure);
  const opened = name === undefined ? undefined : vault.open(cookies[name] ?? '', name);
  if (name === undefined || opened === undefined) return { memo: '', forgotten: [] };
  const memo = opened.slice(opened.indexOf(' ') + 1);
  return { memo, forgotten: [{ name, marks: cookieMarks(secure) }] };
}
