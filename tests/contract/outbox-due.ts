// The part of the contract on when a request is due: clocks may be set back.
import { afterEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../src/application/ports.ts';
import { HOUR, later, ONE, request, TWO } from './outbox-requests.ts';

/** Runs the suite on the outbox that `open` makes; every call gives an empty one. */
export function dueContract(name: string, open: () => Promise<Outbox>): void {
  describe(`what is due in the outbox: ${name}`, () => {
    let outbox: Outbox;
    const fresh = async () => (outbox = await open());
    afterEach(() => outbox.close());

    it.each([HOUR, 24 * HOUR, 366 * 24 * HOUR])(
      'takes a due time beyond the longest wait for that of a clock that was set back: %i',
      async (back) => {
        await fresh();
        await outbox.add('a', request(1));
        await outbox.claim(later(back), 5 * 60_000);
        expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference: ONE, attempts: 2 });
        const retryAt = later(back + 15 * 60_000);
        await outbox.settle(ONE, 2, { state: 'pending', retryAt, done: [] });
        expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference: ONE, attempts: 3 });
        expect(await outbox.claim(later(0), 1000)).toBeUndefined();
      },
    );

    it('makes every wait end when told to, and counts the next attempt as always', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.add('b', request(2));
      for (const reference of [ONE, TWO]) {
        expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference });
        const retryAt = later(HOUR / 2);
        await outbox.settle(reference, 1, { state: 'pending', retryAt, done: [] });
      }
      expect(await outbox.claim(later(0), 1000)).toBeUndefined();
      await outbox.dueNow();
      for (const reference of [ONE, TWO])
        expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference, attempts: 2 });
      expect(await outbox.claim(later(0), 1000)).toBeUndefined();
    });

    it('keeps a wait of an hour that the other side asked for', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1000);
      await outbox.settle(ONE, 1, { state: 'pending', retryAt: later(HOUR), done: [] });
      expect(await outbox.claim(later(0), 1000)).toBeUndefined();
      expect(await outbox.claim(later(HOUR), 1000)).toMatchObject({ attempts: 2 });
    });
  });
}
