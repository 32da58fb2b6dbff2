// What staff do from the card of a page: tell that something is wrong, count an answer, put it on the list.
import type { AstroCookies } from 'astro';
import type { Services } from '../../application/services.ts';
import type { AboutPage, Known } from '../../domain/catalogue/about-page.ts';
import { itemOf, knownItems } from '../../domain/plan/plan-items.ts';
import { keepPicked, pickedOf } from './picked-cookie.ts';

/** What came of it, as the name of a text. */
export type CardResult = 'sent' | 'empty' | 'tooOften' | 'counted' | 'onList' | 'full';

export interface CardPost {
  readonly form: URLSearchParams;
  readonly cookies: AstroCookies;
  readonly services: Services;
  readonly visitor: string;
  /** Who of staff is signed in, if anyone. */
  readonly who: string | undefined;
  /** Address of the page, language included. */
  readonly path: string;
  readonly about: AboutPage;
  readonly known: Known;
}

async function report({ form, services, visitor, who = '', path }: CardPost): Promise<CardResult> {
  if (!services.limits.allow('report', visitor)) return 'tooOften';
  const [quote, note] = [form.get('quote') ?? '', form.get('note') ?? ''];
  return (await services.reportWrong({ who, path, quote, note })) ? 'sent' : 'empty';
}

function putOnList({ cookies, services, about, known }: CardPost): CardResult {
  const picked = pickedOf(cookies, services);
  const item = itemOf(known.codes, about.path);
  const items = knownItems(known.catalogue, known.codes, [...picked.items, item ?? '']);
  if (item === undefined || !items.includes(item)) return 'full';
  keepPicked(cookies, services, { ...picked, items });
  return 'onList';
}

/** Does what the form asks; undefined when it asks nothing of ours. */
export async function cardPost(post: CardPost): Promise<CardResult | undefined> {
  const { form, services, about, known, who, visitor } = post;
  const action = form.get('action');
  if (action === 'wrong') return report(post);
  if (action === 'list' && who !== undefined) return putOnList(post);
  if (action !== 'answered' && action !== 'unanswered') return undefined;
  if (!services.limits.allow('report', visitor)) return 'tooOften';
  const { timeZone } = known.catalogue.municipality;
  // The topic of an outcome is its page: answers would make figures small enough to point at someone.
  await services.count({ kind: action, topic: about.path.replace(/\d+\/$/, ''), timeZone });
  return 'counted';
}
