// A resident's own plan: changed by a form, opened by a code that was sent, kept in a cookie of the visit.
import type { Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { PageCodes } from '../../domain/code/page-codes.ts';
import { resolveCode, type PrintedCodes } from '../../domain/code/printed-codes.ts';
import { onlookerPlace, placeSlug } from '../../domain/municipality/place-named.ts';
import type { Place } from '../../domain/municipality/places.ts';
import { makePlan, type Plan } from '../../domain/plan/plan.ts';
import {
  MOST_ITEMS,
  codeOfItems,
  itemOf,
  itemsOf,
  knownItems,
  otherItems,
  type PlanItem,
} from '../../domain/plan/plan-items.ts';
import type { AnswersPerNeed } from '../../domain/plan/told.ts';
import { send, show, type Answer, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { homeIn } from '../near/home-cookie.ts';
import {
  changedAnswers,
  changedPlan,
  keepPlan,
  planOf,
  type KeptPlan,
  type PlanServices,
} from './plan-cookie.ts';

export interface PlanContent {
  readonly catalogue: Catalogue;
  readonly codes: PageCodes;
  readonly printed: PrintedCodes;
  readonly places: readonly Place[];
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
  /** What stands in the way of what was asked: nothing was ticked, or more than a plan holds. */
  readonly fault?: 'none' | 'tooMany' | undefined;
}

/** Behind the question mark right after a first plan was kept: without a cookie there, the browser keeps none. */
const JUST_KEPT = 'bewaard';
/** Behind the question mark: what stood in the way of what was asked. */
const FAULT = 'let-op';
const FAULTS: Readonly<Record<string, PlanView['fault']>> = { leeg: 'none', meer: 'tooMany' };

/** What a form asks; a page that it adds by its path, as a helper's computer does, is named as what it is. */
function asked(form: URLSearchParams, codes: PageCodes): URLSearchParams {
  const item = itemOf(codes, form.get('page') ?? '');
  return item === undefined ? form : new URLSearchParams([...form, ['add', item]]);
}

/** What goes behind the question mark when something stands in the way. */
function faultOf(form: URLSearchParams, wanted: readonly string[]): Record<string, string> {
  if (form.has('begin') && !form.has('need')) return { [FAULT]: 'leeg' };
  return new Set(wanted).size > MOST_ITEMS ? { [FAULT]: 'meer' } : {};
}

function changed(
  form: URLSearchParams,
  kept: KeptPlan,
  { catalogue, codes, local }: PlanContent,
  services: PlanServices,
): Sent {
  const wanted = changedPlan(kept.items, form);
  const items = knownItems(catalogue, codes, wanted);
  const answers = changedAnswers(kept.answers, form);
  const cookies = [keepPlan({ items, answers }, services)];
  const fault = faultOf(form, wanted);
  if (kept.items.length > 0 || items.length === 0) return send(local('plan', fault), { cookies });
  // Whether the browser keeps a cookie shows on the next page only; its code carries the plan as far as there.
  const code = codeOfItems(codes, items);
  const carried = { ...(code !== undefined && { code }), [JUST_KEPT]: '1', ...fault };
  return send(local('plan', carried), { cookies });
}

/** How a plan is shown. */
type Shows = Pick<PlanView, 'isApart' | 'hasOwn' | 'keepsNone' | 'fault'>;

interface Known {
  readonly answers: AnswersPerNeed;
  readonly home: Place | undefined;
}

function viewOf(
  items: readonly PlanItem[],
  shows: Shows,
  { answers, home }: Known,
  { catalogue, codes }: PlanContent,
): PlanView {
  const code = codeOfItems(codes, items);
  return {
    items,
    plan: makePlan(catalogue, items, { answers, near: onlookerPlace(home) }),
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
  const { catalogue, codes, printed, places, local } = content;
  const before = planOf(cookies, services);
  const kept = knownItems(catalogue, codes, before.items);
  if (form) return changed(asked(form, codes), { ...before, items: kept }, content, services);
  const isNew = query.has(JUST_KEPT);
  const hasOwn = kept.length > 0;
  const said = query.get(FAULT) ?? '';
  const back: Record<string, string> = said === '' ? {} : { [FAULT]: said };
  if (isNew && hasOwn) return send(local('plan', back), { status: 302 });
  const village = homeIn(cookies, services);
  const home = places.find((place) => placeSlug(place) === village);
  // A list that the municipality sent: shown from its address, so that it also works where no cookie is kept.
  const typed = query.get('code');
  const own: Shows = { isApart: false, hasOwn, keepsNone: isNew, fault: FAULTS[said] };
  if (typed === null) return show(viewOf(kept, own, { answers: before.answers, home }, content));
  const sent = knownItems(catalogue, codes, itemsOf(codes, resolveCode(codes, printed, typed)));
  // A wrong code, or one of something else: the page of codes knows what to say.
  if (sent.length === 0) return send(local('code', { code: typed }), { status: 302 });
  // A look at a list keeps nothing: it is shown beside whatever there is, with a button to keep it.
  const isApart = !isNew && kept.join() !== sent.join();
  const answers = isApart ? {} : before.answers;
  return show(viewOf(sent, { ...own, isApart }, { answers, home }, content));
}
