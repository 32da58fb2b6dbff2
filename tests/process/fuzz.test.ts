// Two thousand odd requests: each gets a clear answer, and the server holds on to nothing. More: npm run -s fuzz.
import { describe, expect, it } from 'vitest';
import { fuzzRun } from '../fuzz/fuzz-run.ts';
import { grownIn } from '../fuzz/held.ts';

const TIMES = 2000;

describe('odd requests of any kind', { timeout: 180_000 }, () => {
  it(`${TIMES} get 2xx, 3xx or 4xx, in time`, async () => {
    const { wrong, byStatus, stored, errors, held } = await fuzzRun(TIMES, 1);
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
    // Else the odd ones crowd out all that is right, and the store was hardly touched.
    expect(stored).toBeGreaterThan(50);
    for (const status of [200, 303, 400, 403, 404, 405, 413, 414, 415, 422, 431, 'left', 'ended'])
      expect(byStatus[status], `${status}`).toBeGreaterThan(0);
    expect(grownIn(held)).toEqual([]);
  });
});
