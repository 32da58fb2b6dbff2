// Notices that the clock on the wall was set back while we ran: then the waits that were noted by it are all too long.
import type { Clock, Stopwatch } from './ports.ts';

/** What a clock that is kept right by a time server may lose between two looks. */
const SLACK_MS = 2_000;

/** Each call looks; when the clock was set back since the last look that went well, `act` is done. Throws what it throws. */
export function clockSetBack({
  clock,
  stopwatch,
}: {
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
}): (act: () => Promise<void>) => Promise<void> {
  const ahead = () => clock.now().getTime() - stopwatch.elapsed();
  let before = ahead();
  return async (act) => {
    const now = ahead();
    if (now < before - SLACK_MS) await act();
    before = now;
  };
}
