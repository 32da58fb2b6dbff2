// Who of staff is signed in, and the cookies that say so.
import { pathOf } from '../../domain/address/address.ts';
import { send, show, type Answer, type CookieChange, type Sent } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import { keepDevice } from './device-cookie.ts';
import { draftPath, forgetDraft, hasDraft } from './draft.ts';
import { forgetPicked } from './picked-cookie.ts';
import type { DeskServices, Known, SessionServices } from './services.ts';
import type { Staff } from './staff.ts';

type Cookies = Incoming['cookies'];

const sessionName = (secure: boolean) => cookieName('kcc', secure);

/** Says to our own script that the pages of this browser carry what staff need; holds nothing. */
const layerName = (secure: boolean) => cookieName('kcc-laag', secure);

/** Makes a desk machine of this browser until it closes, or ends that. */
export function layerCookie(on: boolean, secure: boolean): CookieChange {
  const marks = { ...cookieMarks(secure), httpOnly: false };
  const name = layerName(secure);
  return on ? { name, value: '1', marks } : { name, marks };
}

/** What the browser holds of its session. */
export const sessionSecret = (
  cookies: Cookies,
  { secureCookies }: Pick<SessionServices, 'secureCookies'>,
): string | undefined => cookies[sessionName(secureCookies)];

/** Whoever is signed in; undefined for everybody else. */
export function staffOf(
  cookies: Cookies,
  { sessions, secureCookies }: SessionServices,
): Promise<Staff | undefined> {
  return sessions.of(cookies[sessionName(secureCookies)]);
}

/** True when this browser is used by staff: signed in, or a desk machine. */
export async function isAtDesk(cookies: Cookies, services: SessionServices): Promise<boolean> {
  if (cookies[layerName(services.secureCookies)] !== undefined) return true;
  return (await staffOf(cookies, services)) !== undefined;
}

/** To the desk, where whoever is not signed in can do so. */
export const toDesk = (cookies: readonly CookieChange[] = []): Sent =>
  send(pathOf('desk'), { cookies });

/** Behind the question mark of the desk right after signing in: without a cookie there, the browser keeps none. */
export const JUST_SIGNED_IN = 'aangemeld';

/** Starts a session under a new secret, writes it down, and goes where the person was. */
export async function startSession(
  { cookies, visitor }: Incoming,
  services: DeskServices,
  { staff: told, account, idToken }: Known,
): Promise<Sent> {
  const { sessions, names, desk, security, secureCookies: secure } = services;
  const name = sessionName(secure);
  await sessions.end(cookies[name]);
  const who = account && (await names.claim(told.name, account, services.now()));
  const staff = { ...told, name: who ?? told.name };
  await desk.note(staff.name, 'sign-in');
  security.note('sign-in', services.signIn.kind, visitor);
  const value = await sessions.start(staff, idToken);
  const kept = [
    { name, value, marks: cookieMarks(secure) },
    layerCookie(true, secure),
    keepDevice(cookies, services),
    // A text stays until its form is sent; a place is of no use any more.
    ...(hasDraft(cookies, services) ? [] : forgetDraft(services)),
  ];
  const back = draftPath(cookies, services);
  return send(back ?? `${pathOf('desk')}?${JUST_SIGNED_IN}`, { cookies: kept });
}

/** Where the session at the identity provider ends. A link or the page itself leads there: a form may lead only to us. */
export interface LeaveView {
  readonly leave: string;
}

/** Signs out: the session ends on the server, in the browser and at the provider, and so does the list for a caller. */
export async function signOut(
  { cookies, form }: Incoming,
  services: DeskServices,
): Promise<Answer<LeaveView>> {
  if (!form) return toDesk();
  const { sessions, desk, signIn, secureCookies: secure } = services;
  const name = sessionName(secure);
  const ended = await sessions.end(cookies[name]);
  if (ended) await desk.note(ended.name, 'sign-out');
  const gone = [
    { name, marks: cookieMarks(secure) },
    layerCookie(false, secure),
    forgetPicked(services),
    ...forgetDraft(services),
  ];
  const leave = ended && signIn.kind === 'oidc' ? await signIn.leave(ended.idToken) : undefined;
  // A browser that keeps left pages for Back must let go of them: lists and questions hold what residents wrote.
  return leave === undefined
    ? send(pathOf('desk'), { cookies: gone, forget: 'but-cookies' })
    : show({ leave }, { cookies: gone });
}
