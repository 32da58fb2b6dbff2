// The confirmation: number, copy, what happens now. The copy is for the device that sent it, for an hour.
import { show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { StoredRequest } from '../ports.ts';
import type { AskServices } from './services.ts';
import { SEEN_S, sentFromHere } from './visit-cookies.ts';

/** The question when it can still be shown; `here`: this device sent it. */
export interface ReceivedView {
  readonly stored?: StoredRequest;
  readonly token: string;
  readonly here: boolean;
}

/** Shows that a question arrived, to who has its secret. */
export async function showReceived(
  { query, cookies }: Incoming,
  services: Pick<AskServices, 'own' | 'clock' | 'secureCookies'>,
): Promise<Answer<ReceivedView>> {
  const token = query.get('k') ?? '';
  const stored = await services.own(token);
  const age = stored ? services.clock.now().getTime() - stored.receivedAt.getTime() : Infinity;
  // Whoever finds the address in a history has no cookie: they see that it arrived, not what it says.
  const here = sentFromHere(cookies, services.secureCookies) === token;
  return stored && age < SEEN_S * 1000
    ? show({ stored, token, here })
    : show({ token, here }, { status: 404 });
}
