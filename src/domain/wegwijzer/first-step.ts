// The first step with a need of which nothing was told: what to do today and whom to turn to; in danger whom to call.
import { staircaseOf, type Catalogue } from '../catalogue/catalogue.ts';
import type { Beginning } from '../staircase/begin.ts';
import { beginningIn, outcomeOf } from './outcome.ts';
import { NOTHING_TOLD } from './walk.ts';

/** A result list asks for many at once, and the catalogue of a release never changes. */
const known = new WeakMap<Catalogue, Map<string, Beginning>>();

function reckoned(catalogue: Catalogue, slug: string): Beginning {
  const staircase = staircaseOf(catalogue, slug);
  if (!staircase) return {};
  if (staircase.need.crisis) {
    const line = staircase.emergency.find(({ contact }) => contact?.phone !== undefined);
    return line ? { turnTo: line } : {};
  }
  return beginningIn(staircase, outcomeOf(staircase, NOTHING_TOLD), NOTHING_TOLD);
}

/** The first step with a need; nothing for a need that does not exist. */
export function firstStep(catalogue: Catalogue, slug: string): Beginning {
  const steps = known.get(catalogue) ?? new Map<string, Beginning>();
  known.set(catalogue, steps);
  const step = steps.get(slug) ?? reckoned(catalogue, slug);
  steps.set(slug, step);
  return step;
}
