// Who of staff is signed in, and the cookie that says so.
import type { AstroCookies, AstroCookieSetOptions } from 'astro';
import type { Services } from '../../application/services.ts';
import { forgetPicked } from './picked-cookie.ts';

interface Cookie {
  readonly name: string;
  readonly options: AstroCookieSetOptions;
}

/** Lax, not strict: on the way back from an identity provider a browser sends no strict cookie. Posts are guarded by origin. */
function cookie(name: string, secure: boolean): Cookie {
  return {
    name: `${secure ? '__Host-' : ''}${name}`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

/** Cookie of the session; the __Host- name needs https. */
export const sessionCookie = (secure: boolean) => cookie('kcc', secure);
/** Cookie that remembers, sealed, what belongs to a sign-in that is under way. */
export const signInCookie = (secure: boolean) => cookie('kcc-aanmelden', secure);

/** Name of whoever is signed in; undefined for everybody else. */
export function staffOf(cookies: AstroCookies, services: Services): string | undefined {
  return services.sessions.who(cookies.get(sessionCookie(services.secureCookies).name)?.value);
}

/** Says to our own script that the pages of this browser carry what staff need; holds nothing. */
const LAYER = 'kcc-laag';

/** True when this browser is used by staff: signed in, or a desk machine. */
export function isAtDesk(cookies: AstroCookies, services: Services): boolean {
  return cookies.has(LAYER) || staffOf(cookies, services) !== undefined;
}

/** Starts a session for `who`, under a new secret, and writes it down. */
export async function startSession(
  cookies: AstroCookies,
  services: Services,
  who: string,
): Promise<void> {
  const { name, options } = sessionCookie(services.secureCookies);
  services.sessions.end(cookies.get(name)?.value);
  await services.desk.note(who, 'sign-in');
  cookies.set(name, services.sessions.start(who), options);
  cookies.set(LAYER, '1', { ...options, httpOnly: false });
}

/** Ends the session on the server and in the browser. */
export async function endSession(cookies: AstroCookies, services: Services): Promise<void> {
  const { name, options } = sessionCookie(services.secureCookies);
  const secret = cookies.get(name)?.value;
  const who = services.sessions.who(secret);
  if (who !== undefined) await services.desk.note(who, 'sign-out');
  services.sessions.end(secret);
  cookies.delete(name, options);
  cookies.delete(LAYER, options);
  forgetPicked(cookies, services);
}
