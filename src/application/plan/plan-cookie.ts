// The plan lives in a cookie of this visit: the server keeps nothing, and it is gone when the browser closes.
import { otherItems } from '../../domain/plan/plan-items.ts';
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { Vault } from '../ports.ts';

const NAME = 'plan';
const SLUG = /^[a-z0-9-]{1,60}$/;

export interface PlanServices {
  /** Seals a text for a cookie: what somebody looks for may be debts or drink, and a browser shows what it keeps. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

/** Items in the plan of this visit. One that was kept before plans were sealed counts too, and is sealed when it changes. */
export function planOf(
  cookies: Incoming['cookies'],
  { vault, secureCookies }: PlanServices,
): string[] {
  const kept = cookies[cookieName(NAME, secureCookies)] ?? '';
  return (vault.open(kept, NAME) ?? kept).split('.').filter((slug) => SLUG.test(slug));
}

/** Keeps the plan for this visit; an empty plan leaves nothing behind. */
export function keepPlan(
  items: readonly string[],
  { vault, secureCookies }: PlanServices,
): CookieChange {
  const gone = { name: cookieName(NAME, secureCookies), marks: cookieMarks(secureCookies) };
  return items.length === 0 ? gone : { ...gone, value: vault.seal(items.join('.'), NAME) };
}

/** The plan after what a form asks: add one, take one away, keep a list, choose needs anew, or clear. */
export function changedPlan(now: readonly string[], form: URLSearchParams): string[] {
  const [add, remove] = [form.get('add'), form.get('remove')];
  if (form.has('clear')) return [];
  if (form.has('keep')) return form.getAll('keep');
  if (form.has('choose')) return [...form.getAll('need'), ...otherItems(now)];
  if (remove !== null) return now.filter((slug) => slug !== remove);
  return add === null || now.includes(add) ? [...now] : [...now, add];
}
