// What a seed brings: how long it lasts, how many write, and which faults there are, how often.
import type { Random } from './random.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Chance of each fault at every place where it can happen. */
export interface Faults {
  /** Fails, and nothing is stored. */
  readonly diskFull: number;
  /** Fails, but it was stored all the same. */
  readonly commitUnknown: number;
  /** The process dies. */
  readonly crash: number;
  /** Stands still for minutes, longer than a lease. */
  readonly stall: number;
  /** The contact centre stores it, and the answer is lost. */
  readonly answerLost: number;
  /** The answer is a time-out, and the contact centre stores it minutes later. */
  readonly storedLate: number;
  readonly serverError: number;
  readonly tooMany: number;
  /** The delivery throws, as a bug of ours would. */
  readonly deliveryBug: number;
}

export const CALM: Faults = {
  diskFull: 0,
  commitUnknown: 0,
  crash: 0,
  stall: 0,
  answerLost: 0,
  storedLate: 0,
  serverError: 0,
  tooMany: 0,
  deliveryBug: 0,
};

export interface Weather {
  /** How long there are faults, in milliseconds. */
  readonly lastsMs: number;
  readonly residents: number;
  /** How long a worker rests between rounds; longer in a long seed, so that it ends in time. */
  readonly pauseMs: number;
  readonly keepDays: number;
  readonly faults: Faults;
  /** When the contact centre is away. */
  readonly away: readonly { readonly from: number; readonly to: number }[];
  /** Times at which the clock jumps. */
  readonly jumps: readonly { readonly at: number; readonly byMs: number }[];
  /** References to draw from; few, so that two meet. */
  readonly numbers: number;
  /** How many of those the contact centre gave to contacts of others. */
  readonly foreign: number;
  /** Chance that the contact centre refuses a request. */
  readonly refused: number;
  /** Whether a mail to the resident goes along. */
  readonly courtesy: boolean;
  readonly staff: boolean;
}

function faultsOf(random: Random): Faults {
  const rate = (...rates: number[]) => (random.chance(0.5) ? random.pick(rates) : 0);
  return {
    diskFull: rate(0.02, 0.1, 0.3),
    commitUnknown: rate(0.02, 0.1, 0.3),
    crash: rate(0.005, 0.02, 0.06),
    stall: rate(0.005, 0.02),
    answerLost: rate(0.05, 0.2, 0.4),
    storedLate: rate(0.05, 0.2),
    serverError: rate(0.05, 0.3),
    tooMany: rate(0.02, 0.1),
    deliveryBug: rate(0.01, 0.05),
  };
}

function awayIn(random: Random, lastsMs: number): Weather['away'] {
  if (lastsMs > 72 * HOUR_MS) return [{ from: HOUR_MS, to: 73 * HOUR_MS }];
  return Array.from({ length: random.between(0, 2) }, () => {
    const from = random.next() * lastsMs;
    return { from, to: from + (random.next() * lastsMs) / 2 };
  });
}

/** Draws the weather of a seed. */
export function weatherOf(random: Random): Weather {
  const kind = random.next();
  const [hours, residents] = kind < 0.05 ? [80, 4] : kind < 0.35 ? [6, 9] : [0.4, 12];
  const lastsMs = hours * HOUR_MS;
  const jump = () =>
    random.pick([-DAY_MS, DAY_MS, -HOUR_MS, HOUR_MS, -MINUTE_MS, MINUTE_MS, 1000, -1000]);
  const few = random.chance(0.2);
  return {
    lastsMs,
    residents: random.between(2, residents),
    pauseMs: Math.max(1000, lastsMs / 120),
    keepDays: random.pick([0, 0.02, 1, 7]),
    faults: faultsOf(random),
    away: random.chance(0.5) ? awayIn(random, lastsMs) : [],
    jumps: Array.from({ length: random.chance(0.3) ? random.between(1, 3) : 0 }, () => ({
      at: random.next() * lastsMs,
      byMs: jump(),
    })),
    numbers: few ? random.between(15, 40) : 9_000_000_000,
    foreign: few ? random.between(0, 4) : 0,
    refused: random.chance(0.4) ? random.pick([0.1, 0.3]) : 0,
    courtesy: random.chance(0.3),
    staff: random.chance(0.5),
  };
}
