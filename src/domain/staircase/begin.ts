// Where somebody begins today: one thing to do, and one call, place or site to turn to.
import type { Need, Suggestion } from '../need/need.ts';
import { actOf, isReachable } from '../provision/act.ts';
import { isMunicipal, type Provision } from '../provision/provision.ts';
import type { Rung } from '../rung.ts';
import { byExpectedUse, type Onlooker } from './expected-use.ts';

export interface Beginning {
  /** Something to do oneself or with others; absent where the need has none. */
  readonly today?: Suggestion;
  /** The offer to turn to; absent: the municipality itself. */
  readonly turnTo?: Provision;
}

/** What a rung shows for who looks. */
export interface Tread {
  readonly rung: Rung;
  readonly suggestions: readonly Suggestion[];
  readonly offers: readonly Provision[];
}

/** Somebody other than oneself answers, opens or shows something: no home remedy, and no detour by the municipality to what others do. */
function leadsSomewhere(provision: Provision): boolean {
  const act = actOf(provision, provision.wordings['nl'] ?? {}, '-');
  if (act.type === 'ask-municipality') return isMunicipal(provision);
  return isReachable(act) && act.type !== 'do-yourself';
}

/** The beginning, from what fits. `onlooker`: who looks, as for the order of offers. */
export function beginningOf(need: Need, treads: readonly Tread[], onlooker: Onlooker): Beginning {
  const [today] = treads.filter(({ rung }) => rung < 3).flatMap(({ suggestions }) => suggestions);
  const beyond = treads.filter(({ rung }) => rung > 2).flatMap(({ offers }) => offers);
  // Of one's own neighbourhood, of everyone and of the municipality; a site to do it with oneself only when there is nothing else.
  const candidates = [
    beyond.filter(leadsSomewhere),
    treads.flatMap((t) => t.offers).filter(leadsSomewhere),
    beyond,
  ];
  const found = candidates.find((offers) => offers.length > 0) ?? [];
  const [turnTo] = byExpectedUse(found, { ...onlooker, given: need.tells, need: need.slug });
  return { ...(today && { today }), ...(turnTo && { turnTo }) };
}
