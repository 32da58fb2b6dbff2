// The staircase: everything that helps with one need, in the order of the ladder.
import type { Shares } from '../audience.ts';
import type { Need, Suggestion } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Rung } from '../rung.ts';
import { byExpectedUse } from './expected-use.ts';

export interface Step {
  readonly rung: Rung;
  readonly suggestions: readonly Suggestion[];
  readonly provisions: readonly Provision[];
}

export interface Staircase {
  readonly need: Need;
  /** Help to turn to now; empty unless the need is a crisis. */
  readonly emergency: readonly Provision[];
  /** Rungs in order. Rung 5 is always there: nobody ends without a human. */
  readonly steps: readonly Step[];
  /** Share of each group among residents, by which offers are ordered when nothing is known. */
  readonly shares: Shares;
}

/** Builds the staircase of a need from all provisions. A crisis never asks one's own network: it has no rungs 1 and 2. */
export function buildStaircase(
  need: Need,
  provisions: Iterable<Provision>,
  shares: Shares = {},
): Staircase {
  const all = [...provisions];
  const byId = new Map(all.map((p) => [p.id, p]));
  const emergency = need.emergency.flatMap((id) => byId.get(id) ?? []);
  const fitting = byExpectedUse(
    all.filter(
      (p) =>
        p.needs.includes(need.slug) && !emergency.includes(p) && !need.withoutVoice.includes(p.id),
    ),
    { facts: {}, given: need.tells, shares, need: need.slug },
  );
  const rungs: readonly Rung[] = need.crisis ? [3, 4, 5] : [1, 2, 3, 4, 5];
  const steps = rungs.map((rung) => ({
    rung,
    suggestions: need.suggestions.filter((s) => s.rung === rung),
    // Extra emergency help that is not sure enough for the block stands with the general provisions below it.
    provisions: fitting.filter((p) => p.rung === rung || (p.rung === 0 && rung === 4)),
  }));
  const shown = steps.filter(
    (s) => s.rung === 5 || s.suggestions.length > 0 || s.provisions.length > 0,
  );
  return { need, emergency, steps: shown, shares };
}
