// The catalogue: all needs, provisions and shelves together, as one value that pages and tools read.
import { sharesOf, type Domain, type Municipality } from '../municipality/municipality.ts';
import type { Need } from '../need/need.ts';
import { byName } from '../order.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Provision } from '../provision/provision.ts';
import { byExpectedUse } from '../staircase/expected-use.ts';
import type { Whereabouts } from '../staircase/nearness.ts';
import { buildStaircase, type Staircase } from '../staircase/staircase.ts';

export interface Catalogue {
  readonly municipality: Municipality;
  readonly needs: ReadonlyMap<string, Need>;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly procedures: ReadonlyMap<string, Procedure>;
}

/** Needs on a shelf, crisis needs first, else in the order of the catalogue. */
export function needsOnShelf(catalogue: Catalogue, domain: string): Need[] {
  const needs = [...catalogue.needs.values()].filter((n) => n.domain === domain);
  return needs.sort((a, b) => Number(b.crisis) - Number(a.crisis));
}

/** Crisis needs in the order of the emergency page. */
export function crisisNeeds(catalogue: Catalogue): Need[] {
  const order = catalogue.municipality.emergencyOrder;
  const rank = (n: Need) => (order.includes(n.slug) ? order.indexOf(n.slug) : order.length);
  return [...catalogue.needs.values()]
    .filter((n) => n.crisis)
    .sort((a, b) => rank(a) - rank(b) || byName(a.slug, b.slug));
}

/** The staircase of one need; undefined when the need does not exist. */
export function staircaseOf(catalogue: Catalogue, slug: string): Staircase | undefined {
  const need = catalogue.needs.get(slug);
  return (
    need && buildStaircase(need, catalogue.provisions.values(), sharesOf(catalogue.municipality))
  );
}

/** The shelf with this id; undefined when it does not exist. */
export function shelfOf(catalogue: Catalogue, id: string): Domain | undefined {
  return catalogue.municipality.domains.find((d) => d.id === id);
}

/** Everything whose main need stands on this shelf, by rung and expected use; emergency help is not on a shelf. */
export function offersOnShelf(
  catalogue: Catalogue,
  domain: string,
  near: Whereabouts = {},
): Provision[] {
  const onShelf = (p: Provision) => catalogue.needs.get(p.needs[0] ?? '')?.domain === domain;
  const offers = [...catalogue.provisions.values()].filter((p) => p.rung !== 0 && onShelf(p));
  const onlooker = { ...near, facts: {}, shares: sharesOf(catalogue.municipality) };
  return byExpectedUse(offers, onlooker).sort((a, b) => a.rung - b.rung);
}

/** The procedures of a need that there are, most important first. */
export function proceduresOf(
  { procedures }: Pick<Catalogue, 'procedures'>,
  need: Pick<Need, 'procedures'>,
): Procedure[] {
  return need.procedures.flatMap((id) => procedures.get(id) ?? []);
}
