// The outcome: the staircase of a need, arranged by what the answers told. Nothing is ever left out, only put further down.
import { chanceFor } from '../provision/chance.ts';
import type { Provision } from '../provision/provision.ts';
import { conditionsOf, type Need, type Suggestion } from '../need/need.ts';
import { nameOfTip } from '../need/question.ts';
import type { Rung } from '../rung.ts';
import { beginningOf, type Beginning, type Tread } from '../staircase/begin.ts';
import { byExpectedUse, placeAmong, type Onlooker } from '../staircase/expected-use.ts';
import type { Staircase } from '../staircase/staircase.ts';
import { fitOf, type FactName } from '../need/facts.ts';
import type { Told } from './walk.ts';

/** A provision with why it is shown. */
export interface OutcomeItem {
  readonly provision: Provision;
  /** Known facts that speak for it; empty: it belongs to the need. */
  readonly because: readonly FactName[];
}

export interface OutcomeStep {
  readonly rung: Rung;
  /** What an answer does not speak against. */
  readonly suggestions: readonly Suggestion[];
  /** What fits best, at most three. */
  readonly first: readonly OutcomeItem[];
  /** What fits too. */
  readonly more: readonly OutcomeItem[];
  /** What an answer speaks against; still there for who wants to look. */
  readonly aside: readonly OutcomeItem[];
}

/** Where somebody lives, as far as it was said. */
export type Near = Pick<Onlooker, 'village' | 'neighbours'>;

const FIRST = 3;

/** Who looks at the staircase of a need, from what is told. */
export function onlookerOf({ need, shares }: Staircase, told: Told, near: Near = {}): Onlooker {
  return { ...told, ...near, given: need.tells, shares, need: need.slug };
}

/** Suggestions that fit: what an answer was about, then what an answer speaks for, then as they were written. */
function fittingTips(
  need: Need,
  tips: readonly Suggestion[],
  { facts, first }: Told,
): Suggestion[] {
  const known = { ...need.tells, ...facts };
  return tips
    .map((tip) => ({ tip, ...fitOf(conditionsOf(tip), known) }))
    .filter(({ fits }) => fits)
    .map(({ tip, because }) => ({
      tip,
      named: placeAmong(first, nameOfTip(tip.id)),
      spoken: because.length,
    }))
    .sort((a, b) => a.named - b.named || b.spoken - a.spoken)
    .map(({ tip }) => tip);
}

/** Arranges a staircase by what is told, and by where somebody lives. Every rung that was there stays. */
export function outcomeOf(staircase: Staircase, told: Told, near: Near = {}): OutcomeStep[] {
  const { need, steps, shares } = staircase;
  const onlooker = onlookerOf(staircase, told, near);
  return steps.map(({ rung, suggestions, provisions }) => {
    const judged = byExpectedUse(provisions, onlooker).map((provision) => {
      const { fits, because } = fitOf(provision.conditions, told.facts);
      const isMeant = chanceFor(provision.audience, { ...need.tells, ...told.facts }, shares) > 0;
      return { provision, because, fits: isMeant && fits };
    });
    const fitting = judged.filter((item) => item.fits);
    return {
      rung,
      suggestions: fittingTips(need, suggestions, told),
      first: fitting.slice(0, FIRST),
      more: fitting.slice(FIRST),
      aside: judged.filter((item) => !item.fits),
    };
  });
}

/** The steps as treads: what fits, in order. */
export const treadsOf = (steps: readonly OutcomeStep[]): Tread[] =>
  steps.map(({ rung, suggestions, first, more }) => ({
    rung,
    suggestions,
    offers: [...first, ...more].map(({ provision }) => provision),
  }));

/** Where somebody of whom this is told begins. */
export function beginningIn(
  staircase: Staircase,
  steps: readonly OutcomeStep[],
  told: Told,
  near: Near = {},
): Beginning {
  return beginningOf(treadsOf(steps), onlookerOf(staircase, told, near));
}
