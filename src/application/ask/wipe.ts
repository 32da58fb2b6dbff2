// "Wis en stop" on the pages of a question: the device forgets, what it opened closes, and one is back at the start.
import type { Target } from '../../domain/address/address.ts';
import { send, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { forgetHome } from '../near/home-cookie.ts';
import { keyIn } from './question-form.ts';
import type { AskServices } from './services.ts';
import { endForm, ownCookie } from './visit-cookies.ts';

/** Ends what was open here, for good. `local`: a path in the language of the page. */
export async function wipe(
  { form, cookies }: Incoming,
  local: (target: Target) => string,
  services: Pick<AskServices, 'newKey' | 'own' | 'logger' | 'secureCookies'>,
): Promise<Sent> {
  const { own, logger, secureCookies: secure } = services;
  // A key that is none of ours leaves a mark all the same: the change is what empties the way back.
  const key = keyIn(form) ?? services.newKey();
  const tickets = [form?.get('ticket'), ownCookie(cookies, 'ticket', secure)];
  try {
    await own.wipe(ownCookie(cookies, 'visit', secure), tickets);
  } catch (error) {
    // The browser must forget all the same.
    logger.error('not wiped', { fault: error instanceof Error ? error.name : 'unknown' });
  }
  return send(local('start'), {
    cookies: [...endForm(cookies, { key, secure }), ...forgetHome(cookies, services)],
    forget: 'storage',
  });
}
