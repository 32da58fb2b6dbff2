// "Waar woont u?": said once, remembered as long as the browser is open, and forgotten as easily.
import { needAt, needNearAt, type Address, type Target } from '../../domain/address/address.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isPrivateNeed } from '../../domain/catalogue/private.ts';
import { placeNamed, placeSlug } from '../../domain/municipality/place-named.ts';
import type { Place } from '../../domain/municipality/places.ts';
import type { Need } from '../../domain/need/need.ts';
import { send, show, type Answer, type Sent } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { homeIn, keepHome, type HomeServices } from './home-cookie.ts';

export interface HomeContent {
  readonly catalogue: Pick<Catalogue, 'needs'>;
  readonly places: readonly Place[];
  /** The path of a page in the language of this one, with fields behind the question mark. */
  readonly local: (target: Target, query?: Readonly<Record<string, string>> | undefined) => string;
}

export interface HomeView {
  /** Where somebody said to live. */
  readonly home?: Place;
  /** The need they came from and go back to. */
  readonly need?: Need;
  /** True: the browser keeps no cookies, so nothing is remembered. */
  readonly keepsNone: boolean;
}

/** Fields of the form, and behind the question mark. */
export const HOME_FIELDS = { village: 'dorp', forget: 'vergeet', need: 'hulp' } as const;
/** Behind the question mark right after a village was kept: without a cookie there, the browser keeps none. */
const JUST_KEPT = 'bewaard';

/** The need as it is helped from a village. What nobody needs to know about stands with no village in an address. */
function backTo(need: Need, place: Place | undefined): Address {
  return place === undefined || isPrivateNeed(need)
    ? needAt(need.slug)
    : needNearAt(need.slug, placeSlug(place));
}

function changed(
  form: URLSearchParams,
  need: Need | undefined,
  { places, local }: HomeContent,
  services: HomeServices,
): Sent {
  const forgets = form.has(HOME_FIELDS.forget);
  const place = forgets ? undefined : placeNamed(places, form.get(HOME_FIELDS.village) ?? '');
  const back = need === undefined ? undefined : { [HOME_FIELDS.need]: need.slug };
  if (place === undefined && !forgets) return send(local('home', back));
  const cookies = [keepHome(place && placeSlug(place), services)];
  if (need !== undefined) return send(local(backTo(need, place)), { cookies });
  return send(local('home', place && { [JUST_KEPT]: '1' }), { cookies });
}

/** Remembers or forgets where somebody lives, as a form asks, or shows what is remembered. */
export function ownHome(
  { form, query, cookies }: Incoming,
  content: HomeContent,
  services: HomeServices,
): Answer<HomeView> {
  const { catalogue, places } = content;
  const need = catalogue.needs.get((form ?? query).get(HOME_FIELDS.need) ?? '');
  if (form) return changed(form, need, content, services);
  const slug = homeIn(cookies, services);
  const home = places.find((place) => placeSlug(place) === slug);
  const keepsNone = query.has(JUST_KEPT) && home === undefined;
  return show({ ...(home && { home }), ...(need && { need }), keepsNone });
}
