// A device that somebody signed in from has a bucket of its own: whatever strangers do, its people are not kept waiting.
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';

const NAME = 'kcc-toestel';
/** Half a year: longer than a holiday, shorter than the life of a computer. */
const LASTS_S = 182 * 24 * 3600;

type Sealing = Pick<DeskServices, 'vault' | 'secureCookies'>;

/** The device behind a request; undefined when nobody signed in from it before. */
export function deviceOf(
  cookies: Incoming['cookies'],
  { vault, secureCookies: secure }: Sealing,
): string | undefined {
  return vault.open(cookies[cookieName(NAME, secure)] ?? '', NAME);
}

/** Remembers the device for the next time. */
export function keepDevice(
  cookies: Incoming['cookies'],
  services: Sealing & Pick<DeskServices, 'newDevice'>,
): CookieChange {
  const { vault, secureCookies: secure } = services;
  const device = deviceOf(cookies, services) ?? services.newDevice();
  const marks = { ...cookieMarks(secure), maxAge: LASTS_S };
  return { name: cookieName(NAME, secure), value: vault.seal(device, NAME), marks };
}
