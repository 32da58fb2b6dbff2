// What staff can do at the desk; everything but signing in needs a session.
import type { AstroCookieSetOptions } from 'astro';
import type { Services } from '../../application/services.ts';

export type DeskOutcome =
  | { readonly kind: 'signed-in'; readonly secret: string }
  | { readonly kind: 'signed-out' | 'done' | 'wrong' };

/** Handles a post to the desk. `secret` is the live session, or undefined. */
export async function deskPost(
  form: URLSearchParams,
  secret: string | undefined,
  services: Services,
): Promise<DeskOutcome> {
  const action = form.get('action');
  if (action === 'sign-in') {
    if (!services.passwordMatches(form.get('password') ?? '')) return { kind: 'wrong' };
    return { kind: 'signed-in', secret: services.sessions.start() };
  }
  if (action === 'sign-out') {
    services.sessions.end(secret);
    return { kind: 'signed-out' };
  }
  if (secret === undefined) return { kind: 'signed-out' };
  if (action === 'handled') await services.markHandled(form.get('reference') ?? '');
  return { kind: 'done' };
}

/** Name and marks of the session cookie; the __Host- name needs https. */
export function sessionCookie(secure: boolean): { name: string; options: AstroCookieSetOptions } {
  return {
    name: secure ? '__Host-kcc' : 'kcc',
    options: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  };
}
