// What a sender can do with the secret link and the number: see where the question is, change it, withdraw it.
import type { Services } from '../../application/services.ts';
import type { DeliveryState, StoredRequest } from '../../application/ports.ts';

export type OwnView =
  | { readonly kind: 'ask' | 'wrong' | 'too-often' }
  | { readonly kind: 'shown'; readonly stored: StoredRequest }
  | { readonly kind: 'withdrawn'; readonly before: DeliveryState }
  | { readonly kind: 'gone' };

/** Opens a question with its secret and its number, and withdraws it when that is asked. */
export async function ownQuestion(
  form: URLSearchParams | undefined,
  token: string,
  visitor: string,
  services: Pick<Services, 'own' | 'withdraw' | 'limits'>,
): Promise<OwnView> {
  const stored = await services.own(token);
  if (!stored) return { kind: 'gone' };
  if (!form) return { kind: 'ask' };
  if (!services.limits.allow('own-question', visitor)) return { kind: 'too-often' };
  const number = (form.get('number') ?? '').replace(/\D/g, '');
  if (number !== stored.reference) return { kind: 'wrong' };
  if (!form.has('withdraw')) return { kind: 'shown', stored };
  const before = await services.withdraw(token);
  return before === undefined ? { kind: 'gone' } : { kind: 'withdrawn', before };
}
