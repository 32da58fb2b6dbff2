// The confirmation: number, letters and copy, for the browser that sent the question and for nobody else.
import type { Target } from '../../domain/address/address.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { takeLink } from '../own-question/take-link.ts';
import type { Received } from '../own-question/own-questions.ts';
import type { OwnQuestionServices } from '../own-question/services.ts';
import { ownCookie } from './visit-cookies.ts';

/** Undefined when this browser sent nothing that it may still see. */
export type ReceivedView = Received | undefined;

/** Shows that a question arrived, to the browser that sent it. `local`: a path in the language of the page. */
export async function showReceived(
  incoming: Incoming,
  local: (target: Target) => string,
  services: OwnQuestionServices,
): Promise<Answer<ReceivedView>> {
  const link = takeLink(incoming, services);
  if (link) return send(local('ownQuestion'), { cookies: [link] });
  const visit = ownCookie(incoming.cookies, 'visit', services.secureCookies);
  const received = await services.own.received(visit);
  return show(received, { status: received ? 200 : 404 });
}
