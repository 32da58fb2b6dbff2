// Handing on to a second line: brought once by every way that reaches them, tried again, and back with staff when it cannot be.
import { expect, it } from 'vitest';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { deliverPassed, NO_WAY } from '../../src/application/deliver-passed.ts';
import type { DeliveryOutcome, HandOver, LineDelivery } from '../../src/application/ports.ts';
import type { LineWay } from '../../src/domain/municipality/second-line.ts';
import { actOf, later, ONE, request } from '../contract/outbox-requests.ts';

type Result = DeliveryOutcome['result'];

/** A way called `name`, that ends as told and then well. */
function line(name: string, reaches: (way: LineWay) => boolean, outcomes: Result[] = []) {
  const got: HandOver[] = [];
  const made: LineDelivery = {
    name,
    reaches,
    async deliver(_request, handOver) {
      got.push(handOver);
      return { result: outcomes.shift() ?? 'delivered', reason: 'proef' } as DeliveryOutcome;
    },
    check: async () => ({ ok: true, detail: '' }),
  };
  return { made, got };
}
const byMail = (way: LineWay) => way.mailbox !== undefined;

async function world(lines: LineDelivery[]) {
  let now = 0;
  const outbox = memoryOutbox();
  await outbox.add('a', request(1));
  await outbox.act(actOf('noted', 'Ans'));
  await outbox.act(actOf('passed', 'Ans'));
  const told: string[] = [];
  const ports = {
    outbox,
    lines,
    clock: { now: () => later(now) },
    logger: { info: (text: string) => told.push(text), error: (text: string) => told.push(text) },
    random: () => 1,
    most: 10,
  };
  const passing = async () => (await outbox.byReference(ONE))?.passing;
  return { ports, outbox, told, passing, pass: (ms: number) => (now += ms) };
}

it('goes once by every way that reaches them, with what staff noted', async () => {
  const [mail, other] = [line('smtp', byMail), line('register', () => true)];
  const never = line('duif', () => false);
  const { ports, passing } = await world([mail.made, other.made, never.made]);
  expect(await deliverPassed(ports)).toBe(1);
  expect(await deliverPassed(ports)).toBe(0);
  const handOver = { number: 1, way: { name: 'Wmo' }, notes: ['Notitie van Ans'] };
  expect(mail.got).toMatchObject([handOver]);
  expect(other.got).toHaveLength(1);
  expect(never.got).toEqual([]);
  expect(await passing()).toMatchObject({ state: 'delivered', done: ['smtp', 'register'] });
});

it('tries again only where it did not arrive', async () => {
  const [mail, other] = [line('smtp', byMail, ['retry']), line('register', () => true)];
  const { ports, passing, pass, told } = await world([mail.made, other.made]);
  await deliverPassed(ports);
  expect(await passing()).toMatchObject({ state: 'pending', reason: 'smtp: proef' });
  pass(60_000);
  await deliverPassed(ports);
  expect([mail.got.length, other.got.length]).toEqual([2, 1]);
  expect(await passing()).toMatchObject({ state: 'delivered' });
  expect(told).toEqual(['handing on postponed']);
});

it.each<[string, LineDelivery[], string]>([
  ['refused', [line('smtp', byMail, ['rejected']).made], 'smtp: proef'],
  ['without a way any more', [], NO_WAY],
])('%s it comes back to staff, with the reason', async (_name, lines, reason) => {
  const { ports, outbox, passing, told } = await world(lines);
  await deliverPassed(ports);
  expect(await passing()).toMatchObject({ state: 'rejected', reason });
  expect(told).toEqual(['handing on rejected']);
  const queue = { queue: 'undelivered', who: 'Ans', now: later(0), from: 0, size: 9 } as const;
  expect((await outbox.page(queue)).total).toBe(1);
  // What the desk got itself is not touched by it.
  expect((await outbox.byReference(ONE))?.state).toBe('pending');
});

it('a bug of ours is tried again, and nothing that somebody typed is told', async () => {
  const broken = line('smtp', byMail).made;
  const fails: LineDelivery = {
    ...broken,
    deliver: () => Promise.reject(new TypeError('Vraag van Geertje')),
  };
  const { ports, passing } = await world([fails]);
  await deliverPassed(ports);
  expect(await passing()).toMatchObject({ state: 'pending', reason: 'smtp: TypeError' });
});
