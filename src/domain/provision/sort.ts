// What sort of thing an offer is to somebody who wants to use it: a place, a line, a website, and so on.
import type { ActType } from './act.ts';
import { isMunicipal, type Provision } from './provision.ts';

export const OFFER_SORTS = [
  /** One goes there. */
  'place',
  /** One calls it. */
  'line',
  'website',
  'mail',
  /** The municipality itself gives it. */
  'own',
  /** Somebody else gives it; the municipality or a doctor knows the way. */
  'scheme',
  /** Needs nobody. */
  'yourself',
] as const;
export type OfferSort = (typeof OFFER_SORTS)[number];

const BY_ACT: Readonly<Record<ActType, OfferSort>> = {
  call: 'line',
  visit: 'place',
  'walk-in': 'place',
  website: 'website',
  mail: 'mail',
  'ask-municipality': 'scheme',
  'ask-gp': 'scheme',
  'do-yourself': 'yourself',
};

/** The sort of an offer. `type`: of its act. */
export function sortOf(offer: Pick<Provision, 'organisation'>, type: ActType): OfferSort {
  const sort = BY_ACT[type];
  const isTheirs = isMunicipal(offer) && (sort === 'scheme' || sort === 'line');
  return isTheirs ? 'own' : sort;
}
