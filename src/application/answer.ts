// What a handler answers: a view to draw or an address to go to, with status and cookies; values only.

/** Marks of a cookie; always Lax, and never for another host. */
export interface CookieMarks {
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  /** Seconds that it lives; absent: as long as the browser is open. */
  readonly maxAge?: number;
}

/** A cookie to set; without a value it is to be forgotten. */
export interface CookieChange {
  readonly name: string;
  readonly value?: string;
  readonly marks: CookieMarks;
}

/** What the browser is asked to throw away besides: all it keeps of this site, or all but cookies. */
export type Forget = 'all' | 'but-cookies';

/** A page to draw. */
export interface Shown<View> {
  readonly view: View;
  /** HTTP status of the page. */
  readonly status: number;
  readonly cookies: readonly CookieChange[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfterS?: number;
}

/** An address to go to; a path of ours, language included, or the whole address of an identity provider. */
export interface Sent {
  readonly to: string;
  /** 303 after a form, 302 where the address may lead elsewhere later, 307 where the form itself goes on to another page of ours. */
  readonly status: 302 | 303 | 307;
  readonly cookies: readonly CookieChange[];
  readonly forget?: Forget;
}

export type Answer<View> = Shown<View> | Sent;

/** Draw `view`. */
export function show<View>(
  view: View,
  { status = 200, cookies = [], retryAfterS }: Partial<Omit<Shown<View>, 'view'>> = {},
): Shown<View> {
  return { view, status, cookies, ...(retryAfterS !== undefined && { retryAfterS }) };
}

/** Go to `to`. */
export function send(
  to: string,
  { status = 303, cookies = [], forget }: Partial<Omit<Sent, 'to'>> = {},
): Sent {
  return { to, status, cookies, ...(forget !== undefined && { forget }) };
}
