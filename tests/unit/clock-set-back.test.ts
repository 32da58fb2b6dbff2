// A clock that is set back is noticed at the next look, however little; any other clock is left alone.
import { expect, it } from 'vitest';
import { clockSetBack } from '../../src/application/clock-set-back.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function world(start = Date.UTC(2026, 9, 25, 0, 59)) {
  let [wall, passed, done, fails] = [start, 0, 0, false];
  const clock = { now: () => new Date(wall) };
  const whenSetBack = clockSetBack({ clock, stopwatch: { elapsed: () => passed } });
  return {
    pass: (ms: number) => ([wall, passed] = [wall + ms, passed + ms]),
    jump: (ms: number) => (wall += ms),
    fail: (does: boolean) => (fails = does),
    async look() {
      await whenSetBack(async () => {
        if (fails) throw new Error('disk');
        done += 1;
      });
      return done;
    },
  };
}

it.each([-3_000, -MINUTE, -59 * MINUTE, -60 * MINUTE, -61 * MINUTE, -DAY, -366 * DAY])(
  'once for a clock that jumps %i ms',
  async (ms) => {
    const { pass, jump, look } = world();
    for (let n = 0; n < 5; n++) {
      pass(1000);
      expect(await look()).toBe(0);
    }
    jump(ms);
    for (let n = 0; n < 5; n++) {
      pass(1000);
      expect(await look()).toBe(1);
    }
  },
);

it.each([0, 1_000, MINUTE, 60 * MINUTE, DAY, 366 * DAY])(
  'never for one that goes on, or jumps ahead %i ms',
  async (ms) => {
    const { pass, jump, look } = world();
    pass(DAY);
    jump(ms);
    expect(await look()).toBe(0);
  },
);

it('again after every jump, and once more when the first time went wrong', async () => {
  const { jump, look, fail } = world();
  jump(-MINUTE);
  fail(true);
  await expect(look()).rejects.toThrow('disk');
  fail(false);
  expect(await look()).toBe(1);
  jump(DAY);
  expect(await look()).toBe(1);
  jump(-DAY);
  expect(await look()).toBe(2);
});

it('not for one that a time server keeps right', async () => {
  const { pass, jump, look } = world();
  for (let n = 0; n < 3600; n++) {
    pass(1000);
    jump(-1);
    expect(await look()).toBe(0);
  }
});
