// Watching the outbox: when it is an alarm, how often it is raised, and that watching itself never fails.
import { expect, it } from 'vitest';
import { logAlarm } from '../../src/adapters/alarm/log.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import type { OutboxFigures, Settlement } from '../../src/application/ports.ts';
import { outboxWatch, type Alarm } from '../../src/application/watch-outbox.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 25, 8);

function world(more: { alarm?: Alarm; figures?: () => Promise<OutboxFigures> } = {}) {
  let now = START;
  let passed = 0;
  const outbox = memoryOutbox();
  const raised: OutboxFigures[] = [];
  const lines: { message: string; facts: unknown }[] = [];
  const clock = { now: () => new Date(now) };
  const logger = {
    info: () => {},
    error: (message: string, facts?: unknown) => void lines.push({ message, facts }),
  };
  const alarm = more.alarm ?? { raise: async (figures) => void raised.push(figures) };
  const figures = more.figures ?? outbox.figures;
  const stopwatch = { elapsed: () => passed };
  const ports = { outbox: { figures }, alarm, clock, stopwatch, logger, alertAfterMs: 30 * MINUTE };
  let serial = 0;
  const add = async () => {
    const reference = String(1_000_000_000 + ++serial);
    const request = { question: 'Plantwoord', phone: '0612345678', language: 'nl' };
    await outbox.add(reference, { reference, token: reference, receivedAt: clock.now(), request });
  };
  const settle = async (settlement: Settlement) => {
    const claimed = await outbox.claim(clock.now(), 0);
    await outbox.settle(claimed!.reference, claimed!.attempts, settlement);
  };
  const jump = (ms: number) => void (now += ms);
  const pass = (ms: number) => {
    now += ms;
    passed += ms;
  };
  return {
    look: outboxWatch(ports),
    add,
    settle,
    pass,
    jump,
    raised,
    lines,
    logger,
    clock,
    outbox,
  };
}

const DELIVERED: Settlement = { state: 'delivered', done: ['smtp'] };
const REJECTED: Settlement = { state: 'rejected', done: [], reason: 'smtp: 550' };

it('is quiet when nothing waits, or not for long', async () => {
  const { look, add, pass, raised } = world();
  expect(await look()).toEqual({
    alert: false,
    figures: { open: 0, pending: 0, rejected: 0, urgent: 0, changes: 0 },
  });
  await add();
  pass(30 * MINUTE);
  expect(await look()).toMatchObject({ alert: false, oldestMinutes: 30, figures: { pending: 1 } });
  expect(raised).toEqual([]);
});

it('raises when the oldest waits too long, once per four hours while it lasts', async () => {
  const { look, add, pass, raised } = world();
  await add();
  pass(30 * MINUTE + 1);
  expect(await look()).toMatchObject({ alert: true, oldestMinutes: 30 });
  pass(4 * HOUR - 1);
  expect(await look()).toMatchObject({ alert: true, oldestMinutes: 270 });
  expect(raised).toHaveLength(1);
  pass(1);
  await look();
  expect(raised).toHaveLength(2);
  expect(raised[0]).toMatchObject({ pending: 1, oldestUndelivered: new Date(START) });
});

it('raises at once for what was rejected', async () => {
  const { look, add, settle, raised } = world();
  await add();
  await settle(REJECTED);
  expect(await look()).toMatchObject({ alert: true, oldestMinutes: 0, figures: { rejected: 1 } });
  expect(raised).toHaveLength(1);
});

it('raises again at once when it comes back', async () => {
  const { look, add, settle, pass, raised } = world();
  await add();
  pass(HOUR);
  await look();
  await settle(DELIVERED);
  expect(await look()).toMatchObject({ alert: false });
  await add();
  await settle(REJECTED);
  expect(await look()).toMatchObject({ alert: true });
  expect(raised).toHaveLength(2);
});

it('does not raise twice when two looks overlap', async () => {
  const { look, add, pass, raised } = world();
  await add();
  pass(HOUR);
  await Promise.all([look(), look()]);
  expect(raised).toHaveLength(1);
});

it('an alarm that could not be raised is raised at the next look', async () => {
  let calls = 0;
  const raise = async () => {
    calls += 1;
    if (calls === 1) throw new Error('mail: ESOCKET');
  };
  const { look, add, pass, lines } = world({ alarm: { raise } });
  await add();
  pass(HOUR);
  expect(await look()).toMatchObject({ alert: true });
  expect(lines).toEqual([
    { message: 'alarm could not be raised', facts: { why: 'mail: ESOCKET' } },
  ]);
  await look();
  await look();
  expect(calls).toBe(2);
});

it('an outbox that cannot be read is an alert, not a crash', async () => {
  const figures = async () => {
    throw new TypeError('/geheim/pad/hulp.sqlite');
  };
  const { look, lines } = world({ figures });
  expect(await look()).toEqual({ alert: true });
  expect(lines).toEqual([{ message: 'outbox cannot be read', facts: { why: 'TypeError' } }]);
});

it('the alarm in the log holds figures only', async () => {
  const { add, pass, outbox, logger, clock, lines } = world();
  await add();
  pass(HOUR);
  await logAlarm(logger, clock).raise(await outbox.figures(), [
    { adapter: 'smtp', cause: 'timeout', since: clock.now(), times: 3 },
  ]);
  const facts = { pending: 1, rejected: 0, because: 'smtp: timeout', oldestMinutes: 60 };
  expect(lines).toEqual([{ message: 'questions are not delivered', facts }]);
});

const DAY = 24 * HOUR;
const JUMPS = [
  ['a day back', -DAY],
  ['an hour back', -HOUR],
  ['an hour ahead', HOUR],
  ['a day ahead', DAY],
  ['a leap day back', -366 * DAY],
  ['a leap second back', -1000],
] as const;

it.each(JUMPS)(
  'the alarm comes within a minute of its time when the clock jumps %s',
  async (_, ms) => {
    const { look, add, pass, jump, raised } = world();
    await add();
    await look();
    pass(MINUTE);
    jump(ms);
    for (let minutes = 1; minutes <= 31; minutes++) {
      await look();
      pass(MINUTE);
    }
    expect(raised).toHaveLength(1);
  },
);

it.each(JUMPS)(
  'an alarm that was raised keeps quiet for four hours when the clock jumps %s',
  async (_, ms) => {
    const { look, add, settle, pass, jump, raised } = world();
    await add();
    await settle(REJECTED);
    await look();
    jump(ms);
    pass(4 * HOUR - 1);
    await look();
    expect(raised).toHaveLength(1);
    pass(1);
    await look();
    expect(raised).toHaveLength(2);
  },
);
