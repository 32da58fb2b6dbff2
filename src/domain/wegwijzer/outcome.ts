// The outcome: the staircase of a need, arranged by what the answers told. Nothing is ever left out, only put further down.
import { chanceFor } from '../provision/chance.ts';
import type { Provision } from '../provision/provision.ts';
import type { Suggestion } from '../need/need.ts';
import type { Rung } from '../rung.ts';
import { beginningOf, type Beginning } from '../staircase/begin.ts';
import { byExpectedUse } from '../staircase/expected-use.ts';
import type { Staircase } from '../staircase/staircase.ts';
import { fitOf, type FactName, type Facts } from '../need/facts.ts';

/** A provision with why it is shown. */
export interface OutcomeItem {
  readonly provision: Provision;
  /** Known facts that speak for it; empty: it belongs to the need. */
  readonly because: readonly FactName[];
}

export interface OutcomeStep {
  readonly rung: Rung;
  readonly suggestions: readonly Suggestion[];
  /** What fits best, at most three. */
  readonly first: readonly OutcomeItem[];
  /** What fits too. */
  readonly more: readonly OutcomeItem[];
  /** What an answer speaks against; still there for who wants to look. */
  readonly aside: readonly OutcomeItem[];
}

const FIRST = 3;

/** Arranges a staircase by facts. Every rung that was there stays. */
export function outcomeOf({ need, steps, shares }: Staircase, facts: Facts): OutcomeStep[] {
  return steps.map(({ rung, suggestions, provisions }) => {
    const ordered = byExpectedUse(provisions, {
      facts,
      given: need.tells,
      shares,
      need: need.slug,
    });
    const judged = ordered.map((provision) => {
      const { fits, because } = fitOf(provision.conditions, facts);
      const isMeant = chanceFor(provision.audience, { ...need.tells, ...facts }, shares) > 0;
      return { provision, because, fits: fits && isMeant };
    });
    const fitting = judged.filter((item) => item.fits);
    const aside = judged.filter((item) => !item.fits);
    const fits = suggestions.filter((s) => fitOf(s.conditions, facts).fits);
    return {
      rung,
      suggestions: fits,
      first: fitting.slice(0, FIRST),
      more: fitting.slice(FIRST),
      aside,
    };
  });
}

/** Where somebody of whom these facts are known begins. */
export function beginningIn(
  { need, shares }: Staircase,
  steps: readonly OutcomeStep[],
  facts: Facts,
): Beginning {
  const treads = steps.map(({ rung, suggestions, first, more }) => ({
    rung,
    suggestions,
    offers: [...first, ...more].map(({ provision }) => provision),
  }));
  return beginningOf(need, treads, { facts, shares });
}
