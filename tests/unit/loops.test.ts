// The loops beside serving: neither waits for the other, nothing ends them, and standing still is seen.
import { expect, it, vi } from 'vitest';
import { pulseOf, startLoops, type Rounds } from '../../src/bootstrap/loops.ts';

const MINUTE = 60_000;

async function running(rounds: Partial<Rounds>, minutes: number) {
  vi.useFakeTimers();
  const seen = { deliver: 0, tidy: 0 };
  const beat = rounds.beat ?? (() => Promise.resolve());
  const failed: string[] = [];
  const pulse = pulseOf({ elapsed: () => performance.now() });
  const counted: Rounds = {
    deliver: () => (seen.deliver++, rounds.deliver?.() ?? Promise.resolve(false)),
    beat,
    watch: () => Promise.resolve(),
    tidy: () => (seen.tidy++, rounds.tidy?.() ?? Promise.resolve()),
  };
  const stop = startLoops(counted, pulse, (loop) => void failed.push(loop));
  await vi.advanceTimersByTimeAsync(minutes * MINUTE);
  return { seen, failed, pulse, stop };
}

it('delivers each second, tidies each minute, and stops when told', async () => {
  const { seen, failed, pulse, stop } = await running({}, 10);
  expect(seen).toEqual({ deliver: 601, tidy: 11 });
  expect({ failed, still: pulse.still() }).toEqual({ failed: [], still: [] });
  await stop();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(seen.deliver).toBe(601);
});

it('goes on after every fault, and tells each', async () => {
  const boom = () => Promise.reject(new Error('disk'));
  const { seen, failed, pulse, stop } = await running({ deliver: boom, tidy: boom }, 6);
  expect(seen).toEqual({ deliver: 361, tidy: 7 });
  expect(failed).toHaveLength(368);
  expect(pulse.still()).toEqual(['deliver', 'tidy']);
  await stop();
});

it('a delivery that hangs is seen, and keeps nothing else waiting', async () => {
  const { seen, pulse } = await running({ deliver: () => new Promise(() => {}) }, 6);
  expect(seen).toEqual({ deliver: 1, tidy: 7 });
  expect(pulse.still()).toEqual(['deliver']);
});

it.each([-366, -1, 1, 366])('a clock that jumps %i days changes nothing', async (days) => {
  const { seen, pulse, stop } = await running({}, 1);
  vi.setSystemTime(Date.now() + days * 24 * 60 * MINUTE);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(seen).toEqual({ deliver: 661, tidy: 12 });
  expect(pulse.still()).toEqual([]);
  await stop();
});
