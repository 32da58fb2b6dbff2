// Whoever leaves an open form by a link leaves a page that Back could show again, with what was typed.
// Changing the form's cookie on the next page makes browsers drop it, without script.
import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import { isFormPage, formCookieName, left } from '../../application/ask/form-visit.ts';

/** The cookie to set with this page; undefined when no form was left open. */
export function forgetForm(
  req: IncomingMessage,
  path: string,
  secure: boolean,
): string | undefined {
  if (!path.endsWith('/') || isFormPage(path)) return undefined;
  const name = formCookieName(secure);
  const raw = parseCookie(req.headers.cookie ?? '')[name];
  // Our own values need no encoding; anything else is not worth sending back.
  const value = left(raw !== undefined && /^[\w.~-]+$/.test(raw) ? raw : undefined);
  if (value === undefined) return undefined;
  const marks = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return value === '' ? `${name}=; Max-Age=0; ${marks}` : `${name}=${value}; ${marks}`;
}
