// Signing in: a name for the record and the password of the desk, or the identity provider; and not too often.
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';
import { keepSignIn, startSession, takeSignIn, toDesk } from './session.ts';

export type SignInFault = 'wrong' | 'tooOften' | 'needsName';

const MOST_LETTERS = 60;

/** Whoever signed in with the password, or what was wrong. */
export function passwordSignIn(
  form: URLSearchParams,
  visitor: string,
  { signIn, limits }: Pick<DeskServices, 'signIn' | 'limits'>,
): { readonly who: string } | { readonly fault: SignInFault } {
  if (signIn.kind !== 'password') return { fault: 'wrong' };
  const who = (form.get('who') ?? '').toWellFormed().trim().slice(0, MOST_LETTERS);
  if (who === '') return { fault: 'needsName' };
  if (!limits.allow('sign-in', visitor)) return { fault: 'tooOften' };
  return signIn.matches(form.get('password') ?? '') ? { who } : { fault: 'wrong' };
}

/** Why signing in at the provider did not work: it is away, or it says why not. */
export interface ProviderTrouble {
  readonly refused?: string;
}

/** The way to the provider, and the way back. */
export async function providerSignIn(
  incoming: Incoming,
  /** The address that was asked for, in full, as the browser sees it. */
  address: URL,
  services: DeskServices,
): Promise<Answer<ProviderTrouble>> {
  const { signIn } = services;
  if (signIn.kind !== 'oidc') return toDesk();
  // A link begins it, not a form: a form may only lead to our own pages.
  if (incoming.query.has('begin')) {
    const begun = await signIn.begin();
    if (!begun) return show({}, { status: 503 });
    return send(begun.url, { cookies: [keepSignIn(services, begun.memo)] });
  }
  const { memo, forgotten } = takeSignIn(incoming.cookies, services);
  const result = await signIn.finish(address, memo);
  if ('refused' in result)
    return show({ refused: result.refused }, { status: 403, cookies: [forgotten] });
  const started = await startSession(incoming.cookies, services, result.who);
  return toDesk([forgotten, ...started]);
}
