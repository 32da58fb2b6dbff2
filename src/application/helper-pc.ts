// A computer on which somebody helps people one after another, as in a library: it stays that until the browser closes, and holds nothing of anybody.
import type { Target } from '../domain/address/address.ts';
import { send, show, type Answer, type CookieChange } from './answer.ts';
import { cookieMarks, cookieName } from './cookie.ts';
import type { Incoming } from './incoming.ts';

const BASE = 36;

export interface HelperPcServices {
  now(): Date;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

export interface HelperPcView {
  readonly isOn: boolean;
}

/** True when people are helped one after another on this computer. */
export function isHelperPc(cookies: Incoming['cookies'], secure: boolean): boolean {
  return cookies[cookieName('hulp-pc', secure)] !== undefined;
}

/** Keeps since when this visitor sits here, and nothing else: by that our script tells a page of the one before. Undefined ends it. */
export function helperPcCookie(since: Date | undefined, secure: boolean): CookieChange {
  const name = cookieName('hulp-pc', secure);
  const marks = { ...cookieMarks(secure), httpOnly: false };
  return { name, marks, ...(since && { value: since.getTime().toString(BASE) }) };
}

/** Asks whether people are helped one after another here, or keeps the answer; a link alone sets nothing. */
export function helperPc(
  { form, cookies }: Incoming,
  local: (target: Target) => string,
  { now, secureCookies: secure }: HelperPcServices,
): Answer<HelperPcView> {
  if (!form) return show({ isOn: isHelperPc(cookies, secure) });
  const since = form.has('off') ? undefined : now();
  return send(local('helperPc'), { cookies: [helperPcCookie(since, secure)] });
}
