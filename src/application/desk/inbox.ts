// The first page of the desk: signing in, a code that was dictated, and the open questions.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { readCode } from '../../domain/code/help-code.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { typedCode } from '../../domain/code/typed-code.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import type { OutboxFigures } from '../ports.ts';
import { MISSING_ROLE } from './admit.ts';
import type { DeskRequest } from './desk.ts';
import { deviceOf } from './device-cookie.ts';
import { forgetDraft, hasDraft } from './draft.ts';
import { filterFrom, type Filter } from './inbox-rows.ts';
import type { DeskServices, SignIn } from './services.ts';
import { JUST_SIGNED_IN, staffOf, startSession, toDesk } from './session.ts';
import { passwordSignIn, type SignInFault } from './sign-in.ts';
import { ROLES, type Role, type Staff } from './staff.ts';

/** A whole address may be pasted. */
const MOST_TYPED = 300;

export type InboxView =
  | {
      readonly kind: 'sign-in';
      readonly way: SignIn['kind'];
      /** The name as it was typed. */
      readonly typed: string;
      readonly fault?: SignInFault;
      /** True: the session ended while something was typed, and that waits. */
      readonly hasDraft: boolean;
    }
  /** Signed in, without the role that the page asks for. */
  | { readonly kind: 'no-role'; readonly staff: Staff; readonly role: Role }
  | {
      readonly kind: 'inbox';
      readonly staff: Staff;
      readonly open: readonly DeskRequest[];
      readonly figures: OutboxFigures & { readonly alert: boolean };
      readonly filter: Filter;
      readonly now: Date;
      /** A code that leads nowhere, as it was typed; empty when none was. */
      readonly wrongCode: string;
    };

async function inboxOf(
  staff: Staff,
  { query }: Incoming,
  codes: PageCodes,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const typed = (query.get('code') ?? '').slice(0, MOST_TYPED);
  const digits = typedCode(typed);
  const code = digits === undefined ? undefined : readCode(codes, digits);
  if (digits !== undefined && code !== undefined && code !== 'wrong')
    return send(pathOf(codeAt(digits)), { status: 302 });
  const { desk, now } = services;
  const [open, figures] = await Promise.all([desk.list(), desk.state()]);
  const filter = filterFrom(query.get('toon'));
  return show({ kind: 'inbox', staff, open, figures, filter, now: now(), wrongCode: typed });
}

const STATUS: Readonly<Record<SignInFault['kind'], number>> = {
  wrong: 403,
  needsName: 403,
  tooOften: 429,
  busy: 429,
  noCookies: 403,
};

/** Where one signs in, again with what was typed when something was wrong. */
function signInForm(
  { cookies, form }: Incoming,
  services: DeskServices,
  fault?: SignInFault,
): Answer<InboxView> {
  const typed = (form?.get('who') ?? '').slice(0, MOST_TYPED);
  const way = services.signIn.kind;
  const waits = hasDraft(cookies, services);
  const view = { kind: 'sign-in', way, typed, hasDraft: waits, ...(fault && { fault }) } as const;
  if (!fault) return show(view);
  const retryAfterS = fault.kind === 'tooOften' ? fault.seconds : undefined;
  return show(view, { status: STATUS[fault.kind], ...(retryAfterS && { retryAfterS }) });
}

async function signedIn(
  incoming: Incoming,
  form: URLSearchParams,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  if (form.has('forget')) return toDesk(forgetDraft(services));
  const tried = await passwordSignIn(form, incoming, services);
  return 'fault' in tried
    ? signInForm(incoming, services, tried.fault)
    : startSession(incoming, services, tried);
}

/** The page for whoever is signed in: the questions, for who may see them. */
function firstPage(
  staff: Staff,
  incoming: Incoming,
  codes: PageCodes,
  services: DeskServices,
): Promise<Answer<InboxView>> | Answer<InboxView> {
  const { query } = incoming;
  const role = ROLES.find((one) => one === query.get(MISSING_ROLE));
  if (role !== undefined && !staff.roles.includes(role))
    return show({ kind: 'no-role', staff, role }, { status: 403 });
  if (!staff.roles.includes('medewerker')) return send(pathOf('deskReports'));
  // The address of right after signing in is of no use later.
  return query.has(JUST_SIGNED_IN) ? toDesk() : inboxOf(staff, incoming, codes, services);
}

/** Signs in, or shows what there is to do. */
export async function openInbox(
  incoming: Incoming,
  codes: PageCodes,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const { form, query, cookies } = incoming;
  if (form) return signedIn(incoming, form, services);
  const staff = await staffOf(cookies, services);
  if (staff) return firstPage(staff, incoming, codes, services);
  const keepsNone = query.has(JUST_SIGNED_IN) && deviceOf(cookies, services) === undefined;
  return signInForm(incoming, services, keepsNone ? { kind: 'noCookies' } : undefined);
}
