// The contract of the record of staff: every adapter passes the same suite.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { memoryAudit } from '../../src/adapters/audit/memory.ts';
import { postgresAudit } from '../../src/adapters/audit/postgres.ts';
import { sqliteAudit } from '../../src/adapters/audit/sqlite.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import type { Audit } from '../../src/application/ports.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(url: string): Promise<Audit> {
  const pool = await openPostgres(url);
  onTestFinished(() => pool.end());
  return postgresAudit(pool);
}

function overSqlite(): Audit {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return sqliteAudit(db);
}

const at = (n: number) => new Date(Date.UTC(2026, 10, 25, 9, n));

function auditContract(name: string, open: () => Audit | Promise<Audit>): void {
  describe(`audit: ${name}`, () => {
    it('is empty at first', async () => {
      expect(await (await open()).latest(10)).toEqual([]);
    });

    it('keeps every entry, newest first, as many as are asked', async () => {
      const audit = await open();
      const signIn = { at: at(0), who: 'Ali', act: 'sign-in' } as const;
      const seen = { at: at(1), who: 'Ali', act: 'seen', reference: '1234567890' } as const;
      const other = { at: at(2), who: "Bea O'Voorbeeld 😀", act: 'sign-in' } as const;
      for (const entry of [signIn, seen, other]) await audit.add(entry);
      expect(await audit.latest(2)).toStrictEqual([other, seen]);
      expect(await audit.latest(10)).toStrictEqual([other, seen, signIn]);
    });

    it('takes away what was written before a moment, and only that', async () => {
      const audit = await open();
      for (const n of [0, 1, 2]) await audit.add({ at: at(n), who: 'Ali', act: 'sign-in' });
      expect(await audit.clear(at(1))).toBe(1);
      expect((await audit.latest(10)).map((entry) => entry.at)).toEqual([at(2), at(1)]);
      expect(await audit.clear(at(3))).toBe(2);
    });

    it('keeps the same look twice as two', async () => {
      const audit = await open();
      const seen = { at: at(1), who: 'Ali', act: 'seen', reference: '1234567890' } as const;
      await Promise.all([audit.add(seen), audit.add(seen)]);
      expect(await audit.latest(10)).toStrictEqual([seen, seen]);
    });
  });
}

auditContract('memory', memoryAudit);
auditContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  auditContract('postgres', async () => overPostgres(await server!.database()));

  it('is one record for all servers', async () => {
    const url = await server!.database();
    const [one, two] = [await overPostgres(url), await overPostgres(url)];
    await one.add({ at: at(0), who: 'Ali', act: 'sign-in' });
    await two.add({ at: at(1), who: 'Bea', act: 'sign-in' });
    expect((await one.latest(10)).map((entry) => entry.who)).toEqual(['Bea', 'Ali']);
  });
});
