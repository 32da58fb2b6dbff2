// What there is in and near a village: where one can go, what else is here, what comes to the door, and where one goes.
import { sharesOf } from '../municipality/municipality.ts';
import { onlookerPlace } from '../municipality/place-named.ts';
import type { Place } from '../municipality/places.ts';
import { actOf } from '../provision/act.ts';
import type { Provision } from '../provision/provision.ts';
import { byExpectedUse } from '../staircase/expected-use.ts';
import type { Catalogue } from './catalogue.ts';

/** Offers of a village, each in one part only; the likeliest to be of use first. */
export interface VillageOffers {
  /** For this village or in it, and one goes there. */
  readonly meet: readonly Provision[];
  /** Whatever else is for this village or stands in it. */
  readonly here: readonly Provision[];
  /** For the whole municipality, at home. */
  readonly home: readonly Provision[];
  /** Elsewhere in the municipality, where one has to go; near villages first. */
  readonly travel: readonly Provision[];
}

/** From here on one needs a decision first. */
const TAILOR_MADE = 5;

/** True when one can go there: it has an address, or its first step is to come. */
function isVisited(provision: Provision): boolean {
  if (provision.place?.address !== undefined) return true;
  const { type } = actOf(provision, provision.wordings['nl'] ?? {}, '-');
  return type === 'visit' || type === 'walk-in';
}

function partOf(provision: Provision, place: Place, places: readonly Place[]) {
  const { rung, area, place: stands, conditions } = provision;
  // Where one turns to in danger has a page of its own.
  if (rung === 0) return undefined;
  const villages = Array.isArray(area) ? area : [];
  if (villages.includes(place.name) || stands?.village === place.name)
    return rung < TAILOR_MADE && isVisited(provision) ? 'meet' : 'here';
  if (area === 'gemeente' && conditions.setting?.includes('at-home')) return 'home';
  if (!isVisited(provision) || !places.some(({ name }) => name === stands?.village))
    return undefined;
  const isNear = villages.some((village) => place.neighbours.includes(village));
  return villages.length === 0 || isNear ? 'travel' : undefined;
}

/** What there is for who lives in this village. */
export function villageOffers(
  { provisions, municipality }: Catalogue,
  place: Place,
  places: readonly Place[],
): VillageOffers {
  const onlooker = { ...onlookerPlace(place), facts: {}, shares: sharesOf(municipality) };
  const ordered = byExpectedUse(provisions.values(), onlooker);
  const parts = ordered.map((provision) => [partOf(provision, place, places), provision] as const);
  const part = (name: keyof VillageOffers) =>
    parts.flatMap(([own, provision]) => (own === name ? [provision] : []));
  return { meet: part('meet'), here: part('here'), home: part('home'), travel: part('travel') };
}

/** True when it matters to this order from which village somebody looks. */
export function dependsOnVillage(
  provisions: Iterable<Pick<Provision, 'area' | 'place'>>,
  places: readonly Place[],
): boolean {
  const names = new Set(places.map(({ name }) => name));
  return [...provisions].some(
    ({ area, place }) => Array.isArray(area) || (place?.village && names.has(place.village)),
  );
}

/** The villages with most of these offers for or in them, most first; for a choice that shows a few. */
export function busiestVillages(
  provisions: Iterable<Pick<Provision, 'area' | 'place'>>,
  places: readonly Place[],
): Place[] {
  const offers = [...provisions];
  const isIn = ({ name }: Place, { area, place }: (typeof offers)[number]) =>
    place?.village === name || (Array.isArray(area) && area.includes(name));
  const counted = places.map(
    (one) => [one, offers.filter((offer) => isIn(one, offer)).length] as const,
  );
  return counted
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([one]) => one);
}
