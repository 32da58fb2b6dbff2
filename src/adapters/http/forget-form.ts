// Whoever leaves an open form by a link leaves a page that Back could show again, with what was typed.
// Changing the form's cookie on the next page makes browsers drop it, without script.
import type { IncomingMessage } from 'node:http';
import { FORM_PAGES, formCookieName, left } from '../../application/form-visit.ts';

function cookieOf(req: IncomingMessage, name: string): string | undefined {
  const all = (req.headers.cookie ?? '').split(';').map((part) => part.trim());
  return all.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The cookie to set with this page; undefined when no form was left open. */
export function forgetForm(
  req: IncomingMessage,
  path: string,
  secure: boolean,
): string | undefined {
  if (!path.endsWith('/') || FORM_PAGES.test(path)) return undefined;
  const name = formCookieName(secure);
  const raw = cookieOf(req, name);
  // Our own values need no encoding; anything else is not worth sending back.
  const value = left(raw !== undefined && /^[\w.~-]+$/.test(raw) ? raw : undefined);
  if (value === undefined) return undefined;
  const marks = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return value === '' ? `${name}=; Max-Age=0; ${marks}` : `${name}=${value}; ${marks}`;
}
