// Delivery: claim, try, settle; a request is never dropped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { deliverPending } from '../../src/application/deliver-pending.ts';
import { backoffMs } from '../../src/application/deliver-round.ts';
import { submitContactRequest } from '../../src/application/ask/submit-contact-request.ts';
import type { Delivery, DeliveryOutcome } from '../../src/application/ports.ts';

function world(outcomes: DeliveryOutcome['result'][]) {
  let now = Date.UTC(2026, 10, 24);
  let serial = 0;
  const tried: string[] = [];
  const outbox = memoryOutbox();
  const clock = { now: () => new Date(now) };
  const ids = {
    reference: () => String(1_000_000_000 + ++serial),
    letters: () => `geheim-${serial}`,
  };
  const delivery: Delivery = {
    name: 'fake',
    deliver: async ({ reference }) => {
      tried.push(reference);
      return { result: outcomes.shift() ?? 'delivered', reason: 'proef' } as DeliveryOutcome;
    },
    check: async () => ({ ok: true, detail: '' }),
  };
  const logger = { info: () => {}, error: () => {} };
  const ports = {
    outbox,
    clock,
    ids,
    deliveries: [delivery],
    logger,
    random: () => 1,
    keepDays: 7,
  };
  return { ports, outbox, tried, pass: (ms: number) => (now += ms) };
}

it('delivers once, and waits longer after every failure', async () => {
  const { ports, outbox, tried, pass } = world(['retry', 'retry', 'delivered']);
  await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
  expect(await deliverPending(ports)).toBe(1);
  expect(await deliverPending(ports)).toBe(0);
  pass(10_000);
  expect(await deliverPending(ports)).toBe(1);
  pass(10_000);
  expect(await deliverPending(ports)).toBe(0);
  pass(10_000);
  expect(await deliverPending(ports)).toBe(1);
  pass(3_600_000);
  expect(await deliverPending(ports)).toBe(0);
  expect(tried).toHaveLength(3);
  expect(await outbox.open()).toMatchObject([{ state: 'delivered', attempts: 3 }]);
});

it('never tries again at once, whatever the dice say and however soon the other side wants it', async () => {
  for (const afterMs of [undefined, 0, 1, 999]) {
    const { ports, tried, pass } = world([]);
    const deliver = async () => {
      tried.push('again');
      return {
        result: 'retry',
        reason: 'away',
        ...(afterMs !== undefined && { afterMs }),
      } as const;
    };
    const hurried = {
      ...ports,
      random: () => 0,
      deliveries: [{ ...ports.deliveries[0]!, deliver }],
    };
    await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
    await deliverPending(hurried);
    pass(999);
    await deliverPending(hurried);
    expect(tried).toHaveLength(1);
    pass(1);
    await deliverPending(hurried);
    expect(tried).toHaveLength(2);
  }
});

it('stops after as many as were asked for, and goes on with the rest later', async () => {
  const { ports, tried } = world([]);
  for (const key of ['een', 'twee', 'drie'])
    await submitContactRequest(ports, key, { question: `Vraag ${key}`, language: 'nl' });
  expect(await deliverPending({ ...ports, most: 2 })).toBe(2);
  expect(tried).toHaveLength(2);
  expect(await deliverPending({ ...ports, most: 2 })).toBe(1);
  expect(new Set(tried).size).toBe(3);
});

it('rejects what cannot be read, without handing it to anybody', async () => {
  const { ports, outbox, tried } = world([]);
  await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
  const settled: unknown[] = [];
  const { request: _, ...unreadable } = (await outbox.byReference('1000000001'))!;
  const claimed = [unreadable];
  const blind = {
    ...outbox,
    claim: async () => claimed.pop(),
    settle: async (...[, , settlement]: Parameters<typeof outbox.settle>) => {
      settled.push(settlement);
    },
  };
  await deliverPending({ ...ports, outbox: blind });
  expect(settled).toEqual([{ state: 'rejected', done: [], reason: 'unreadable' }]);
  expect(tried).toEqual([]);
});

it('tells the log how often was tried and nothing else, an error only when a person must look', async () => {
  const { ports } = world(['retry', 'rejected', 'delivered']);
  const told: unknown[] = [];
  const logger = {
    info: (...words: unknown[]) => void told.push(['info', ...words]),
    error: (...words: unknown[]) => void told.push(['error', ...words]),
  };
  for (const key of ['een', 'twee', 'drie'])
    await submitContactRequest(ports, key, { question: `Vraag ${key}`, language: 'nl' });
  await deliverPending({ ...ports, logger });
  expect(told).toEqual([
    ['info', 'delivery postponed', { attempts: 1, reason: 'fake: proef' }],
    ['error', 'delivery rejected', { attempts: 1, reason: 'fake: proef' }],
  ]);
});

it('keeps what was rejected, for staff to see', async () => {
  const { ports, outbox } = world(['rejected']);
  await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
  await deliverPending(ports);
  expect(await outbox.open()).toMatchObject([{ state: 'rejected', reason: 'fake: proef' }]);
});

describe('several deliveries', () => {
  const named = (name: string, outcomes: DeliveryOutcome[], marks: Partial<Delivery> = {}) => {
    const tried: number[] = [];
    const delivery: Delivery = {
      name,
      ...marks,
      async deliver({ attempts }) {
        tried.push(attempts);
        return outcomes.shift() ?? { result: 'delivered' };
      },
      check: async () => ({ ok: true, detail: '' }),
    };
    return { delivery, tried };
  };
  const retry = { result: 'retry', reason: 'away' } as const;
  const rejected = { result: 'rejected', reason: '400' } as const;
  const run = async (deliveries: Delivery[], rounds: number) => {
    const { ports, outbox, pass } = world([]);
    await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
    for (let n = 0; n < rounds; n++) {
      await deliverPending({ ...ports, deliveries });
      pass(3_600_000);
    }
    return { outbox, pass, stored: (await outbox.byReference('1000000001'))! };
  };

  it('each takes a request once, also when another must be tried again', async () => {
    const [one, two] = [named('one', []), named('two', [retry, retry])];
    const { stored } = await run([one.delivery, two.delivery], 4);
    expect(one.tried).toEqual([1]);
    expect(two.tried).toEqual([1, 2, 3]);
    expect(stored).toMatchObject({ state: 'delivered', done: ['one', 'two'] });
  });

  it('a rejection by one is kept for staff, a rejected courtesy is not', async () => {
    const bad = named('bad', [rejected]);
    const kind = named('kind', [rejected], { courtesy: true });
    expect((await run([bad.delivery, kind.delivery], 1)).stored).toMatchObject({
      state: 'rejected',
      reason: 'bad: 400',
      done: ['kind'],
    });
  });

  it('an adapter that throws does not lose the request', async () => {
    const broken = named('broken', []);
    const deliver = async () => {
      throw new TypeError('bug');
    };
    const { stored } = await run([{ ...broken.delivery, deliver }], 2);
    expect(stored).toMatchObject({ state: 'pending', attempts: 2, reason: 'broken: TypeError' });
  });

  it('waits as long as the other side asks, but no longer than an hour', async () => {
    const slow = named('slow', [{ ...retry, afterMs: 9_000_000 }]);
    const { ports, outbox, pass } = world([]);
    await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
    const deliver = () => deliverPending({ ...ports, deliveries: [slow.delivery] });
    await deliver();
    pass(3_599_999);
    expect(await deliver()).toBe(0);
    pass(1);
    expect(await deliver()).toBe(1);
    expect(await outbox.open()).toMatchObject([{ state: 'delivered' }]);
  });

  it('our copy goes after the term when it lies elsewhere, and never while only we hold it', async () => {
    const week = 7 * 86_400_000;
    const elsewhere = await run([named('mail', []).delivery], 1);
    elsewhere.pass(week);
    expect(await elsewhere.outbox.erase(new Date(Date.UTC(2026, 10, 24) + week))).toBe(1);
    const here = await run([named('inbox', [], { keepsHere: true }).delivery], 1);
    expect(await here.outbox.erase(new Date(Date.UTC(2036, 0)))).toBe(0);
    // A copy here and a note of courtesy beside it do not keep ours, nor do they end it.
    const both = [
      named('inbox', [], { keepsHere: true }),
      named('note', [], { courtesy: true }),
      named('mail', []),
    ].map(({ delivery }) => delivery);
    const beside = await run(both, 1);
    expect(await beside.outbox.erase(new Date(Date.UTC(2026, 10, 24) + week - 1))).toBe(0);
    expect(await beside.outbox.erase(new Date(Date.UTC(2026, 10, 24) + week))).toBe(1);
    const polite = await run(both.slice(0, 2), 1);
    expect(await polite.outbox.erase(new Date(Date.UTC(2036, 0)))).toBe(0);
  });
});

it('backs off under a cap of a quarter of an hour', () =>
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const wait = backoffMs(attempts, random);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(15 * 60_000);
    }),
  ));
