// "Waar woont u?": said once, remembered as long as the browser is open, and forgotten as easily.
import {
  needAt,
  shelfAt,
  stepAt,
  type NearPage,
  type Target,
} from '../../domain/address/address.ts';
import { placeNamed, placeSlug } from '../../domain/municipality/place-named.ts';
import type { Place } from '../../domain/municipality/places.ts';
import { isThere, seenFrom, type Existing } from '../../domain/portal/nearest-address.ts';
import { send, show, type Answer, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { homeIn, keepHome, type HomeServices } from './home-cookie.ts';

export interface HomeContent extends Existing {
  /** The path of a page in the language of this one, with fields behind the question mark. */
  readonly local: (target: Target, query?: Readonly<Record<string, string>> | undefined) => string;
}

export interface HomeView {
  /** Where somebody said to live. */
  readonly home?: Place;
  /** The page they came from and go back to. */
  readonly from?: NearPage;
  /** True: the browser keeps no cookies, so nothing is remembered. */
  readonly keepsNone: boolean;
}

/** Fields of the form, and behind the question mark. */
export const HOME_FIELDS = {
  village: 'dorp',
  forget: 'vergeet',
  need: 'hulp',
  answers: 'antwoorden',
  shelf: 'schap',
} as const;
/** Behind the question mark right after a village was kept: without a cookie there, the browser keeps none. */
const JUST_KEPT = 'bewaard';

/** The fields that lead back to a page. */
export function fieldsTo(page: NearPage): Record<string, string> {
  if (page.kind === 'need') return { [HOME_FIELDS.need]: page.slug };
  if (page.kind === 'shelf') return { [HOME_FIELDS.shelf]: page.id };
  return { [HOME_FIELDS.need]: page.need, [HOME_FIELDS.answers]: page.answers };
}

/** The place of ours that somebody said to live in. */
export function homeAmong(
  places: readonly Place[],
  cookies: Incoming['cookies'],
  services: HomeServices,
): Place | undefined {
  const slug = homeIn(cookies, services);
  return places.find((place) => placeSlug(place) === slug);
}

function pageIn(fields: URLSearchParams, { catalogue }: HomeContent): NearPage | undefined {
  const need = fields.get(HOME_FIELDS.need) ?? '';
  const pages = [
    stepAt(need, fields.get(HOME_FIELDS.answers) ?? ''),
    needAt({ slug: need }),
    shelfAt(fields.get(HOME_FIELDS.shelf) ?? ''),
  ];
  return pages.find((page) => isThere(catalogue, page));
}

function changed(
  form: URLSearchParams,
  from: NearPage | undefined,
  content: HomeContent,
  services: HomeServices,
): Sent {
  const { places, local } = content;
  const forgets = form.has(HOME_FIELDS.forget);
  const place = forgets ? undefined : placeNamed(places, form.get(HOME_FIELDS.village) ?? '');
  if (place === undefined && !forgets) return send(local('home', from && fieldsTo(from)));
  const cookies = [keepHome(place && placeSlug(place), services)];
  if (from) return send(local(seenFrom(content, from, place)), { cookies });
  return send(local('home', place && { [JUST_KEPT]: '1' }), { cookies });
}

/** Remembers or forgets where somebody lives, as a form asks, or shows what is remembered. */
export function ownHome(
  { form, query, cookies }: Incoming,
  content: HomeContent,
  services: HomeServices,
): Answer<HomeView> {
  const from = pageIn(form ?? query, content);
  if (form) return changed(form, from, content, services);
  const home = homeAmong(content.places, cookies, services);
  const keepsNone = query.has(JUST_KEPT) && home === undefined;
  return show({ ...(home && { home }), ...(from && { from }), keepsNone });
}
