// A resident's own plan: changed by a form, opened by a code that was sent, kept in a cookie of the visit.
import type { Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { resolveCode, type PrintedCodes } from '../../domain/code/printed-codes.ts';
import { makePlan, type Plan } from '../../domain/plan/plan.ts';
import {
  codeOfItems,
  itemsOf,
  knownItems,
  otherItems,
  type PlanItem,
} from '../../domain/plan/plan-items.ts';
import { send, show, type Answer, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { changedPlan, keepPlan, planOf } from './plan-cookie.ts';

export interface PlanServices {
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

export interface PlanContent {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  /** The path of a page in the language of this one, with fields behind the question mark. */
  readonly local: (target: Target, query?: Readonly<Record<string, string>>) => string;
}

export interface PlanView {
  readonly items: readonly PlanItem[];
  readonly plan: Plan;
  /** Code of everything on it, when it has one. */
  readonly code?: string;
  /** True when more than needs stand on it. */
  readonly hasOthers: boolean;
  /** True: someone sent it, and it stands beside a plan that was made here. */
  readonly isApart: boolean;
}

function changed(
  form: URLSearchParams,
  kept: readonly PlanItem[],
  { catalogue, codes, local }: PlanContent,
  { secureCookies }: PlanServices,
): Sent {
  const items = knownItems(catalogue, codes, changedPlan(kept, form));
  const cookies = [keepPlan(items, secureCookies)];
  if (form.has('clear')) return send(local('start'), { cookies, forget: 'cookies and storage' });
  return send(local('plan'), { cookies });
}

function viewOf(
  items: readonly PlanItem[],
  isApart: boolean,
  { catalogue, codes }: PlanContent,
): PlanView {
  const code = codeOfItems(codes, items);
  return {
    items,
    plan: makePlan(catalogue, items),
    hasOthers: otherItems(items).length > 0,
    isApart,
    ...(code !== undefined && { code }),
  };
}

/** Changes the plan as a form asks, or shows it: the one of this visit, or the one behind a code. */
export function ownPlan(
  { form, cookies, query }: Incoming,
  content: PlanContent,
  services: PlanServices,
): Answer<PlanView> {
  const { catalogue, codes, printed, local } = content;
  const kept = knownItems(catalogue, codes, planOf(cookies));
  if (form) return changed(form, kept, content, services);
  // A list that the municipality sent: shown from its address, so that it also works where no cookie is kept.
  const typed = query.get('code');
  if (typed === null) return show(viewOf(kept, false, content));
  const sent = knownItems(catalogue, codes, itemsOf(codes, resolveCode(codes, printed, typed)));
  // A wrong code, or one of something else: the page of codes knows what to say.
  if (sent.length === 0) return send(local('code', { code: typed }), { status: 302 });
  // A list never takes the place of a plan that someone made: it is shown beside it.
  const isApart = kept.length > 0 && kept.join() !== sent.join();
  const cookie = isApart ? [] : [keepPlan(sent, services.secureCookies)];
  return show(viewOf(sent, isApart, content), { cookies: cookie });
}
