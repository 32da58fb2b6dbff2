// Signing in with the password of the desk: a name for the record, a password, and not too often.
import type { Services } from '../../application/services.ts';

export type SignInFault = 'wrong' | 'tooOften' | 'needsName';

const MOST_LETTERS = 60;

/** Whoever signed in, or what was wrong. */
export function passwordSignIn(
  form: URLSearchParams,
  visitor: string,
  services: Services,
): { readonly who: string } | { readonly fault: SignInFault } {
  const { signIn, limits } = services;
  if (signIn.kind !== 'password') return { fault: 'wrong' };
  const who = (form.get('who') ?? '').toWellFormed().trim().slice(0, MOST_LETTERS);
  if (who === '') return { fault: 'needsName' };
  if (!limits.allow('sign-in', visitor)) return { fault: 'tooOften' };
  return signIn.matches(form.get('password') ?? '') ? { who } : { fault: 'wrong' };
}
