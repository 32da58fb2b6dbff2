// The plan lives in a cookie of this visit: the server keeps nothing, and it is gone when the browser closes.
import { otherItems } from '../../domain/plan/plan-items.ts';
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';

const NAME = 'plan';
const SLUG = /^[a-z0-9-]{1,60}$/;

/** Items in the plan of this visit. */
export function planOf(cookies: Incoming['cookies'], secure: boolean): string[] {
  return (cookies[cookieName(NAME, secure)] ?? '').split('.').filter((slug) => SLUG.test(slug));
}

/** Keeps the plan for this visit; an empty plan leaves nothing behind. */
export function keepPlan(items: readonly string[], secure: boolean): CookieChange {
  const gone = { name: cookieName(NAME, secure), marks: cookieMarks(secure) };
  return items.length === 0 ? gone : { ...gone, value: items.join('.') };
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
