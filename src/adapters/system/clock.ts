// The real clock, and one that only goes on.
import { performance } from 'node:perf_hooks';
import type { Clock, Stopwatch } from '../../application/ports.ts';

export const systemClock: Clock & Stopwatch = {
  now: () => new Date(),
  elapsed: () => performance.now(),
};
