// What staff do from the card of a page: tell that something is wrong, count an answer, put it on the list.
import { needAt, pathOf } from '../../domain/address/address.ts';
import type { AstroCookies } from 'astro';
import type { Services } from '../../application/services.ts';
import type { AboutPage, Known } from '../../domain/portal/about-page.ts';
import { itemOf, knownItems } from '../../domain/plan/plan-items.ts';
import { keepPicked, pickedOf } from './picked-cookie.ts';

/** What came of it, as the name of a text. */
export type CardResult =
  'sent' | 'empty' | 'tooOften' | 'counted' | 'onList' | 'full' | 'signedOut';

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

/** Who signed in is known; others may do only so much from one place. */
const mayDo = ({ who, services, visitor }: CardPost) =>
  who !== undefined || services.limits.allow('report', visitor);

async function report(post: CardPost): Promise<CardResult> {
  const { form, services, who = '', path } = post;
  if (!mayDo(post)) return 'tooOften';
  const [quote, note] = [form.get('quote') ?? '', form.get('note') ?? ''];
  return (await services.reportWrong({ who, path, quote, note })) ? 'sent' : 'empty';
}

function putOnList({ cookies, services, about, known, who }: CardPost): CardResult {
  if (who === undefined) return 'signedOut';
  const picked = pickedOf(cookies, services, who);
  const item = itemOf(known.codes, about.path);
  const items = knownItems(known.catalogue, known.codes, [...picked.items, item ?? '']);
  if (item === undefined || !items.includes(item)) return 'full';
  keepPicked(cookies, services, who, { ...picked, items });
  return 'onList';
}

/** Does what the form asks; undefined when it asks nothing of ours. */
export async function cardPost(post: CardPost): Promise<CardResult | undefined> {
  const { form, services, about, known } = post;
  const action = form.get('action');
  if (action === 'wrong') return report(post);
  if (action === 'list') return putOnList(post);
  if (action !== 'answered' && action !== 'unanswered') return undefined;
  if (!mayDo(post)) return 'tooOften';
  const { timeZone } = known.catalogue.municipality;
  // An outcome counts for its need: answers would make figures small enough to point at someone.
  const topic = about.kind === 'outcome' ? pathOf(needAt(about.need ?? '')) : about.path;
  await services.count({ kind: action, topic, timeZone });
  return 'counted';
}
