// The staircase: everything that helps with one need, in the order of the ladder.
import type { Need, Suggestion } from '../need/need.ts';
import { reachOf, type Provision } from '../provision/provision.ts';
import type { Rung } from '../rung.ts';

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
}

/** Higher comes first: made for this need, sure, near. */
function weight(provision: Provision, need: Need): number {
  const main = provision.needs[0] === need.slug ? 4 : 0;
  const sure = provision.publish === 'yes' ? 3 : 0;
  const near = { village: 1, gemeente: 2, regio: 1, landelijk: 0 }[reachOf(provision)];
  const confidence = { high: 1, medium: 0.5, low: 0 }[provision.confidence];
  return main + sure + near + confidence;
}

/** Builds the staircase of a need from all provisions. A crisis never asks one's own network: it has no rungs 1 and 2. */
export function buildStaircase(need: Need, provisions: Iterable<Provision>): Staircase {
  const all = [...provisions];
  const byId = new Map(all.map((p) => [p.id, p]));
  const emergency = need.emergency.flatMap((id) => byId.get(id) ?? []);
  const fitting = all
    .filter((p) => p.needs.includes(need.slug) && !emergency.includes(p))
    .sort((a, b) => weight(b, need) - weight(a, need) || a.id.localeCompare(b.id));
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
  return { need, emergency, steps: shown };
}
