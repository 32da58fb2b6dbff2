// A plan: several needs at once, their staircases merged so that nothing stands in it twice.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { staircaseOf } from '../catalogue/catalogue.ts';
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import { RUNGS, type Rung } from '../rung.ts';
import type { Staircase } from '../staircase/staircase.ts';

/** Needs in one plan at most. */
export const MOST_NEEDS = 6;
/** From this many life domains on, one family gets one plan and one coordinator. */
const DOMAINS_FOR_ONE_PLAN = 3;

export interface PlanStep {
  readonly rung: Rung;
  /** Things to do or ask, per need, because they are about that need. */
  readonly tips: readonly { readonly need: Need; readonly ids: readonly string[] }[];
  /** Help with the chosen needs it serves; what serves most comes first. */
  readonly offers: readonly { readonly provision: Provision; readonly needs: readonly Need[] }[];
}

export interface Plan {
  readonly needs: readonly Need[];
  /** Crisis needs among the chosen ones, and those that can hide in them. */
  readonly danger: readonly string[];
  readonly steps: readonly PlanStep[];
  /** True: ask for one plan and one coordinator. */
  readonly together: boolean;
}

/** Known needs, each once, six at most. */
function chosenNeeds(catalogue: Catalogue, slugs: readonly string[]): Need[] {
  return [...new Set(slugs)]
    .flatMap((slug) => catalogue.needs.get(slug) ?? [])
    .slice(0, MOST_NEEDS);
}

/** Help on one rung with the needs it serves, each thing once; what serves most comes first. */
function offersOn(rung: Rung, staircases: readonly Staircase[]): PlanStep['offers'] {
  const offers = new Map<string, { provision: Provision; needs: Need[] }>();
  for (const { need, steps } of staircases)
    for (const provision of steps.find((step) => step.rung === rung)?.provisions ?? []) {
      const known = offers.get(provision.id) ?? { provision, needs: [] };
      known.needs.push(need);
      offers.set(provision.id, known);
    }
  return [...offers.values()].sort((a, b) => b.needs.length - a.needs.length);
}

function tipsOn(rung: Rung, staircases: readonly Staircase[]): PlanStep['tips'] {
  return staircases
    .map(({ need, steps }) => ({
      need,
      ids: (steps.find((step) => step.rung === rung)?.suggestions ?? []).map((tip) => tip.id),
    }))
    .filter(({ ids }) => ids.length > 0);
}

/** Merges the staircases of the chosen needs. */
export function makePlan(catalogue: Catalogue, slugs: readonly string[]): Plan {
  const needs = chosenNeeds(catalogue, slugs);
  const crisis = needs.filter((need) => need.crisis).map((need) => need.slug);
  const hidden = needs.flatMap((need) => need.danger.map((d) => d.need));
  const staircases = needs.flatMap((need) => staircaseOf(catalogue, need.slug) ?? []);
  const steps = RUNGS.map((rung): PlanStep => ({
    rung,
    tips: tipsOn(rung, staircases),
    offers: offersOn(rung, staircases),
  }));
  return {
    needs,
    danger: [...new Set([...crisis, ...hidden])],
    steps: steps.filter((s) => s.rung === 5 || s.tips.length > 0 || s.offers.length > 0),
    together: new Set(needs.map((need) => need.domain)).size >= DOMAINS_FOR_ONE_PLAN,
  };
}
