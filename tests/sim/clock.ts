// A clock that runs with simulated time and can be set wrong.
import type { Clock } from '../../src/application/ports.ts';
import type { Scheduler } from './scheduler.ts';

const START = Date.UTC(2026, 10, 24, 8);

export interface SimClock extends Clock {
  /** Sets the clock `ms` ahead, or back when negative. */
  jump(ms: number): void;
}

export function simClock(time: Scheduler): SimClock {
  let offset = 0;
  return {
    now: () => new Date(START + time.now() + offset),
    jump(ms) {
      offset += ms;
    },
  };
}
