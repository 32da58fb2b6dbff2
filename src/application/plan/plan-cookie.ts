// The plan lives in a cookie of this visit: the server keeps nothing, and it is gone when the browser closes.
import { otherItems } from '../../domain/plan/plan-items.ts';
import type { AnswersPerNeed } from '../../domain/plan/told.ts';
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { Vault } from '../ports.ts';

const NAME = 'plan';
const SLUG = /^[a-z0-9-]{1,60}$/;
/** A need with what was answered about it, as it stands in an address. */
const ANSWERED = /^~([a-z0-9-]{1,60})~((?:v\d-)?\d{1,3})$/;

export interface PlanServices {
  /** Seals a text for a cookie: what somebody looks for may be debts or drink, and a browser shows what it keeps. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  /** True when cookies can carry the Secure mark. */
  readonly secureCookies: boolean;
}

/** What is kept of a plan. */
export interface KeptPlan {
  readonly items: readonly string[];
  /** What was answered about needs on it. */
  readonly answers: AnswersPerNeed;
}

/** The plan of this visit. One that was kept before plans were sealed counts too, and is sealed when it changes. */
export function planOf(
  cookies: Incoming['cookies'],
  { vault, secureCookies }: PlanServices,
): KeptPlan {
  const kept = cookies[cookieName(NAME, secureCookies)] ?? '';
  const parts = (vault.open(kept, NAME) ?? kept).split('.');
  const answered = parts.flatMap((part) => {
    const [, need, answers] = ANSWERED.exec(part) ?? [];
    return need !== undefined && answers !== undefined ? [[need, answers] as const] : [];
  });
  return {
    items: parts.filter((part) => SLUG.test(part)),
    answers: Object.fromEntries(answered),
  };
}

/** Keeps the plan for this visit, with the answers about what is on it; an empty plan leaves nothing behind. */
export function keepPlan(
  { items, answers }: KeptPlan,
  { vault, secureCookies }: PlanServices,
): CookieChange {
  const gone = { name: cookieName(NAME, secureCookies), marks: cookieMarks(secureCookies) };
  if (items.length === 0) return gone;
  const answered = Object.entries(answers)
    .filter(([need]) => items.includes(need))
    .map(([need, path]) => `~${need}~${path}`);
  return { ...gone, value: vault.seal([...items, ...answered].join('.'), NAME) };
}

/** The items of a plan after what a form asks: add one, take one away, keep a list, begin with what plays, choose needs anew, or clear. */
export function changedPlan(now: readonly string[], form: URLSearchParams): string[] {
  const [add, remove] = [form.get('add'), form.get('remove')];
  if (form.has('clear')) return [];
  if (form.has('keep')) return form.getAll('keep');
  // What plays now goes before what was there, so that none of it falls off.
  if (form.has('begin')) return [...form.getAll('need'), ...now];
  if (form.has('choose')) return [...form.getAll('need'), ...otherItems(now)];
  if (remove !== null) return now.filter((slug) => slug !== remove);
  return add === null || now.includes(add) ? [...now] : [...now, add];
}

/** The answers after a form: those that came with the need it adds go before what was answered about it earlier. */
export function changedAnswers(now: AnswersPerNeed, form: URLSearchParams): AnswersPerNeed {
  const [need, answers] = [form.get('add') ?? '', form.get('answers') ?? ''];
  return ANSWERED.test(`~${need}~${answers}`) ? { ...now, [need]: answers } : now;
}
