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
import { forgetHome } from '../near/home-cookie.ts';
import { changedPlan, keepPlan, planOf, type PlanServices } from './plan-cookie.ts';

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
  /** True: it came with a code, and is not the plan that is kept here. */
  readonly isApart: boolean;
  /** True: a plan of one's own is kept here besides. */
  readonly hasOwn: boolean;
  /** True: the browser keeps no cookies, so the plan lives in its code alone. */
  readonly keepsNone: boolean;
}

/** Behind the question mark right after a first plan was kept: without a cookie there, the browser keeps none. */
const JUST_KEPT = 'bewaard';

function changed(
  {
    form,
    cookies: sent,
  }: { readonly form: URLSearchParams; readonly cookies: Incoming['cookies'] },
  kept: readonly PlanItem[],
  { catalogue, codes, local }: PlanContent,
  services: PlanServices,
): Sent {
  const items = knownItems(catalogue, codes, changedPlan(kept, form));
  const cookies = [keepPlan(items, services)];
  if (form.has('clear')) {
    const gone = [...cookies, ...forgetHome(sent, services)];
    return send(local('start'), { cookies: gone, forget: 'cookies and storage' });
  }
  if (kept.length > 0 || items.length === 0) return send(local('plan'), { cookies });
  // Whether the browser keeps a cookie shows on the next page only; its code carries the plan as far as there.
  const code = codeOfItems(codes, items);
  return send(local('plan', { ...(code !== undefined && { code }), [JUST_KEPT]: '1' }), {
    cookies,
  });
}

/** How a plan is shown. */
type Shows = Pick<PlanView, 'isApart' | 'hasOwn' | 'keepsNone'>;

function viewOf(
  items: readonly PlanItem[],
  shows: Shows,
  { catalogue, codes }: PlanContent,
): PlanView {
  const code = codeOfItems(codes, items);
  return {
    items,
    plan: makePlan(catalogue, items),
    hasOthers: otherItems(items).length > 0,
    ...shows,
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
  const kept = knownItems(catalogue, codes, planOf(cookies, services));
  if (form) return changed({ form, cookies }, kept, content, services);
  const isNew = query.has(JUST_KEPT);
  const hasOwn = kept.length > 0;
  if (isNew && hasOwn) return send(local('plan'), { status: 302 });
  // A list that the municipality sent: shown from its address, so that it also works where no cookie is kept.
  const typed = query.get('code');
  const own: Shows = { isApart: false, hasOwn, keepsNone: isNew };
  if (typed === null) return show(viewOf(kept, own, content));
  const sent = knownItems(catalogue, codes, itemsOf(codes, resolveCode(codes, printed, typed)));
  // A wrong code, or one of something else: the page of codes knows what to say.
  if (sent.length === 0) return send(local('code', { code: typed }), { status: 302 });
  // A look at a list keeps nothing: it is shown beside whatever there is, with a button to keep it.
  const isApart = !isNew && kept.join() !== sent.join();
  return show(viewOf(sent, { ...own, isApart }, content));
}
