// The order of needs on a shelf: what people come with most stands first.
import type { Domain } from '../municipality/municipality.ts';
import type { Need } from '../need/need.ts';
import { byName } from '../order.ts';
import { crisisNeeds, needsOnShelf, shelfOf, type Catalogue } from './catalogue.ts';

/** Place in a list; behind it what is not there. */
const placeIn = (list: readonly string[], slug: string) =>
  list.includes(slug) ? list.indexOf(slug) : list.length;

/** How much help there is for a need: what was made for it counts whole, what also helps counts less. */
function helpFor({ provisions }: Catalogue, slug: string): number {
  const places = [...provisions.values()].map(({ needs }) => needs.indexOf(slug));
  return places.reduce((sum, place) => (place < 0 ? sum : sum + 1 / (place + 1)), 0);
}

/**
 * Needs of a shelf without danger: as the municipality says people ask, then as its list for who does not know where to
 * begin, then where most help is.
 */
export function needsByUse(catalogue: Catalogue, domain: string): Need[] {
  const { triage } = catalogue.municipality;
  const asked = shelfOf(catalogue, domain)?.mostAsked ?? [];
  const ranked = needsOnShelf(catalogue, domain)
    .filter(({ crisis }) => !crisis)
    .map((need) => ({
      need,
      asked: placeIn(asked, need.slug),
      triage: placeIn(triage, need.slug),
      help: helpFor(catalogue, need.slug),
    }));
  return ranked
    .sort(
      (a, b) =>
        a.asked - b.asked ||
        a.triage - b.triage ||
        b.help - a.help ||
        byName(a.need.slug, b.need.slug),
    )
    .map(({ need }) => need);
}

/** Dangers of a shelf, in the order of the emergency page. */
export function dangersOf(catalogue: Catalogue, domain: string): Need[] {
  return crisisNeeds(catalogue).filter((need) => need.domain === domain);
}

/** Shelves with more on them than danger: for that there is a button on every page. */
export function calmShelves(catalogue: Catalogue): Domain[] {
  return catalogue.municipality.domains.filter(({ id }) =>
    needsOnShelf(catalogue, id).some(({ crisis }) => !crisis),
  );
}
