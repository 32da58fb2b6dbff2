// The contract of names of staff: over every database one name is one account, whatever the provider calls people.
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { staffNames } from '../../src/adapters/access/names/staff-names.ts';
import { postgresDatabase, sqliteDatabase } from '../../src/adapters/outbox/database.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import type { StaffNames } from '../../src/application/ports.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(): Promise<StaffNames> {
  const pool = await openPostgres(await server!.database());
  onTestFinished(() => pool.end());
  return staffNames(postgresDatabase(pool));
}

function overSqlite(): StaffNames {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return staffNames(sqliteDatabase(db));
}

const DAY = 86_400_000;
const day = (days: number) => new Date(Date.UTC(2026, 10, 26) + days * DAY);
const JAN = "Jan O'Proef 😀";

function namesContract(kind: string, open: () => StaffNames | Promise<StaffNames>): void {
  describe(`names of staff: ${kind}`, () => {
    it('are as the provider tells them, and the same each time', async () => {
      const names = await open();
      for (const at of [day(0), day(1), day(0)])
        expect(await names.claim(JAN, 'een', at)).toBe(JAN);
    });

    it('have a number for the second and third account, which stays theirs', async () => {
      const names = await open();
      const claim = (account: string) => names.claim(JAN, account, day(0));
      const first = [await claim('een'), await claim('twee'), await claim('drie')];
      expect(first).toEqual([JAN, `${JAN} (2)`, `${JAN} (3)`]);
      expect([await claim('drie'), await claim('een'), await claim('twee')]).toEqual([
        `${JAN} (3)`,
        JAN,
        `${JAN} (2)`,
      ]);
    });

    it('are not passed on to who comes after, until nothing is written down under them', async () => {
      const names = await open();
      await names.claim(JAN, 'weg', day(0));
      expect(await names.claim(JAN, 'nieuw', day(300))).toBe(`${JAN} (2)`);
      expect(await names.forget(day(1))).toBe(1);
      expect(await names.claim(JAN, 'nieuw', day(301))).toBe(`${JAN} (2)`);
      expect(await names.claim(JAN, 'nieuwer', day(301))).toBe(JAN);
    });

    it('follow a person who is called otherwise', async () => {
      const names = await open();
      await names.claim('Anna Proef', 'een', day(0));
      expect(await names.claim('Anna Test', 'een', day(1))).toBe('Anna Test');
      expect(await names.claim('Anna Proef', 'twee', day(2))).toBe('Anna Proef (2)');
      expect(await names.claim('Anna Proef', 'een', day(3))).toBe('Anna Proef');
    });

    it('cannot be had by calling oneself a name with a number', async () => {
      const names = await open();
      expect(await names.claim('Jan (2)', 'slim', day(0))).toBe('Jan (2)');
      expect(await names.claim('Jan', 'een', day(0))).toBe('Jan');
      expect(await names.claim('Jan', 'twee', day(0))).toBe('Jan (3)');
      expect(await names.claim('Jan (2)', 'een', day(0))).toBe('Jan (2) (2)');
    });

    it('are given out once when many ask at the same moment', async () => {
      const names = await open();
      const accounts = Array.from({ length: 12 }, (_, n) => `account ${n}`);
      const claimed = await Promise.all(
        [...accounts, ...accounts].map((account) => names.claim(JAN, account, day(0))),
      );
      expect(new Set(claimed).size).toBe(12);
      expect(claimed.slice(12)).toEqual(claimed.slice(0, 12));
    });
  });
}

namesContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  namesContract('postgres', overPostgres);
});

it('whoever comes in whatever order, no name is ever two accounts', async () => {
  const name = fc.constantFrom('Jan', 'Jan (2)', 'Jan (3)', 'Jan (2) (2)', 'jan', 'Janna');
  const visits = fc.array(fc.tuple(name, fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(visits, async (all) => {
      const db = openSqlite(':memory:');
      const names = staffNames(sqliteDatabase(db));
      const owner = new Map<string, string>();
      for (const [called, account] of all) {
        const who = await names.claim(called, account, day(0));
        expect(who.startsWith(called)).toBe(true);
        expect(owner.get(who) ?? account).toBe(account);
        owner.set(who, account);
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
