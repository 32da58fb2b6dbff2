// Three things to do, in the order of the ladder; each with what may stand in its place when it does not fit.
import { nameOfTip } from '../need/question.ts';
import type { Suggestion } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Rung } from '../rung.ts';
import { offersToTurnTo, tipsToday, type Tread } from '../staircase/begin.ts';
import type { Onlooker } from '../staircase/expected-use.ts';

/** One thing: something to do, or an offer to turn to. */
export type Thing =
  | { readonly kind: 'tip'; readonly rung: Rung; readonly tip: Suggestion }
  | { readonly kind: 'offer'; readonly rung: Rung; readonly offer: Provision }
  /** Nothing fits: somebody at the municipality looks along. */
  | { readonly kind: 'municipality'; readonly rung: 5 };

/** Name of a thing, as answers name things; the municipality has none other. */
export function nameOfThing(thing: Thing): string {
  if (thing.kind === 'tip') return nameOfTip(thing.tip.id);
  return thing.kind === 'offer' ? thing.offer.id : thing.kind;
}

/** A place among the three: the thing that fits best, then what else could stand there. */
export type Choice = readonly Thing[];

/** More than this nobody does in a week. */
const MOST_THINGS = 3;
/** Things that one place may hold, the first included. */
const IN_ONE_PLACE = 3;

const tipThing = (tip: Suggestion): Thing => ({ kind: 'tip', rung: tip.rung, tip });
/** Emergency help that is not sure stands with the general provisions. */
const offerThing = (offer: Provision): Thing => ({
  kind: 'offer',
  rung: offer.rung === 0 ? 4 : offer.rung,
  offer,
});

/**
 * At most three choices: something to do today, an offer to turn to, and an offer of another rung, so that two ways stand beside
 * each other. Where that is not there, a second tip or a second offer of the same rung takes its place; who has no offer at all turns to
 * the municipality.
 */
export function threeThings(treads: readonly Tread[], onlooker: Onlooker): Choice[] {
  const tips = tipsToday(treads).map(tipThing);
  const offers = offersToTurnTo(treads, onlooker).map(offerThing);
  const alike = offers.filter(({ rung }) => rung === offers[0]?.rung);
  const other = offers.filter(({ rung }) => rung !== offers[0]?.rung);
  const ways = other.length > 0 ? [alike, other] : [alike.slice(0, 1), alike.slice(1)];
  const human: Thing[] = offers.length === 0 ? [{ kind: 'municipality', rung: 5 }] : [];
  const found = [tips, ...ways, human].filter((choice) => choice.length > 0);
  const isShort = found.length < MOST_THINGS && tips.length > 1;
  const choices = isShort ? [tips.slice(0, 1), tips.slice(1), ...found.slice(1)] : found;
  return choices
    .map((choice) => choice.slice(0, IN_ONE_PLACE))
    .sort((a, b) => a[0]!.rung - b[0]!.rung);
}
