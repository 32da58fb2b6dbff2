// How much one place may do, and all together; kept in memory, so each server counts for itself.
import { memoryLimits } from '../adapters/access/limits.ts';
import type { LimitKind, Limits } from '../application/limits.ts';
import type { Stopwatch } from '../application/ports.ts';
import type { Config } from './config.ts';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 4 * QUARTER_MS;

/** What visitors who are not signed in may tell in an hour: a part of the questions that one place may send, and so many places' worth together. */
const tellings = (sends: number, { part, places }: { part: number; places: number }) => {
  const times = Math.ceil(sends * part);
  return { times, perMs: HOUR_MS, together: times * places };
};

/** The limits that the settings name. */
export function visitorLimits(
  { SENDS_PER_HOUR: sends, SIGN_INS }: Pick<Config, 'SENDS_PER_HOUR' | 'SIGN_INS'>,
  stopwatch: Stopwatch,
): Limits<LimitKind> {
  return memoryLimits<LimitKind>(stopwatch, {
    send: { times: sends, perMs: HOUR_MS },
    report: tellings(sends, { part: 1 / 3, places: 5 }),
    missed: tellings(sends, { part: 1 / 2, places: 20 }),
    'own-question': { times: SIGN_INS, perMs: QUARTER_MS },
  });
}
