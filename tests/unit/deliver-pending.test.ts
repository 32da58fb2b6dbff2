// Delivery: claim, try, settle; a request is never dropped.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { backoffMs, deliverPending } from '../../src/application/deliver-pending.ts';
import { submitContactRequest } from '../../src/application/submit-contact-request.ts';
import type { DeliveryOutcome } from '../../src/application/ports.ts';

function world(outcomes: DeliveryOutcome['result'][]) {
  let now = Date.UTC(2026, 10, 24);
  let serial = 0;
  const tried: string[] = [];
  const outbox = memoryOutbox();
  const clock = { now: () => new Date(now) };
  const ids = {
    reference: () => String(1_000_000_000 + ++serial),
    secret: () => `geheim-${serial}`,
  };
  const delivery = {
    name: 'fake',
    deliver: async ({ reference }: { reference: string }) => {
      tried.push(reference);
      return { result: outcomes.shift() ?? 'delivered' } as DeliveryOutcome;
    },
  };
  const logger = { info: () => {}, error: () => {} };
  const ports = { outbox, clock, ids, delivery, logger, random: () => 1 };
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

it('keeps what was rejected, for staff to see', async () => {
  const { ports, outbox } = world(['rejected']);
  await submitContactRequest(ports, 'sleutel', { question: 'Vraag', language: 'nl' });
  await deliverPending(ports);
  expect(await outbox.open()).toMatchObject([{ state: 'rejected' }]);
});

it('backs off under a cap of a quarter of an hour', () =>
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const wait = backoffMs(attempts, random);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(15 * 60_000);
    }),
  ));
