// The contract of an outbox: every adapter passes the same suite.
import { afterEach, describe, expect, it } from 'vitest';
import { ReferenceTaken, type Outbox } from '../../src/application/ports.ts';
import { dueContract } from './outbox-due.ts';
import { passedContract } from './outbox-passed.ts';
import { replaceContract } from './outbox-replace.ts';
import { handled, HOUR, later, ONE, request, retried, TWO } from './outbox-requests.ts';

/** Figures of an outbox with nothing in it. */
const NONE = { open: 0, pending: 0, rejected: 0, urgent: 0 };

/** Runs the suite on the outbox that `open` makes; every call gives an empty one. */
export function outboxContract(name: string, open: () => Promise<Outbox>): void {
  describe(`outbox: ${name}`, () => {
    let outbox: Outbox;
    const fresh = async () => (outbox = await open());
    /** One request, tried once and settled as delivered. */
    const delivered = async (eraseAt?: Date) => {
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1000);
      await outbox.settle(ONE, 1, {
        state: 'delivered',
        done: ['inbox'],
        ...(eraseAt && { eraseAt }),
      });
    };
    afterEach(() => outbox.close());

    it('gives back what was stored, by reference', async () => {
      await fresh();
      const stored = await outbox.add('a', request(1));
      const expected = { state: 'pending', wiped: 0, attempts: 0, tried: 0, done: [] };
      const need = 'vervoer';
      expect(stored).toEqual({ ...request(1), ...expected, need });
      expect(await outbox.byReference(ONE)).toEqual(stored);
      expect(await outbox.byReference('ander')).toBeUndefined();
    });

    it('stores once per key, and answers the same to the second', async () => {
      await fresh();
      const first = await outbox.add('a', request(1));
      expect(await outbox.add('a', request(2))).toEqual(first);
      expect(await outbox.open()).toEqual([first]);
    });

    it('stores once when the same form arrives many times at once', async () => {
      await fresh();
      const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => outbox.add('a', request(n))));
      expect(new Set(answers.map((a) => a.reference)).size).toBe(1);
      expect(await outbox.open()).toHaveLength(1);
    });

    it('refuses a reference that exists under another key, by name', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const again = outbox.add('b', { ...request(1), token: 'ander' });
      await expect(again).rejects.toBeInstanceOf(ReferenceTaken);
      expect(await outbox.open()).toHaveLength(1);
    });

    it('claims the oldest that is due, counts the attempt, and holds the lease', async () => {
      await fresh();
      await outbox.add('b', request(2));
      await outbox.add('a', request(1));
      expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference: ONE, attempts: 1 });
      expect(await outbox.claim(later(0), 1000)).toMatchObject({ reference: request(2).reference });
      expect(await outbox.claim(later(0), 1000)).toBeUndefined();
      expect(await outbox.claim(later(1000), 1000)).toMatchObject({ reference: ONE, attempts: 2 });
    });

    it('gives every request to one of many claimers', async () => {
      await fresh();
      for (const n of [1, 2, 3, 4, 5, 6]) await outbox.add(`k${n}`, request(n));
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => outbox.claim(later(0), 1000)),
      );
      const references = claims.flatMap((c) => (c ? [c.reference] : []));
      // A claimer may come away empty when others hold the rows, but nothing is given twice.
      expect(new Set(references).size).toBe(references.length);
      for (;;) {
        const next = await outbox.claim(later(0), 1000);
        if (!next) break;
        references.push(next.reference);
      }
      expect(new Set(references).size).toBe(6);
      expect(references).toHaveLength(6);
    });

    it('settles: pending waits until it is due and remembers who took it, delivered is done', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1);
      const retryAt = later(5000);
      await outbox.settle(ONE, 1, { state: 'pending', retryAt, done: ['smtp'], reason: '451' });
      expect(await outbox.claim(later(4999), 1)).toBeUndefined();
      expect(await outbox.claim(retryAt, 1)).toMatchObject({ done: ['smtp'], reason: '451' });
      await outbox.settle(ONE, 2, { state: 'delivered', done: ['smtp', 'inbox'] });
      expect(await outbox.claim(later(1e9), 1)).toBeUndefined();
      const [open] = await outbox.open();
      expect(open).toMatchObject({ state: 'delivered', attempts: 2, done: ['smtp', 'inbox'] });
      expect(open?.reason).toBeUndefined();
    });

    it('ignores the end of an attempt whose lease went to another', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1000);
      await outbox.claim(later(1000), 1000);
      await outbox.settle(ONE, 1, { state: 'rejected', done: [], reason: 'laat' });
      expect(await outbox.byReference(ONE)).toMatchObject({ state: 'pending', attempts: 2 });
    });

    it('keeps what was rejected, and tries again when staff say so', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.claim(later(0), 1000);
      await outbox.settle(ONE, 1, { state: 'rejected', done: ['smtp'], reason: '400 adres' });
      expect(await outbox.claim(later(1e9), 1)).toBeUndefined();
      expect(await outbox.open()).toMatchObject([{ state: 'rejected', reason: '400 adres' }]);
      expect(await outbox.act(retried())).toEqual({ kind: 'done' });
      expect(await outbox.claim(later(0), 1)).toMatchObject({ attempts: 2, done: ['smtp'] });
    });

    it('ends a request: the personal part goes when its time has come, the outcome and the need stay', async () => {
      await fresh();
      await delivered();
      await outbox.add('b', request(2));
      const outcome = { kind: 'missing', detail: 'avondvervoer' } as const;
      await outbox.act(handled(ONE, { outcome, eraseAt: later(HOUR) }));
      expect((await outbox.open()).map((r) => r.reference)).toEqual([request(2).reference]);
      expect((await outbox.byReference(ONE))?.request).toEqual(request(1).request);
      expect(await outbox.erase(later(HOUR))).toBe(1);
      const kept = await outbox.byReference(ONE);
      expect(kept?.request).toBeUndefined();
      expect(kept?.token).toBeUndefined();
      expect(await outbox.learned()).toEqual([{ need: 'vervoer', handledAt: later(0), outcome }]);
      expect((await outbox.add('a', request(3))).reference).toBe(ONE);
    });

    it('does not deliver what staff ended before', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.act(handled(ONE));
      expect(await outbox.claim(later(0), 1)).toBeUndefined();
    });

    it('withdraws at once, and never delivers it after', async () => {
      await fresh();
      await outbox.add('a', request(1));
      expect(await outbox.withdraw(ONE)).toBe('pending');
      expect(await outbox.withdraw(ONE)).toBeUndefined();
      expect(await outbox.claim(later(1e9), 1)).toBeUndefined();
      expect(await outbox.open()).toEqual([]);
      expect(await outbox.byReference(ONE)).toMatchObject({ state: 'withdrawn' });
      expect((await outbox.byReference(ONE))?.request).toBeUndefined();
    });

    it('tells that a withdrawn request was already delivered', async () => {
      await fresh();
      await delivered();
      expect(await outbox.withdraw(ONE)).toBe('delivered');
      expect(await outbox.open()).toEqual([]);
    });

    it('withdraws what staff ended as long as it is here, and not what was erased', async () => {
      await fresh();
      await delivered(later(HOUR));
      await outbox.add('b', request(2));
      await outbox.act(handled(TWO, { eraseAt: later(2 * HOUR) }));
      await outbox.erase(later(HOUR));
      expect(await outbox.withdraw(ONE)).toBeUndefined();
      expect(await outbox.withdraw(TWO)).toBe('pending');
      expect((await outbox.byReference(TWO))?.request).toBeUndefined();
      expect(await outbox.history(TWO)).toEqual([]);
      expect(await outbox.withdraw(TWO)).toBeUndefined();
      expect(await outbox.withdraw('9999999999')).toBeUndefined();
      expect(await outbox.byReference(ONE)).toMatchObject({ state: 'delivered' });
    });

    it('counts how often its sender wiped', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.wipe(ONE);
      await outbox.wipe(ONE);
      expect(await outbox.byReference(ONE)).toMatchObject({ wiped: 2, state: 'pending' });
      await outbox.wipe('9999999999');
    });

    it('erases when the time has come, not before, and keeps a tombstone for the key', async () => {
      await fresh();
      await delivered(later(HOUR));
      expect(await outbox.erase(later(HOUR - 1))).toBe(0);
      expect(await outbox.open()).toHaveLength(1);
      expect(await outbox.erase(later(HOUR))).toBe(1);
      expect(await outbox.erase(later(2 * HOUR))).toBe(0);
      expect(await outbox.open()).toEqual([]);
      expect((await outbox.byReference(ONE))?.request).toBeUndefined();
      const again = await outbox.add('a', request(2));
      expect(again).toMatchObject({ reference: ONE, state: 'delivered' });
    });

    it('never erases what only the inbox holds', async () => {
      await fresh();
      await delivered();
      expect(await outbox.erase(later(1e12))).toBe(0);
      expect(await outbox.open()).toHaveLength(1);
    });

    it('takes the note of what was handled before a moment, and keeps the rest of the outcome', async () => {
      await fresh();
      for (const [key, n] of Object.entries({ a: 1, b: 2 })) {
        await outbox.add(key, request(n));
        const outcome = { kind: 'missing', detail: `avondvervoer ${n}` } as const;
        await outbox.act(handled(request(n).reference, { at: later(n * HOUR), outcome }));
      }
      expect(await outbox.clear({ notes: later(2 * HOUR), ended: later(0) })).toBe(1);
      expect(await outbox.clear({ notes: later(2 * HOUR), ended: later(0) })).toBe(0);
      const [second, first] = await outbox.learned();
      expect(first).toMatchObject({ outcome: { kind: 'missing' } });
      expect(first?.outcome.detail).toBeUndefined();
      expect(second?.outcome.detail).toBe('avondvervoer 2');
    });

    it('takes away what ended long ago, and never what somebody still waits for', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.act(handled(ONE));
      await outbox.erase(later(0));
      await outbox.add('b', request(2));
      await outbox.withdraw(request(2).reference);
      await outbox.add('c', request(3));
      await outbox.claim(later(0), 1000);
      await outbox.settle(request(3).reference, 1, { state: 'rejected', done: [], reason: 'x' });
      const all = { notes: later(0), ended: later(1e9) };
      expect(await outbox.clear({ ...all, ended: new Date(0) })).toBe(0);
      expect(await outbox.clear(all)).toBe(2);
      expect(await outbox.learned()).toEqual([]);
      expect(await outbox.byReference(ONE)).toBeUndefined();
      expect(await outbox.byReference(request(2).reference)).toBeUndefined();
      expect(await outbox.open()).toMatchObject([{ reference: request(3).reference }]);
    });

    it('counts what is open, pending and rejected, and since when', async () => {
      await fresh();
      expect(await outbox.figures()).toEqual({ ...NONE, changes: expect.any(Number) });
      await delivered();
      await outbox.add('b', request(2));
      await outbox.add('c', request(3));
      await outbox.claim(later(0), 1000);
      await outbox.settle(request(2).reference, 1, { state: 'rejected', done: [], reason: 'x' });
      expect(await outbox.figures()).toEqual({
        ...NONE,
        open: 3,
        pending: 1,
        rejected: 1,
        changes: expect.any(Number),
        oldestUndelivered: request(2).receivedAt,
      });
    });

    it('tells a change when one question comes and another goes with all that was done with it', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.act({ kind: 'noted', reference: ONE, who: 'Ans', at: later(0), text: 'Belt' });
      const before = await outbox.figures();
      await outbox.withdraw(ONE);
      await outbox.add('b', request(2));
      const after = await outbox.figures();
      expect(after.open).toBe(before.open);
      expect(after.changes).not.toBe(before.changes);
    });

    it('could store now', async () => {
      await fresh();
      await expect(outbox.beat()).resolves.toBeUndefined();
    });
  });
  for (const part of [replaceContract, dueContract, passedContract]) part(name, open);
}
