// The alarm of what is urgent: at once for each new question, again while nobody takes it up, and silent about all else.
import { expect, it } from 'vitest';
import { urgentWatch } from '../../src/application/watch-urgent.ts';

const MINUTE = 60_000;

function world(fails = false) {
  let now = 0;
  const raised: number[] = [];
  const lines: string[] = [];
  const alarm = {
    async urgent({ urgent }: { urgent: number }) {
      raised.push(urgent);
      if (fails) throw new Error('mail: 550');
    },
  };
  const logger = { info: () => {}, error: (message: string) => void lines.push(message) };
  const stopwatch = { elapsed: () => now };
  const watch = urgentWatch({ alarm, logger, stopwatch, againAfterMs: 15 * MINUTE });
  const look = (urgent: number) =>
    watch({ open: urgent, pending: 0, rejected: 0, urgent, changes: 0 });
  return { look, raised, lines, pass: (ms: number) => void (now += ms) };
}

it('tells each new one at once, and again only while it waits', async () => {
  const { look, raised, pass } = world();
  await look(0);
  expect(raised).toEqual([]);
  await look(1);
  await look(1);
  expect(raised).toEqual([1]);
  pass(MINUTE);
  await look(2);
  expect(raised).toEqual([1, 2]);
  pass(15 * MINUTE);
  await look(2);
  expect(raised).toEqual([1, 2, 2]);
  await look(0);
  pass(60 * MINUTE);
  await look(0);
  expect(raised).toHaveLength(3);
});

it('hears the next one after one was taken up', async () => {
  const { look, raised } = world();
  await look(2);
  await look(1);
  await look(2);
  expect(raised).toEqual([2, 2]);
});

it('tries again when nobody could be told, and never throws', async () => {
  const { look, raised, lines } = world(true);
  await look(1);
  await look(1);
  expect(raised).toEqual([1, 1]);
  expect(lines).toEqual(['urgent alarm could not be raised', 'urgent alarm could not be raised']);
});
