// The card of a page: what staff do beside it. Tell that something is wrong, count an answer, put it on the list.
import { needAt, pathOf } from '../../domain/address/address.ts';
import { itemOf, knownItems } from '../../domain/plan/plan-items.ts';
import { aboutPage, type AboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { show, type CookieChange, type Shown } from '../answer.ts';
import type { Incoming, Place } from '../incoming.ts';
import { keepPicked, pickedOf, type Picked } from './picked-cookie.ts';
import type { DeskServices } from './services.ts';
import { staffOf } from './session.ts';

/** What came of it, as the name of a text. */
export type CardResult =
  'sent' | 'empty' | 'tooOften' | 'counted' | 'onList' | 'full' | 'signedOut';

/** What the card is about. */
export interface CardContent {
  readonly known: PortalContent;
  /** Path without language. */
  readonly path: string;
  readonly language: string;
  /** Languages in which something can be sent. */
  readonly languages: readonly string[];
  /** A path in that language. */
  readonly local: (path: string) => string;
}

export interface CardView {
  readonly about: AboutPage;
  /** Address of the page, language included. */
  readonly full: string;
  readonly result?: CardResult;
  /** What was typed and did not arrive: it comes back. */
  readonly typed: { readonly quote: string; readonly note: string };
  /** True when telling what is wrong did not work. */
  readonly failed: boolean;
  /** Language of what is sent: that of the page, until staff choose another. */
  readonly sendIn: string;
  /** Name of whoever is signed in. */
  readonly who?: string;
  /** Things on the list of whoever is signed in; absent: nobody is. */
  readonly listed?: number;
}

interface CardPost {
  readonly form: URLSearchParams;
  readonly from: Place;
  readonly who: string | undefined;
  readonly picked: Picked | undefined;
  readonly about: AboutPage;
  readonly full: string;
  readonly known: PortalContent;
  readonly services: DeskServices;
}

interface Done {
  readonly result?: CardResult;
  readonly picked?: Picked;
}

/** Who signed in is known; others may do only so much from one place, and all of them together. */
function mayDo({ who, services, from }: CardPost): boolean {
  if (who !== undefined || services.limits.allow('report', from)) return true;
  services.security.note('limit-refused', 'report', from.visitor);
  return false;
}

const REPORTED = { told: 'sent', empty: 'empty', full: 'tooOften' } as const;

async function report(post: CardPost): Promise<Done> {
  const { form, services, who = '', full: path } = post;
  if (!mayDo(post)) return { result: 'tooOften' };
  const [quote, note] = [form.get('quote') ?? '', form.get('note') ?? ''];
  const told = await services.reportWrong({ who, path, quote, note });
  return { result: REPORTED[told] };
}

function putOnList({ picked, about, known }: CardPost): Done {
  if (picked === undefined) return { result: 'signedOut' };
  // By its own name, whatever its address calls it.
  const [item] = knownItems(known.catalogue, known.codes, [itemOf(known.codes, about.path) ?? '']);
  const items = knownItems(known.catalogue, known.codes, [...picked.items, item ?? '']);
  if (item === undefined || !items.includes(item)) return { result: 'full' };
  return { result: 'onList', picked: { ...picked, items } };
}

async function countAnswer(post: CardPost, kind: 'answered' | 'unanswered'): Promise<Done> {
  if (!mayDo(post)) return { result: 'tooOften' };
  const { about, known, services, who } = post;
  const { timeZone } = known.catalogue.municipality;
  // An outcome counts for its need: answers would make figures small enough to point at someone.
  const isOutcome = about.kind === 'outcome' && about.need !== undefined;
  const topic = isOutcome ? pathOf(needAt({ slug: about.need })) : about.path;
  const counted = who === undefined ? (`${kind}-unsigned` as const) : kind;
  await services.count({ kind: counted, topic, timeZone });
  return { result: 'counted' };
}

async function cardPost(post: CardPost): Promise<Done> {
  const action = post.form.get('action');
  if (action === 'wrong') return report(post);
  if (action === 'list') return putOnList(post);
  if (action === 'answered' || action === 'unanswered') return countAnswer(post, action);
  return {};
}

/** The language that was chosen on the card, when it is one of these. */
function chosenLanguage(
  { form, query }: Incoming,
  { language, languages }: Pick<CardContent, 'language' | 'languages'>,
): string {
  const asked = form?.get('taal') ?? query.get('taal') ?? language;
  return languages.includes(asked) ? asked : language;
}

/** The card, after what its form asked; undefined when there is no such page. */
export async function pageCard(
  incoming: Incoming,
  content: CardContent,
  services: DeskServices,
): Promise<Shown<CardView> | undefined> {
  const { form, cookies } = incoming;
  const { known, path, language, local } = content;
  const about = aboutPage(known, path, language);
  if (!about) return undefined;
  const full = local(about.path);
  const who = (await staffOf(cookies, services))?.name;
  const before = who === undefined ? undefined : pickedOf(cookies, services, who);
  const post = { from: incoming, who, picked: before, about, full, known, services };
  const done: Done = form ? await cardPost({ form, ...post }) : {};
  const { result, picked = before } = done;
  const kept: CookieChange[] =
    done.picked && who !== undefined ? [keepPicked(services, who, done.picked)] : [];
  const back = result === 'sent' ? undefined : form;
  const typed = { quote: back?.get('quote') ?? '', note: back?.get('note') ?? '' };
  const failed = form?.get('action') === 'wrong' && result !== 'sent';
  return show(
    {
      about,
      full,
      typed,
      failed,
      sendIn: chosenLanguage(incoming, content),
      ...(who !== undefined && { who }),
      ...(result !== undefined && { result }),
      ...(picked && { listed: picked.items.length }),
    },
    { cookies: kept, status: result === 'tooOften' ? 429 : 200 },
  );
}
