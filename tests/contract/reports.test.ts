// The contract of the editors' list: every adapter passes the same suite.
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { memoryReports } from '../../src/adapters/reports/memory.ts';
import { postgresReports } from '../../src/adapters/reports/postgres.ts';
import { sqliteReports } from '../../src/adapters/reports/sqlite.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import type { Reports } from '../../src/application/ports.ts';
import { MOST_LETTERS, MOST_UNSIGNED, reportWrong } from '../../src/application/report-wrong.ts';
import { postgresForTests } from '../support/postgres.ts';

const vault = aesVault([{ id: 'k1', key: randomBytes(32) }]);
const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(): Promise<Reports> {
  const pool = await openPostgres(await server!.database());
  onTestFinished(() => pool.end());
  return postgresReports(pool, vault);
}

function overSqlite(): Reports {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return sqliteReports(db, vault);
}

const now = new Date(Date.UTC(2026, 10, 25, 9));
const one = {
  at: now,
  who: 'Ali',
  path: '/hulp/koken/',
  quote: 'Dit "kost" €\u00a05.',
  note: '€ 6',
};
const two = {
  at: new Date(0),
  who: '',
  path: '/en/aanbod/bus/',
  quote: '',
  note: "O'Voorbeeld 😀",
};

function reportsContract(name: string, open: () => Reports | Promise<Reports>): void {
  describe(`reports: ${name}`, () => {
    it('keeps what is told, oldest first, until it is done', async () => {
      const reports = await open();
      expect(await reports.open()).toEqual([]);
      for (const report of [one, two, one]) await reports.add(report);
      const all = await reports.open();
      const ids = all.map(({ id }) => id);
      expect(all).toStrictEqual(
        [one, two, one].map((report, place) => ({ ...report, id: ids[place] })),
      );
      expect(new Set(ids).size).toBe(3);
      await reports.done(all[1]!.id);
      await reports.done(all[1]!.id);
      await reports.done(4_000_000);
      expect((await reports.open()).map(({ id }) => id)).toEqual([all[0]!.id, all[2]!.id]);
    });

    it('takes away what was told before a moment, and only that', async () => {
      const reports = await open();
      for (const report of [one, two]) await reports.add(report);
      expect(await reports.clear(now)).toBe(1);
      expect(await reports.clear(now)).toBe(0);
      expect(await reports.open()).toMatchObject([one]);
    });

    it('takes in what staff tell: tidy, not too long, without citizen numbers, never nothing', async () => {
      const reports = await open();
      const clock = { now: () => now };
      const told = { who: 'Ali', path: '/', quote: ' Een zin.\0 ', note: 'BSN 111222333' };
      expect(await reportWrong({ reports, clock }, told)).toBe('told');
      const long = { ...told, quote: 'z'.repeat(2000), note: '' };
      expect(await reportWrong({ reports, clock }, long)).toBe('told');
      expect(await reportWrong({ reports, clock }, { ...told, quote: ' ', note: '\0' })).toBe(
        'empty',
      );
      const [first, second, ...others] = await reports.open();
      expect(others).toEqual([]);
      expect(first).toMatchObject({ at: now, quote: 'Een zin.' });
      expect(first!.note).not.toContain('111222333');
      expect(second!.quote).toHaveLength(MOST_LETTERS);
    });

    it('takes so much that nobody signed for and no more; that goes all at once, the rest stays', async () => {
      const reports = await open();
      const clock = { now: () => now };
      await reports.add(one);
      const stranger = { who: '', path: '/', quote: 'Een zin.', note: '' };
      for (let time = 0; time < MOST_UNSIGNED; time++) await reports.add({ ...two, at: now });
      expect(await reports.unsigned()).toBe(MOST_UNSIGNED);
      expect(await reportWrong({ reports, clock }, stranger)).toBe('full');
      expect(await reportWrong({ reports, clock }, { ...stranger, who: 'Ali' })).toBe('told');
      expect(await reports.clearUnsigned()).toBe(MOST_UNSIGNED);
      expect((await reports.open()).map(({ who }) => who)).toEqual(['Ali', 'Ali']);
      expect(await reportWrong({ reports, clock }, stranger)).toBe('told');
    });
  });
}

reportsContract('memory', memoryReports);
reportsContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  reportsContract('postgres', overPostgres);
});
