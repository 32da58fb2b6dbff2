// How often codes on paper were used: per paper and code, and never a figure that could point at a person.
import type { PrintedCodes, Printing } from './printed-codes.ts';

/** Figures below this are not shown. */
const LEAST_SHOWN = 10;

/** Times that a code was used on a day. */
export interface DayCount {
  /** As jjjj-mm-dd. */
  readonly day: string;
  /** The code. */
  readonly topic: string;
  readonly times: number;
}

/** How often one code was used because of one paper. */
export interface PrintedUse {
  readonly printing: Printing;
  readonly code: string;
  /** What stood behind the code when it was printed. */
  readonly target: string;
  /** Times; for showing only through `shownTimes`. */
  readonly times: number;
}

/** A figure as it may be shown. */
export function shownTimes(times: number): string {
  return times < LEAST_SHOWN ? `<${LEAST_SHOWN}` : String(times);
}

/**
 * Uses per paper and code, newest paper first. A code that stands on several papers counts for the newest of
 * that day, because a visit does not tell where someone read it.
 */
export function printedUse(printed: PrintedCodes, counts: readonly DayCount[]): PrintedUse[] {
  const uses = Object.entries(printed).flatMap(([code, { target, printed: papers }]) => {
    const own = counts.filter(({ topic }) => topic === code);
    const oldestFirst = [...papers].sort((a, b) => a.since.localeCompare(b.since));
    return oldestFirst.map((printing, place): PrintedUse => {
      const until = oldestFirst[place + 1]?.since;
      const days = own.filter(
        // What was counted before the first paper (a proof, a trial) belongs to it.
        ({ day }) => (place === 0 || day >= printing.since) && (until === undefined || day < until),
      );
      return { printing, code, target, times: days.reduce((sum, { times }) => sum + times, 0) };
    });
  });
  return uses.sort(
    (a, b) =>
      b.printing.since.localeCompare(a.printing.since) ||
      a.printing.name.localeCompare(b.printing.name) ||
      a.target.localeCompare(b.target),
  );
}
