// A plan: the outcome of one or more needs, as a few steps to tick; danger comes before them and is none of them.
import { proceduresOf, staircaseOf, type Catalogue } from '../catalogue/catalogue.ts';
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Near } from '../wegwijzer/outcome.ts';
import { servedOf } from './candidates.ts';
import { stepsFor, type PlanStep } from './steps.ts';
import { knownOverAll, type AnswersPerNeed } from './told.ts';

/** Needs in one plan at most. */
export const MOST_NEEDS = 6;
/** From this many life domains on, one family gets one plan and one coordinator. */
const DOMAINS_FOR_ONE_PLAN = 3;

/** A crisis need that was chosen, with whom to call now. */
export interface PlanDanger {
  readonly need: Need;
  readonly emergency: readonly Provision[];
}

export interface Plan {
  readonly needs: readonly Need[];
  /** Danger that was chosen: it comes before every step. */
  readonly danger: readonly PlanDanger[];
  /** Danger that can hide, each once: the need in which it can, with what an earlier one told already. */
  readonly hidden: readonly { readonly need: Need; readonly without: readonly string[] }[];
  /** In the order of the ladder, seven at most; empty when there is no need but danger. */
  readonly steps: readonly PlanStep[];
  /** True: ask for one plan and one coordinator. */
  readonly together: boolean;
  /** True: by a law that decides, one may hand in a plan of one's own. */
  readonly ownPlan: boolean;
}

/** What is known of whom the plan is for. */
export interface PlanFor {
  readonly answers?: AnswersPerNeed;
  readonly near?: Near;
}

/** Known needs, each once, six at most. */
function chosenNeeds(catalogue: Catalogue, slugs: readonly string[]): Need[] {
  return [...new Set(slugs)]
    .flatMap((slug) => catalogue.needs.get(slug) ?? [])
    .slice(0, MOST_NEEDS);
}

/** Each danger is told once: by the first need in which it can hide, and not when it was chosen itself. */
function hiddenIn(needs: readonly Need[]): Plan['hidden'] {
  const told = new Set(needs.filter((need) => need.crisis).map((need) => need.slug));
  return needs.flatMap((need) => {
    const without = need.danger.map((danger) => danger.need).filter((slug) => told.has(slug));
    for (const danger of need.danger) told.add(danger.need);
    return without.length < need.danger.length ? [{ need, without }] : [];
  });
}

/** True where a law decides by which one may hand in a plan of one's own, as the Wmo. */
export function takesOwnPlan(catalogue: Pick<Catalogue, 'procedures'>, need: Need): boolean {
  return proceduresOf(catalogue, need).some(({ ownPlan }) => ownPlan);
}

/** The plan of the chosen needs. */
export function makePlan(
  catalogue: Catalogue,
  slugs: readonly string[],
  { answers = {}, near = {} }: PlanFor = {},
): Plan {
  const needs = chosenNeeds(catalogue, slugs);
  const calm = needs.filter((need) => !need.crisis);
  const known = knownOverAll(catalogue, calm, answers);
  return {
    needs,
    danger: needs
      .filter((need) => need.crisis)
      .map((need) => ({ need, emergency: staircaseOf(catalogue, need.slug)!.emergency })),
    hidden: hiddenIn(needs),
    steps: stepsFor(calm.map((need) => servedOf(catalogue, need, known.get(need)!, near))),
    together: new Set(needs.map((need) => need.domain)).size >= DOMAINS_FOR_ONE_PLAN,
    ownPlan: needs.some((need) => takesOwnPlan(catalogue, need)),
  };
}
