// Why an offer stands where it stands: what spoke for it and against it, as names that are put into words elsewhere.
import { fitOf } from '../need/facts.ts';
import { actOf, isReachable, type ActType } from '../provision/act.ts';
import { chanceFor } from '../provision/chance.ts';
import { isMunicipal, type Provision } from '../provision/provision.ts';
import type { Onlooker } from './expected-use.ts';

export type Reason =
  /** The answer is about this very thing. */
  | 'named'
  /** An answer speaks for it. */
  | 'told'
  /** Made for whom the answers describe. */
  | 'forYou'
  | 'everyone'
  /** Made for a group that not everybody belongs to. */
  | 'group'
  /** An answer tells that it is for others. */
  | 'others'
  /** Made for this need before any other. */
  | 'main'
  | 'also'
  | 'special'
  /** How one gets there. */
  | ActType
  /** Nobody knows yet how to reach it. */
  | 'noWay'
  | 'sure'
  | 'unsure'
  | 'ownVillage'
  | 'nextVillage'
  | 'otherVillage';

function aboutPeople({ audience, conditions }: Provision, onlooker: Onlooker): Reason {
  const { facts, given, shares } = onlooker;
  const chance = chanceFor(audience, { ...given, ...facts }, shares);
  if (chance === 0 || !fitOf(conditions, facts).fits) return 'others';
  if (audience.includes('everyone')) return 'everyone';
  return chance === 1 ? 'forYou' : 'group';
}

function aboutWay(provision: Provision): Reason {
  const act = actOf(provision, provision.wordings['nl'] ?? {}, '-');
  return isReachable(act) ? act.type : 'noWay';
}

function aboutPlace({ area }: Provision, { village, neighbours }: Onlooker): Reason[] {
  if (!Array.isArray(area) || village === undefined) return [];
  if (area.includes(village)) return ['ownVillage'];
  return [area.some((one) => neighbours?.includes(one)) ? 'nextVillage' : 'otherVillage'];
}

/** Every reason for the place of an offer, the weightiest first. */
export function reasonsOf(provision: Provision, onlooker: Onlooker): Reason[] {
  const { first = [], facts, need } = onlooker;
  const isSure = isMunicipal(provision) || provision.publish === 'yes';
  const found: Reason[] = [];
  if (first.includes(provision.id)) found.push('named');
  if (fitOf(provision.conditions, facts).because.length > 0) found.push('told');
  found.push(aboutPeople(provision, onlooker));
  if (need !== undefined) found.push(provision.needs[0] === need ? 'main' : 'also');
  if (provision.special) found.push('special');
  found.push(aboutWay(provision), isSure ? 'sure' : 'unsure', ...aboutPlace(provision, onlooker));
  return found;
}
