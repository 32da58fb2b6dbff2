// An address that has the shape of one of ours and does not exist: the page that was probably meant.
import { needAt, needNearAt, villageAt, type Address } from '../address/address.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isPrivateNeed } from '../catalogue/private.ts';
import { nearest } from '../language/nearest.ts';
import { placeNamed, placeSlug } from '../municipality/place-named.ts';
import type { Place } from '../municipality/places.ts';

export interface Existing {
  readonly catalogue: Pick<Catalogue, 'needs'>;
  readonly places: readonly Place[];
}

/** No name of ours is as long, and looking for what was meant costs more the longer it is. */
const LONGEST = 60;

function needMeant({ catalogue: { needs } }: Existing, slug: string) {
  if (slug.length > LONGEST) return undefined;
  return needs.get(slug) ?? needs.get(nearest(slug, [...needs.keys()]) ?? '');
}

/**
 * The place of a need near a village, when there is such a page. `isHome`: shown at the address of the need itself, to
 * who said where they live; with the village in the address there is no page of what is nobody's business.
 */
export function placeHere(
  { catalogue, places }: Existing,
  { need, village }: { readonly need: string; readonly village: string },
  isHome: boolean,
): Place | undefined {
  const known = catalogue.needs.get(need);
  if (!known || known.crisis || (isPrivateNeed(known) && !isHome)) return undefined;
  return places.find((place) => placeSlug(place) === village);
}

/** The page that was meant by an address of a need, a need near a village, or a village; undefined when none is near. */
export function nearestTo(
  existing: Existing,
  wanted: Extract<Address, { kind: 'need' | 'needNear' | 'village' }>,
): Address | undefined {
  const { places } = existing;
  const placeMeant = (text: string) => placeNamed(places, text.slice(0, LONGEST));
  switch (wanted.kind) {
    case 'need': {
      const need = needMeant(existing, wanted.slug);
      return need && needAt(need.slug);
    }
    case 'village': {
      const place = placeMeant(wanted.slug);
      return place && villageAt(placeSlug(place));
    }
    case 'needNear': {
      const need = needMeant(existing, wanted.need);
      const place = placeMeant(wanted.village);
      if (!need) return place && villageAt(placeSlug(place));
      return place === undefined || isPrivateNeed(need)
        ? needAt(need.slug)
        : needNearAt(need.slug, placeSlug(place));
    }
  }
}
