// How near an offer is to who said where they live; and that among villages the own one comes first.
import type { Provision } from '../provision/provision.ts';

/** From where somebody looks; empty: they did not say. */
export interface Whereabouts {
  /** The village somebody named, and those near it. */
  readonly village?: string;
  readonly neighbours?: readonly string[];
}

/** In the own village, or in one near it; undefined: in neither. */
export type Nearness = 'own' | 'next' | undefined;

/** How near the nearest of these villages is. */
export function nearnessOf(
  villages: readonly string[],
  { village, neighbours = [] }: Whereabouts,
): Nearness {
  if (village === undefined) return undefined;
  if (villages.includes(village)) return 'own';
  return villages.some((one) => neighbours.includes(one)) ? 'next' : undefined;
}

const ORDER: readonly Nearness[] = ['own', 'next', undefined];

/**
 * Offers that are for villages change places among themselves: those of the own village, then those near it, then the
 * others, each in the order they had. Everything else stays where it is.
 */
export function ownVillageFirst<Judged extends { readonly provision: Provision }>(
  ordered: readonly Judged[],
  whereabouts: Whereabouts,
  moves: (judged: Judged) => boolean,
): readonly Judged[] {
  if (whereabouts.village === undefined) return ordered;
  const rankOf = ({ provision: { area } }: Judged) =>
    ORDER.indexOf(nearnessOf(Array.isArray(area) ? area : [], whereabouts));
  const isMoved = (one: Judged) => Array.isArray(one.provision.area) && moves(one);
  const moved = ordered.filter(isMoved).sort((a, b) => rankOf(a) - rankOf(b));
  let next = 0;
  return ordered.map((one) => (isMoved(one) ? moved[next++]! : one));
}
