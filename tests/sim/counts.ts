// The numbers of many seeds together.
import type { SeedResult } from './simulate.ts';

const ZERO = {
  seeds: 0,
  requests: 0,
  told: 0,
  delivered: 0,
  replaced: 0,
  acts: 0,
  handedOn: 0,
  crashes: 0,
  commitUnknown: 0,
  timeoutsAfterSuccess: 0,
  jumps: 0,
  steps: 0,
  lost: 0,
  duplicates: 0,
  stuck: 0,
  broken: 0,
  addressesTwice: 0,
  textsLost: 0,
};

export interface Counts extends Readonly<Record<keyof typeof ZERO, number>> {
  readonly failedSeeds: readonly number[];
}

/** Nothing counted yet. */
export const NONE: Counts = { ...ZERO, failedSeeds: [] };

/** Adds one seed. */
export function plus(counts: Counts, result: SeedResult): Counts {
  const sum = { ...counts, seeds: counts.seeds + 1 };
  for (const name of Object.keys(ZERO) as (keyof typeof ZERO)[])
    if (name !== 'seeds') sum[name] += result[name];
  const { failures, seed } = result;
  return failures.length > 0 ? { ...sum, failedSeeds: [...counts.failedSeeds, seed] } : sum;
}
