// The first page of the desk: signing in, a code that was dictated, and the open questions.
import { pathOf } from '../../domain/address/address.ts';
import { send, show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { QUEUES, type Queue } from '../ports.ts';
import { MISSING_ROLE } from './admit.ts';
import type { DeskRequest, DeskState } from './desk.ts';
import { deviceOf } from './device-cookie.ts';
import { forgetDraft, hasDraft } from './draft.ts';
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
      /** One sheet of the queue. */
      readonly requests: readonly DeskRequest[];
      /** How many there are in it, and on which sheet of `sheets` one is; the first is 1. */
      readonly total: number;
      readonly sheet: number;
      readonly sheets: number;
      readonly queue: Queue;
      readonly figures: DeskState;
      readonly now: Date;
      /** The question that was ended a moment ago, and can be opened again. */
      readonly ended?: string;
    };

/** Behind the question mark of the desk: the queue, its sheet, and what was ended a moment ago. */
export const QUEUE_FIELD = 'toon';
export const SHEET_FIELD = 'blad';
export const ENDED_FIELD = 'klaar';

/** Questions on one sheet. */
const SHEET_SIZE = 50;

/** The sheet that an address names, among those there are. */
function sheetOf(query: URLSearchParams, sheets: number): number {
  const asked = Number(/^\d{1,6}$/.exec(query.get(SHEET_FIELD) ?? '')?.[0] ?? 1);
  return Math.min(Math.max(1, asked), sheets);
}

async function sheetIn(
  staff: Staff,
  queue: Queue,
  query: URLSearchParams,
  desk: DeskServices['desk'],
) {
  const page = (from: number) => desk.page({ queue, who: staff.name, from, size: SHEET_SIZE });
  const asked = sheetOf(query, Infinity);
  const found = await page((asked - 1) * SHEET_SIZE);
  const sheets = Math.max(1, Math.ceil(found.total / SHEET_SIZE));
  // A sheet that was there a moment ago may be gone.
  const sheet = Math.min(asked, sheets);
  return { ...(sheet === asked ? found : await page((sheet - 1) * SHEET_SIZE)), sheet, sheets };
}

async function inboxOf(
  staff: Staff,
  { query }: Incoming,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const { desk, now } = services;
  const queue = QUEUES.find((one) => one === query.get(QUEUE_FIELD)) ?? 'all';
  const [shown, figures] = await Promise.all([sheetIn(staff, queue, query, desk), desk.state()]);
  const ended = /^\d{10}$/.exec(query.get(ENDED_FIELD) ?? '')?.[0];
  return show({
    kind: 'inbox',
    staff,
    ...shown,
    queue,
    figures,
    now: now(),
    ...(ended !== undefined && { ended }),
  });
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
async function firstPage(
  staff: Staff,
  incoming: Incoming,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const { query } = incoming;
  const role = ROLES.find((one) => one === query.get(MISSING_ROLE));
  if (role !== undefined && !staff.roles.includes(role))
    return show({ kind: 'no-role', staff, role }, { status: 403 });
  if (!staff.roles.includes('medewerker')) return send(pathOf('deskReports'));
  // The address of right after signing in is of no use later.
  if (query.has(JUST_SIGNED_IN)) return toDesk();
  return inboxOf(staff, incoming, services);
}

/** Signs in, or shows what there is to do. */
export async function openInbox(
  incoming: Incoming,
  services: DeskServices,
): Promise<Answer<InboxView>> {
  const { form, query, cookies } = incoming;
  if (form) return signedIn(incoming, form, services);
  const staff = await staffOf(cookies, services);
  if (staff) return firstPage(staff, incoming, services);
  const keepsNone = query.has(JUST_SIGNED_IN) && deviceOf(cookies, services) === undefined;
  return signInForm(incoming, services, keepsNone ? { kind: 'noCookies' } : undefined);
}
