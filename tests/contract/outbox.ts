// The contract of an outbox: every adapter passes the same suite.
import { afterEach, describe, expect, it } from 'vitest';
import type { NewRequest, Outbox } from '../../src/application/ports.ts';

const request = (n: number): NewRequest => ({
  reference: String(1_000_000_000 + n),
  token: `geheim-${n}`,
  receivedAt: new Date(Date.UTC(2026, 10, 24, 12, 0, n)),
  request: { question: `Vraag ${n} met 'aanhaling' en 😀`, phone: '0612345678', language: 'nl' },
});

/** Runs the suite on the outbox that `open` makes. */
export function outboxContract(name: string, open: () => Promise<Outbox>): void {
  describe(`outbox: ${name}`, () => {
    let outbox: Outbox;
    const fresh = async () => (outbox = await open());
    afterEach(() => outbox.close());

    it('gives back what was stored, by token', async () => {
      await fresh();
      const stored = await outbox.add('a', request(1));
      expect(stored).toEqual({ ...request(1), state: 'pending', attempts: 0 });
      expect(await outbox.byToken('geheim-1')).toEqual(stored);
      expect(await outbox.byToken('ander')).toBeUndefined();
    });

    it('stores once per key, and answers the same to the second', async () => {
      await fresh();
      const first = await outbox.add('a', request(1));
      expect(await outbox.add('a', request(2))).toEqual(first);
      expect(await outbox.open()).toEqual([first]);
    });

    it('refuses a reference that exists under another key', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await expect(outbox.add('b', { ...request(1), token: 'ander' })).rejects.toThrow();
      expect(await outbox.open()).toHaveLength(1);
    });

    it('claims the oldest that is due, counts the attempt, and holds the lease', async () => {
      await fresh();
      await outbox.add('b', request(2));
      await outbox.add('a', request(1));
      const now = new Date(Date.UTC(2026, 10, 25));
      const oldest = await outbox.claim(now, 1000);
      expect(oldest).toMatchObject({ attempts: 1 });
      const next = await outbox.claim(now, 1000);
      expect(next?.reference).not.toBe(oldest?.reference);
      expect(await outbox.claim(now, 1000)).toBeUndefined();
      const again = await outbox.claim(new Date(now.getTime() + 1000), 1000);
      expect(again).toMatchObject({ attempts: 2 });
    });

    it('settles: delivered is done, pending waits until it is due', async () => {
      await fresh();
      await outbox.add('a', request(1));
      const now = new Date(Date.UTC(2026, 10, 25));
      await outbox.claim(now, 1);
      const retryAt = new Date(now.getTime() + 5000);
      await outbox.settle(request(1).reference, { state: 'pending', retryAt });
      expect(await outbox.claim(new Date(now.getTime() + 4999), 1)).toBeUndefined();
      expect(await outbox.claim(retryAt, 1)).toBeDefined();
      await outbox.settle(request(1).reference, { state: 'delivered' });
      expect(await outbox.claim(new Date(now.getTime() + 1e9), 1)).toBeUndefined();
      expect(await outbox.open()).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    });

    it('leaves what staff have dealt with out of the open list', async () => {
      await fresh();
      await outbox.add('a', request(1));
      await outbox.add('b', request(2));
      await outbox.markHandled(request(1).reference, new Date());
      expect((await outbox.open()).map((r) => r.reference)).toEqual([request(2).reference]);
    });

    it('is healthy', async () => {
      await fresh();
      expect(await outbox.healthy()).toBe(true);
    });
  });
}
