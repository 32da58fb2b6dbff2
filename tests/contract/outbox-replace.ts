// The part of the contract on replacing: the new one comes and the old one goes, or neither.
import { afterEach, describe, expect, it } from 'vitest';
import { ReferenceTaken, type Outbox } from '../../src/application/ports.ts';
import { handled, HOUR, later, ONE, request } from './outbox-requests.ts';

/** Runs the suite on the outbox that `open` makes; every call gives an empty one. */
export function replaceContract(name: string, open: () => Promise<Outbox>): void {
  describe(`replacing in the outbox: ${name}`, () => {
    let outbox: Outbox;
    const fresh = async () => (outbox = await open());
    const delivered = async (eraseAt?: Date) => {
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1000);
      const done = { state: 'delivered', done: ['inbox'] } as const;
      await outbox.settle(ONE, 1, { ...done, ...(eraseAt && { eraseAt }) });
    };
    afterEach(() => outbox.close());

    it('replaces: the new one comes and the old one is withdrawn, together', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const stored = await outbox.replace('b', request(2), ONE);
      expect(stored).toMatchObject({ ...request(2), state: 'pending', wiped: 0 });
      expect(await outbox.open()).toEqual([stored]);
      expect(await outbox.byReference(ONE)).toMatchObject({ state: 'withdrawn' });
      expect((await outbox.byReference(ONE))?.request).toBeUndefined();
      expect(await outbox.claim(later(0), 1)).toMatchObject({ reference: request(2).reference });
    });

    it('replaces once per key, and answers the same to the second', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const first = await outbox.replace('b', request(2), ONE);
      expect(await outbox.replace('b', request(3), ONE)).toEqual(first);
      expect(await outbox.open()).toEqual([first]);
      // A key that holds another question already changes nothing.
      await outbox.add('c', request(4));
      const other = await outbox.replace('c', request(5), request(2).reference);
      expect(other).toMatchObject(request(4));
      expect(await outbox.open()).toHaveLength(2);
    });

    it('replaces nothing that is no longer open, and then stores nothing', async () => {
      await fresh();
      await delivered(later(HOUR));
      await outbox.add('b', request(2));
      await outbox.add('c', request(3));
      await outbox.withdraw(request(2).reference);
      await outbox.act(handled(request(3).reference));
      await outbox.erase(later(HOUR));
      const gone = [ONE, request(2).reference, request(3).reference, '9999999999'];
      for (const reference of gone)
        expect(await outbox.replace('d', request(4), reference), reference).toBeUndefined();
      expect(await outbox.open()).toEqual([]);
      expect(await outbox.byReference(request(4).reference)).toBeUndefined();
    });

    it('replaces what was delivered; what took it stays to be read', async () => {
      await fresh();
      await delivered();
      await outbox.replace('b', request(2), ONE);
      expect(await outbox.byReference(ONE)).toMatchObject({ state: 'withdrawn', done: ['inbox'] });
      expect((await outbox.open()).map((r) => r.reference)).toEqual([request(2).reference]);
    });

    it('a reference that is taken replaces nothing', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const taken = outbox.replace('b', { ...request(2), reference: ONE }, ONE);
      await expect(taken).rejects.toBeInstanceOf(ReferenceTaken);
      expect((await outbox.open()).map((r) => r.reference)).toEqual([ONE]);
      expect(await outbox.replace('b', request(2), ONE)).toMatchObject(request(2));
    });

    it('one of many that replace the same at once wins, and one is open', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const all = await Promise.all(
        [2, 3, 4, 5, 6].map((n) => outbox.replace(`k${n}`, request(n), ONE)),
      );
      const won = all.flatMap((stored) => (stored ? [stored.reference] : []));
      expect(won).toHaveLength(1);
      expect((await outbox.open()).map((r) => r.reference)).toEqual(won);
    });

    it('the same replacement many times at once is one', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const all = await Promise.all(
        [2, 3, 4, 5, 6].map((n) => outbox.replace('k', request(n), ONE)),
      );
      expect(new Set(all.map((stored) => stored?.reference)).size).toBe(1);
      expect(await outbox.open()).toEqual([all[0]]);
    });
  });
}
