// The first page of the desk: signing in, a code that was dictated, and the open questions.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { typedCode } from '../../domain/code/typed-code.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { OutboxFigures } from '../ports.ts';
import type { DeskRequest } from './desk.ts';
import { filterFrom, type Filter } from './inbox-rows.ts';
import type { DeskServices, SignIn } from './services.ts';
import { staffOf, startSession, toDesk } from './session.ts';
import { passwordSignIn, type SignInFault } from './sign-in.ts';

/** A whole address may be pasted. */
const MOST_TYPED = 300;

export type InboxView =
  | {
      readonly kind: 'sign-in';
      readonly way: SignIn['kind'];
      /** The name as it was typed. */
      readonly typed: string;
      readonly fault?: SignInFault;
    }
  | {
      readonly kind: 'inbox';
      readonly who: string;
      readonly open: readonly DeskRequest[];
      readonly figures: OutboxFigures & { readonly alert: boolean };
      readonly filter: Filter;
      readonly now: Date;
      /** A code that leads nowhere, as it was typed; empty when none was. */
      readonly wrongCode: string;
    };

async function inboxOf(
  who: string,
  { query }: Incoming,
  codes: PageCodes,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const typed = (query.get('code') ?? '').slice(0, MOST_TYPED);
  const digits = typedCode(typed);
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits !== undefined && code !== undefined && code !== 'wrong')
    return send(pathOf(codeAt(digits)), { status: 302 });
  const { desk } = services;
  const [open, figures] = await Promise.all([desk.list(), desk.state()]);
  const filter = filterFrom(query.get('toon'));
  return show({ kind: 'inbox', who, open, figures, filter, now: services.now(), wrongCode: typed });
}

/** Signs in, or shows what there is to do. */
export async function openInbox(
  incoming: Incoming,
  codes: PageCodes,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const { form, cookies, visitor } = incoming;
  const way = services.signIn.kind;
  if (form) {
    const result = passwordSignIn(form, visitor, services);
    if ('who' in result) return toDesk(await startSession(cookies, services, result.who));
    const status = result.fault === 'tooOften' ? 429 : 403;
    return show(
      { kind: 'sign-in', way, typed: form.get('who') ?? '', fault: result.fault },
      { status },
    );
  }
  const who = staffOf(cookies, services);
  if (who === undefined) return show({ kind: 'sign-in', way, typed: '' });
  return inboxOf(who, incoming, codes, services);
}
