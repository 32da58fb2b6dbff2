// The part of the contract on what staff handed on to a second line: it is brought once, comes back when it cannot be, and stops when it is no longer wanted.
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbox, StoredRequest } from '../../src/application/ports.ts';
import { actOf, HOUR, later, ONE, request, retried, type Kind } from './outbox-requests.ts';

const LEASE = 1000;
const ALL = { queue: 'undelivered', who: 'Ans', now: later(0), from: 0, size: 9 } as const;

/** Runs the suite on the outbox that `open` makes; every call gives an empty one. */
export function passedContract(name: string, open: () => Promise<Outbox>): void {
  describe(`handed on to a second line: ${name}`, () => {
    let outbox: Outbox;
    afterEach(() => outbox.close());
    /** One question that the contact centre got, handed on. */
    const passed = async () => {
      outbox = await open();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), LEASE);
      await outbox.settle(ONE, 1, { state: 'delivered', done: ['inbox'] });
      await outbox.act(actOf('passed', 'Ans'));
    };
    const claim = (ms = 0) => outbox.claimPassed(later(ms), LEASE);
    const settle = (claimed: StoredRequest | undefined, end: 'delivered' | 'rejected') =>
      outbox.settlePassed(
        ONE,
        claimed!.passing!,
        end === 'delivered'
          ? { state: end, done: ['smtp'] }
          : { state: end, done: [], reason: 'smtp: 550' },
      );

    it('claims it with its way, counts the attempt, and holds the lease', async () => {
      await passed();
      const way = { name: 'Wmo', mailbox: 'wmo@voorbeeld.nl' };
      const passing = { number: 1, way, state: 'pending', attempts: 1, done: [] };
      expect(await claim()).toMatchObject({ reference: ONE, line: 'wmo', passing });
      expect(await claim()).toBeUndefined();
      expect(await claim(LEASE)).toMatchObject({ passing: { attempts: 2 } });
    });

    it('has nothing to bring of what staff bring over themselves', async () => {
      outbox = await open();
      await outbox.add('a', request(1));
      const { way: _, ...byHand } = actOf('passed', 'Ans') as { way?: object } & ReturnType<
        typeof actOf
      >;
      await outbox.act(byHand);
      expect(await claim()).toBeUndefined();
      expect(await outbox.byReference(ONE)).not.toHaveProperty('passing');
    });

    it('settles only the attempt that runs, and once', async () => {
      await passed();
      const first = await claim();
      const second = await claim(LEASE);
      await settle(first, 'rejected');
      expect((await outbox.byReference(ONE))?.passing?.state).toBe('pending');
      await settle(second, 'delivered');
      await settle(second, 'rejected');
      const { passing } = (await outbox.byReference(ONE))!;
      expect(passing).toMatchObject({ state: 'delivered', done: ['smtp'] });
      expect(await claim(HOUR)).toBeUndefined();
    });

    it('waits as told, and no longer when the clock was set back', async () => {
      await passed();
      const waits = { state: 'pending', retryAt: later(HOUR), done: [], reason: 'x' } as const;
      await outbox.settlePassed(ONE, (await claim())!.passing!, waits);
      expect(await claim(HOUR - 1)).toBeUndefined();
      await outbox.dueNow();
      expect(await claim()).toMatchObject({ passing: { attempts: 2, reason: 'x' } });
    });

    it('what cannot be brought is among what lies, and is brought again when somebody says so', async () => {
      await passed();
      await settle(await claim(), 'rejected');
      expect(await outbox.figures()).toMatchObject({ rejected: 1, oldestUndelivered: later(0) });
      expect((await outbox.page(ALL)).requests).toMatchObject([{ reference: ONE }]);
      expect(await outbox.act(retried())).toEqual({ kind: 'done' });
      expect(await outbox.act(retried())).toEqual({ kind: 'already' });
      const again = await claim();
      expect(again).toMatchObject({ state: 'delivered', passing: { number: 1 } });
      await settle(again, 'delivered');
      expect(await outbox.figures()).toMatchObject({ rejected: 0 });
      expect(await outbox.figures()).not.toHaveProperty('oldestUndelivered');
    });

    it('handed on anew it is another time, that an attempt from before cannot settle', async () => {
      await passed();
      const before = await claim();
      await outbox.act(actOf('passed', 'Bert', undefined, 'wmo'));
      await settle(before, 'delivered');
      expect(await claim()).toMatchObject({ passing: { number: 2, attempts: 1 } });
    });

    it.each<Kind | 'withdrawn'>(['taken', 'handled', 'withdrawn'])(
      'is not brought after it was %s',
      async (kind) => {
        await passed();
        if (kind === 'withdrawn') await outbox.withdraw(ONE);
        else await outbox.act(actOf(kind, 'Bert', undefined, 'wmo'));
        expect(await claim()).toBeUndefined();
        await outbox.act(actOf('reopened', 'Bert'));
        await outbox.act(actOf('put-back', 'Bert', 'Bert'));
        expect(await claim(HOUR)).toBeUndefined();
      },
    );

    it('brings the most urgent first, and leaves nothing of it when the question is erased', async () => {
      await passed();
      const two = request(2);
      const urgent = { ...two.request, triage: { urgency: 'urgent' as const } };
      await outbox.add('b', { ...two, request: urgent });
      await outbox.act({ ...actOf('passed', 'Ans'), reference: two.reference });
      expect(await claim()).toMatchObject({ reference: two.reference });
      expect(await claim()).toMatchObject({ reference: ONE });
      await outbox.withdraw(ONE);
      expect(await outbox.byReference(ONE)).not.toHaveProperty('passing');
    });
  });
}
