// What a sender can do with the secret link and the number: see where the question is, change it, withdraw it.
import { show, type Answer } from '../answer.ts';
import { endForm } from '../ask/visit-cookies.ts';
import type { Incoming } from '../incoming.ts';
import type { DeliveryState, StoredRequest } from '../ports.ts';
import type { OwnQuestionServices } from './services.ts';

export type OwnView =
  | { readonly kind: 'ask' | 'wrong' | 'too-often' | 'gone' }
  | {
      readonly kind: 'shown';
      readonly stored: StoredRequest;
      readonly token: string;
      /** Key of the form in which the question can be changed. */
      readonly freshKey: string;
    }
  | { readonly kind: 'withdrawn'; readonly before: DeliveryState };

const STATUS: Readonly<Record<OwnView['kind'], number>> = {
  ...{ ask: 200, shown: 200, withdrawn: 200 },
  ...{ wrong: 422, 'too-often': 429, gone: 404 },
};

async function viewOf(
  { form, query, visitor }: Incoming,
  services: OwnQuestionServices,
): Promise<OwnView> {
  const token = query.get('k') ?? '';
  const stored = await services.own(token);
  if (!stored) return { kind: 'gone' };
  if (!form) return { kind: 'ask' };
  if (!services.limits.allow('own-question', visitor)) return { kind: 'too-often' };
  const number = (form.get('number') ?? '').replace(/\D/g, '');
  if (number !== stored.reference) return { kind: 'wrong' };
  if (!form.has('withdraw')) return { kind: 'shown', stored, token, freshKey: services.newKey() };
  const before = await services.withdraw(token);
  return before === undefined ? { kind: 'gone' } : { kind: 'withdrawn', before };
}

/** Opens a question with its secret and its number, and withdraws it when that is asked. */
export async function openQuestion(
  incoming: Incoming,
  services: OwnQuestionServices,
): Promise<Answer<OwnView>> {
  const view = await viewOf(incoming, services);
  const ended = { key: services.newKey(), secure: services.secureCookies };
  return show(view, {
    status: STATUS[view.kind],
    ...(view.kind === 'withdrawn' && { cookies: endForm(incoming.cookies, ended) }),
  });
}
