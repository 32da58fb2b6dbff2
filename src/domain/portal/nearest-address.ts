// An address that has the shape of one of ours and does not exist: the page that was probably meant.
import {
  nearAt,
  needAt,
  shelfAt,
  villageAt,
  type Address,
  type NearPage,
} from '../address/address.ts';
import { needCalled } from '../catalogue/called.ts';
import { needsOnShelf, shelfOf, type Catalogue } from '../catalogue/catalogue.ts';
import { isPrivateNeed, isPrivateShelf } from '../catalogue/private.ts';
import { nearest } from '../language/nearest.ts';
import { placeNamed, placeSlug } from '../municipality/place-named.ts';
import type { Place } from '../municipality/places.ts';
import { pathIn } from '../wegwijzer/addresses.ts';
import { flowOf } from '../wegwijzer/guide.ts';
import { positionOf } from '../wegwijzer/walk.ts';

export interface Existing {
  readonly catalogue: Catalogue;
  readonly places: readonly Place[];
}

/** No name of ours is as long, and looking for what was meant costs more the longer it is. */
const LONGEST = 60;

function needMeant({ needs }: Pick<Catalogue, 'needs'>, slug: string) {
  if (slug.length > LONGEST) return undefined;
  return needCalled({ needs }, slug) ?? needs.get(nearest(slug, [...needs.keys()]) ?? '');
}

/** True when there is such a page. The outcome of a sensitive flow stands at no address. */
export function isThere(catalogue: Catalogue, page: NearPage): boolean {
  if (page.kind === 'need') return needCalled(catalogue, page.slug) !== undefined;
  if (page.kind === 'shelf') return shelfOf(catalogue, page.id) !== undefined;
  const flow = flowOf(catalogue, page.need);
  const path = flow && pathIn(flow, page.answers);
  return path !== undefined && !flow!.sensitive && positionOf(flow!, path)?.kind === 'outcome';
}

/** What a page is about: the needs that make it private, or dangerous. */
function needsOf(catalogue: Catalogue, page: NearPage) {
  if (page.kind === 'shelf') return needsOnShelf(catalogue, page.id);
  return [needCalled(catalogue, page.kind === 'need' ? page.slug : page.need) ?? []].flat();
}

/** True for what is nobody's business: with a village in its address it would tell more than either. */
function isPrivate(catalogue: Catalogue, page: NearPage): boolean {
  if (page.kind === 'shelf') return isPrivateShelf(catalogue, page.id);
  return needsOf(catalogue, page).some(isPrivateNeed);
}

/**
 * The place of a page near a village, when there is such a page. `isHome`: shown at the address of the page itself, to
 * who said where they live; with the village in the address there is no page of what is nobody's business.
 */
export function placeHere(
  { catalogue, places }: Existing,
  { page, village }: { readonly page: NearPage; readonly village: string },
  isHome: boolean,
): Place | undefined {
  if (!isThere(catalogue, page) || needsOf(catalogue, page).every(({ crisis }) => crisis))
    return undefined;
  if (isPrivate(catalogue, page) && !isHome) return undefined;
  return places.find((place) => placeSlug(place) === village);
}

/** A page as it is seen from a village; itself when it has no address with a village in it. */
export function seenFrom(
  { catalogue }: Pick<Existing, 'catalogue'>,
  page: NearPage,
  place: Place | undefined,
): Address {
  return place === undefined || isPrivate(catalogue, page) ? page : nearAt(page, placeSlug(place));
}

/** The page that was meant; of answers that nobody can give, their need. */
function pageMeant(catalogue: Catalogue, page: NearPage): NearPage | undefined {
  if (page.kind !== 'need' && isThere(catalogue, page)) return page;
  if (page.kind === 'shelf') {
    const id = nearest(
      page.id.slice(0, LONGEST),
      catalogue.municipality.domains.map((shelf) => shelf.id),
    );
    return id === undefined ? undefined : shelfAt(id);
  }
  const need = needMeant(catalogue, page.kind === 'need' ? page.slug : page.need);
  return need && needAt(need);
}

/** The page that was meant by an address of a need, a page near a village, or a village; undefined when none is near. */
export function nearestTo(
  existing: Existing,
  wanted: Extract<Address, { kind: 'need' | 'near' | 'village' }>,
): Address | undefined {
  const { catalogue, places } = existing;
  const placeMeant = (text: string) => placeNamed(places, text.slice(0, LONGEST));
  if (wanted.kind === 'need') return pageMeant(catalogue, wanted);
  const place = placeMeant(wanted.kind === 'near' ? wanted.village : wanted.slug);
  const page = wanted.kind === 'near' ? pageMeant(catalogue, wanted.page) : undefined;
  return page ? seenFrom(existing, page, place) : place && villageAt(placeSlug(place));
}
