// The page of one's own question: number and secret in, a ticket out, and with the ticket the question.
import type { Target } from '../../domain/address/address.ts';
import { send, show, type Answer } from '../answer.ts';
import { endForm, ownCookie, setOwnCookie } from '../ask/visit-cookies.ts';
import type { Incoming } from '../incoming.ts';
import type { OwnQuestion, Withdrawn } from './own-questions.ts';
import type { OwnQuestionServices } from './services.ts';
import { takeLink } from './take-link.ts';

/** Why the way in is shown: at first, after a wrong try, after too many, or because a ticket opened nothing. */
export type WayIn = 'ask' | 'wrong' | 'too-often' | 'closed';

export type OwnView =
  | {
      readonly kind: WayIn;
      /** True when this browser holds the secret, so that the number will do. */
      readonly carried: boolean;
      /** The number as it was typed, so that it need not be typed again. */
      readonly number: string;
    }
  | {
      readonly kind: 'shown';
      readonly question: OwnQuestion;
      readonly ticket: string;
      /** Key of the form in which the question can be changed. */
      readonly freshKey: string;
      /** True: an answer came while they meant to withdraw, and nothing was erased yet. */
      readonly answeredMeanwhile?: true;
    }
  | ({ readonly kind: 'withdrawn' } & Withdrawn);

/** Status of the way in. */
export const WAY_IN_STATUS: Readonly<Record<WayIn, number>> = {
  ask: 200,
  wrong: 422,
  'too-often': 429,
  closed: 403,
};

/** Writes down that the way in stayed shut: that it did and why, never for which question. */
export function noteShut(
  kind: WayIn,
  { visitor }: Incoming,
  { security }: Pick<OwnQuestionServices, 'security'>,
): void {
  if (kind === 'too-often') security.note('limit-refused', 'own-question', visitor);
  if (kind === 'wrong') security.note('question-refused', 'wrong', visitor);
  if (kind === 'closed') security.note('question-refused', 'ticket', visitor);
}

interface Local {
  /** A path in the language of the page. */
  readonly local: (target: Target) => string;
}

/** What this browser holds besides what is typed. */
export function heldSecrets({ cookies }: Incoming, secure: boolean) {
  return {
    link: ownCookie(cookies, 'link', secure),
    visit: ownCookie(cookies, 'visit', secure),
  };
}

/** The number as typed, no longer than one can be with all that people put between. */
export function typedNumber(form: URLSearchParams | undefined): string {
  return form?.get('number')?.slice(0, 30) ?? '';
}

async function wayIn(
  incoming: Incoming,
  services: OwnQuestionServices,
  kind: WayIn,
): Promise<Answer<OwnView>> {
  const { own, secureCookies: secure } = services;
  noteShut(kind, incoming, services);
  // After a wrong try what the browser holds may be of another question: then both are asked.
  const number = typedNumber(incoming.form);
  const carried = kind !== 'wrong' && (await own.carries(heldSecrets(incoming, secure)));
  const cookies = kind === 'closed' ? [setOwnCookie('ticket', undefined, secure)] : [];
  return show({ kind, carried, number }, { status: WAY_IN_STATUS[kind], cookies });
}

async function look(incoming: Incoming, services: OwnQuestionServices): Promise<Answer<OwnView>> {
  const ticket = ownCookie(incoming.cookies, 'ticket', services.secureCookies);
  if (ticket === undefined) return wayIn(incoming, services, 'ask');
  const question = await services.own.see(ticket);
  if (!question) return wayIn(incoming, services, 'closed');
  return show({ kind: 'shown', question, ticket, freshKey: services.newKey() });
}

/** Name of the field that says that they saw the answer. */
export const ANSWER_SEEN = 'answered';

async function withdraw(
  incoming: Incoming,
  { ticket, isSeen }: { readonly ticket: string; readonly isSeen: boolean },
  services: OwnQuestionServices,
): Promise<Answer<OwnView>> {
  const question = isSeen ? undefined : await services.own.see(ticket);
  // An answer that nobody read would go with the question.
  if (question?.answer !== undefined) {
    const freshKey = services.newKey();
    return show({ kind: 'shown', question, ticket, freshKey, answeredMeanwhile: true });
  }
  const withdrawn = await services.own.withdraw(ticket);
  if (withdrawn === undefined) return wayIn(incoming, services, 'closed');
  const ended = { key: services.newKey(), secure: services.secureCookies };
  return show({ kind: 'withdrawn', ...withdrawn }, { cookies: endForm(incoming.cookies, ended) });
}

async function enter(
  incoming: Incoming,
  form: URLSearchParams,
  { local }: Local,
  services: OwnQuestionServices,
): Promise<Answer<OwnView>> {
  const { own, secureCookies: secure } = services;
  const opened = await own.open(incoming, form.get('number') ?? '', {
    ...heldSecrets(incoming, secure),
    letters: form.get('letters') ?? '',
  });
  if ('refused' in opened) return wayIn(incoming, services, opened.refused);
  // Whoever reloads the page that follows sends no number and no letters again.
  return send(local('ownQuestion'), {
    cookies: [
      setOwnCookie('ticket', opened.ticket, secure),
      setOwnCookie('link', undefined, secure),
    ],
  });
}

/** Asks for number and secret, shows the question of a ticket, or withdraws it. */
export async function openQuestion(
  incoming: Incoming,
  content: Local,
  services: OwnQuestionServices,
): Promise<Answer<OwnView>> {
  const link = takeLink(incoming, services);
  if (link) return send(content.local('ownQuestion'), { cookies: [link] });
  const { form } = incoming;
  if (!form) return look(incoming, services);
  const ticket = form.get('ticket');
  return ticket === null
    ? enter(incoming, form, content, services)
    : withdraw(incoming, { ticket, isSeen: form.has(ANSWER_SEEN) }, services);
}
