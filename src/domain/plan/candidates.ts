// What may become a step of a plan: of each need what one can do today, and whom one can turn to, the best first.
import { staircaseOf, type Catalogue } from '../catalogue/catalogue.ts';
import { telLink } from '../links.ts';
import type { Facts } from '../need/facts.ts';
import type { Need, Suggestion } from '../need/need.ts';
import { actOf } from '../provision/act.ts';
import type { Provision } from '../provision/provision.ts';
import { offersToTurnTo, tipsToday } from '../staircase/begin.ts';
import { onlookerOf, outcomeOf, treadsOf, type Near } from '../wegwijzer/outcome.ts';
import { wordingIn } from '../wording.ts';
import type { KnownAbout } from './told.ts';

/** The municipality, as a way in. */
export const MUNICIPALITY = 'municipality';

/** An offer with the way in: what has the same way in is done at once. */
export interface WayIn {
  readonly offer: Provision;
  readonly way: string;
  /** False: the way in is the whole of it, so that there is nothing to ask for by name. */
  readonly named: boolean;
}

/** A tip; those that say the same are one. */
export interface Tip {
  readonly tip: Suggestion;
  readonly says: string;
}

/** A need with what may be done about it, the best first. */
export interface Served {
  readonly need: Need;
  /** What is known of who has it. */
  readonly facts: Facts;
  readonly tips: readonly Tip[];
  readonly offers: readonly WayIn[];
}

/** One number is one call, whatever it is about; anything else is done one by one. */
function wayOf(offer: Provision, phone: string): Omit<WayIn, 'offer'> {
  const { type, value } = actOf(offer, offer.wordings['nl'] ?? {}, phone);
  const isCall = type === 'call' || type === 'ask-municipality';
  if (!isCall || value === undefined) return { way: offer.id, named: true };
  const number = telLink(value);
  if (number !== telLink(phone)) return { way: number, named: true };
  return { way: MUNICIPALITY, named: type === 'ask-municipality' };
}

/** What may be done about a need, that is no danger, by somebody of whom this is known, and who lives there. */
export function servedOf(
  catalogue: Catalogue,
  need: Need,
  { told, given }: KnownAbout,
  near: Near,
): Served {
  const staircase = { ...staircaseOf(catalogue, need.slug)!, need: { ...need, tells: given } };
  const { phone } = catalogue.municipality.contact;
  const treads = treadsOf(outcomeOf(staircase, told, near));
  const { suggestions } = wordingIn(need.wordings, 'nl').text;
  return {
    need,
    facts: told.facts,
    tips: tipsToday(treads).map((tip) => ({
      tip,
      says: suggestions[tip.id] ?? `${need.slug} ${tip.id}`,
    })),
    offers: offersToTurnTo(treads, onlookerOf(staircase, told, near)).map((offer) => ({
      offer,
      ...wayOf(offer, phone),
    })),
  };
}
