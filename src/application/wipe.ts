// "Wis en stop": the one handler that ends all a resident's visit left on a device, and then tells whether anything is left.
import { pathOf, type Target } from '../domain/address/address.ts';
import { READY } from '../domain/address/folders.ts';
import { send, show, type Answer, type Sent } from './answer.ts';
import { ownCookie } from './ask/visit-cookies.ts';
import { forgetResident, holdsStaff } from './cookie.ts';
import { helperPcCookie, isHelperPc } from './helper-pc.ts';
import type { Incoming } from './incoming.ts';
import { exitCookieName } from './leave/quick-exit.ts';
import type { OwnQuestions } from './own-question/own-questions.ts';
import type { Logger } from './ports.ts';
import { markWiped, wipedName } from './wiped-mark.ts';

export interface WipeServices {
  readonly own: Pick<OwnQuestions, 'wipe'>;
  readonly logger: Logger;
  now(): Date;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

export interface WipeView {
  /** True when nothing of a visit is kept here. */
  readonly isEmpty: boolean;
}

/** To the start page for the next person. The browser keeps what is set here, because it is not asked to clear all cookies. */
function next({ cookies }: Incoming, { now, secureCookies: secure }: WipeServices): Sent {
  const at = now();
  const marks = [markWiped(at, secure), helperPcCookie(at, secure)];
  const gone = forgetResident(cookies, secure).filter(({ name }) => name !== wipedName(secure));
  // In the language of the municipality: who comes next said nothing yet.
  return send(`${pathOf('start')}?${READY}`, {
    cookies: [...gone, ...marks],
    forget: 'but-cookies',
  });
}

async function ended(
  incoming: Incoming,
  local: (target: Target) => string,
  services: WipeServices,
): Promise<Sent> {
  const { form, cookies } = incoming;
  const { own, logger, secureCookies: secure } = services;
  const tickets = [form?.get('ticket'), ownCookie(cookies, 'ticket', secure)];
  try {
    await own.wipe(ownCookie(cookies, 'visit', secure), tickets);
  } catch (error) {
    // The browser must forget all the same.
    logger.error('not wiped', { fault: error instanceof Error ? error.name : 'unknown' });
  }
  if (isHelperPc(cookies, secure)) return next(incoming, services);
  return send(local('wipe'), {
    cookies: forgetResident(cookies, secure),
    // A resident's wipe signs nobody of staff out: where staff work, cookies go by name alone.
    forget: holdsStaff(cookies, secure) ? 'but-cookies' : 'all',
  });
}

/** Ends everything, as the form asks; a visit changes nothing, and is told whether there is anything to wipe. `local`: a path in the language of the page. */
export async function wipe(
  incoming: Incoming,
  local: (target: Target) => string,
  services: WipeServices,
): Promise<Answer<WipeView>> {
  if (incoming.form) return ended(incoming, local, services);
  const { secureCookies: secure } = services;
  // These hold nothing, and the second must not tell that there was something.
  const marks = [wipedName(secure), exitCookieName(secure)];
  const kept = forgetResident(incoming.cookies, secure).filter(({ name }) => !marks.includes(name));
  const isEmpty = kept.length === 0;
  // Here and not on the answer before: browsers throw away with the others what is set there.
  return show({ isEmpty }, { cookies: isEmpty ? [markWiped(services.now(), secure)] : [] });
}
