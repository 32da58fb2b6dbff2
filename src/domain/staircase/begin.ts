// Where somebody begins today: one thing to do, and one call, place or site to turn to.
import type { Suggestion } from '../need/need.ts';
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

/** Things to do oneself or with others, the best first. */
export function tipsToday(treads: readonly Tread[]): Suggestion[] {
  return treads.filter(({ rung }) => rung < 3).flatMap(({ suggestions }) => suggestions);
}

/**
 * Offers to turn to, the best first: what an answer was about, and what is of one's own neighbourhood, of everyone and of the
 * municipality; then what one does with oneself.
 */
export function offersToTurnTo(treads: readonly Tread[], onlooker: Onlooker): Provision[] {
  const ordered = byExpectedUse(
    treads.flatMap(({ offers }) => offers),
    onlooker,
  );
  const named = (offer: Provision) => onlooker.first?.includes(offer.id) ?? false;
  const further = treads.filter(({ rung }) => rung > 2).flatMap(({ offers }) => offers);
  const beyond = new Set([...further, ...ordered.filter(named)]);
  const first = ordered.filter((offer) => leadsSomewhere(offer) && beyond.has(offer));
  const then = ordered.filter((offer) => leadsSomewhere(offer) && !beyond.has(offer));
  const rest = ordered.filter((offer) => !leadsSomewhere(offer) && beyond.has(offer));
  return [...first, ...then, ...rest];
}

/** The beginning, from what fits. `onlooker`: who looks, as for the order of offers. */
export function beginningOf(treads: readonly Tread[], onlooker: Onlooker): Beginning {
  const [today] = tipsToday(treads);
  const [turnTo] = offersToTurnTo(treads, onlooker);
  return { ...(today && { today }), ...(turnTo && { turnTo }) };
}
