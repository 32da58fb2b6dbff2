// A running portal whose clock is set ahead or back, or goes over summer time and a leap day: it tries again and wakes somebody. At the real pace: npm run -s clocks.
import { describe, expect, it } from 'vitest';
import { afterJump, CLOCK_CASES } from '../clocks/clock-run.ts';

/** Looks that come every twenty seconds come every second. */
const PACE = 20;
/** The others differ little, and each is a portal of its own. */
const FIRST = 5;

describe('attempts go on and the alarm comes when the clock', { concurrent: true }, () => {
  it.each(CLOCK_CASES.slice(0, FIRST))(
    'goes over this: $name',
    { timeout: 60_000 },
    async (one) => {
      const { attemptS, alarmS } = await afterJump(one, PACE);
      expect({ attempt: attemptS !== undefined, alarm: alarmS !== undefined }).toEqual({
        attempt: true,
        alarm: true,
      });
    },
  );
});
