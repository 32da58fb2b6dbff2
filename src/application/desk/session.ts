// Who of staff is signed in, and the cookies that say so.
import { pathOf } from '../../domain/address/address.ts';
import { send, type CookieChange, type CookieMarks, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { forgetPicked } from './picked-cookie.ts';
import type { DeskServices, SessionServices } from './services.ts';

type Cookies = Incoming['cookies'];

/** Lax, as all: on the way back from an identity provider a browser sends no strict cookie. Posts are guarded by origin. */
const marksOf = (secure: boolean): CookieMarks => ({ path: '/', httpOnly: true, secure });

/** Name of a cookie of the desk; the __Host- name needs https. */
const named = (name: string, secure: boolean) => `${secure ? '__Host-' : ''}${name}`;
const sessionName = (secure: boolean) => named('kcc', secure);
/** Remembers, sealed, what belongs to a sign-in that is under way. */
const signInName = (secure: boolean) => named('kcc-aanmelden', secure);

/** Says to our own script that the pages of this browser carry what staff need; holds nothing. */
const LAYER = 'kcc-laag';
const layerMarks = (secure: boolean): CookieMarks => ({ ...marksOf(secure), httpOnly: false });

/** How long the way back from the provider is remembered, in seconds; the adapter guards how old it may be. */
const WAY_BACK_S = 3600;

/** Name of whoever is signed in; undefined for everybody else. */
export function staffOf(cookies: Cookies, { sessions, secureCookies }: SessionServices) {
  return sessions.who(cookies[sessionName(secureCookies)]);
}

/** True when this browser is used by staff: signed in, or a desk machine. */
export function isAtDesk(cookies: Cookies, services: SessionServices): boolean {
  return cookies[LAYER] !== undefined || staffOf(cookies, services) !== undefined;
}

/** To the desk, where whoever is not signed in can do so. */
export const toDesk = (cookies: readonly CookieChange[] = []): Sent =>
  send(pathOf('desk'), { cookies });

/** Starts a session for `who`, under a new secret, and writes it down. */
export async function startSession(
  cookies: Cookies,
  { sessions, desk, secureCookies: secure }: DeskServices,
  who: string,
): Promise<CookieChange[]> {
  const name = sessionName(secure);
  sessions.end(cookies[name]);
  await desk.note(who, 'sign-in');
  return [
    { name, value: sessions.start(who), marks: marksOf(secure) },
    { name: LAYER, value: '1', marks: layerMarks(secure) },
  ];
}

/** Signs out: the session ends on the server and in the browser, and so does the list for a caller. */
export async function signOut({ cookies }: Incoming, services: DeskServices): Promise<Sent> {
  const { sessions, desk, secureCookies: secure } = services;
  const name = sessionName(secure);
  const who = sessions.who(cookies[name]);
  if (who !== undefined) await desk.note(who, 'sign-out');
  sessions.end(cookies[name]);
  return toDesk([
    { name, marks: marksOf(secure) },
    { name: LAYER, marks: layerMarks(secure) },
    forgetPicked(services),
  ]);
}

/** Keeps what belongs to a sign-in at the provider until the browser comes back. */
export function keepSignIn({ vault, secureCookies: secure }: DeskServices, memo: string) {
  const name = signInName(secure);
  const marks = { ...marksOf(secure), maxAge: WAY_BACK_S };
  return { name, value: vault.seal(memo, name), marks };
}

/** What was kept of the sign-in under way, and the cookie to forget with it. */
export function takeSignIn(
  cookies: Cookies,
  { vault, secureCookies: secure }: DeskServices,
): { memo: string; forgotten: CookieChange } {
  const name = signInName(secure);
  const memo = vault.open(cookies[name] ?? '', name) ?? '';
  return { memo, forgotten: { name, marks: marksOf(secure) } };
}
