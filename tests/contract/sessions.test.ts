// The contract of staff sessions: over every database the same people are signed in, and nobody longer than they may.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { memorySessionRows } from '../../src/adapters/access/sessions/memory.ts';
import { postgresSessionRows } from '../../src/adapters/access/sessions/postgres.ts';
import type { SessionRows } from '../../src/adapters/access/sessions/rows.ts';
import { sqliteSessionRows } from '../../src/adapters/access/sessions/sqlite.ts';
import { staffSessions } from '../../src/adapters/access/sessions/staff-sessions.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import type { Staff } from '../../src/application/desk/staff.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(url: string): Promise<SessionRows> {
  const pool = await openPostgres(url);
  onTestFinished(() => pool.end());
  return postgresSessionRows(pool);
}

function overSqlite(): SessionRows {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return sqliteSessionRows(db);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const vault = aesVault([{ id: 'k1', key: Buffer.alloc(32, 3) }]);
const jan: Staff = { name: "Jan O'Proef 😀", roles: ['medewerker', 'redactie'] };
const griet: Staff = { name: 'Griet Proef', roles: ['redactie'] };

/** Sessions of servers over the same rows, with one clock. */
function servers(rows: SessionRows, ...ways: readonly string[]) {
  let at = Date.UTC(2026, 10, 25, 8);
  const clock = { now: () => new Date(at) };
  const all = ways.map((way) => staffSessions(rows, clock, { vault, way }));
  return { all, pass: (ms: number) => (at += ms) };
}

function sessionsContract(name: string, open: () => SessionRows | Promise<SessionRows>): void {
  const atTheDesk = async () => {
    const rows = await open();
    const { all, pass } = servers(rows, 'een');
    return { rows, sessions: all[0]!, pass };
  };

  describe(`staff sessions: ${name}`, () => {
    it('tell who it is and what they may, each their own, under another secret each time', async () => {
      const { sessions } = await atTheDesk();
      const [one, two, three] = [
        await sessions.start(jan),
        await sessions.start(griet),
        await sessions.start(jan),
      ];
      expect(one).toMatch(/^[\w-]{32}$/);
      expect(new Set([one, two, three]).size).toBe(3);
      expect([await sessions.of(one), await sessions.of(two)]).toEqual([jan, griet]);
      for (const wrong of [undefined, '', '__proto__', one.slice(1), `${one}x`, jan.name, "' OR 1"])
        expect(await sessions.of(wrong)).toBeUndefined();
    });

    it('end after more than half an hour of rest; every look renews', async () => {
      const { sessions, pass } = await atTheDesk();
      const secret = await sessions.start(jan);
      for (let time = 0; time < 2; time++) {
        pass(30 * MINUTE);
        expect(await sessions.of(secret)).toEqual(jan);
      }
      pass(30 * MINUTE + 1);
      expect(await sessions.of(secret)).toBeUndefined();
      pass(-30 * MINUTE);
      expect(await sessions.of(secret)).toBeUndefined();
    });

    it('end after ten hours, however busy', async () => {
      const { sessions, pass } = await atTheDesk();
      const secret = await sessions.start(jan);
      for (let worked = 0; worked < 10 * HOUR; worked += 20 * MINUTE) {
        expect(await sessions.of(secret)).toEqual(jan);
        pass(20 * MINUTE);
      }
      expect(await sessions.of(secret)).toEqual(jan);
      pass(1);
      expect(await sessions.of(secret)).toBeUndefined();
    });

    it('end when asked, and only that one, and give back what ends them at the provider', async () => {
      const { sessions, rows } = await atTheDesk();
      const [one, two] = [await sessions.start(jan, 'een.id.token'), await sessions.start(griet)];
      expect(JSON.stringify(await rows.all())).not.toMatch(/een\.id\.token/);
      for (const none of [undefined, 'onbekend']) expect(await sessions.end(none)).toBeUndefined();
      expect(await sessions.end(one)).toEqual({ name: jan.name, idToken: 'een.id.token' });
      expect(await sessions.end(one)).toBeUndefined();
      expect(await sessions.of(one)).toBeUndefined();
      expect(await sessions.of(two)).toEqual(griet);
      expect(await sessions.end(two)).toEqual({ name: griet.name });
    });

    it('are kept so that who reads the database can sign in with nothing of it', async () => {
      const { sessions, rows } = await atTheDesk();
      const secret = await sessions.start(jan, 'een.id.token');
      const [row] = await rows.all();
      expect(JSON.stringify(row)).not.toContain(secret);
      for (const text of Object.values(row!))
        expect(await sessions.of(String(text))).toBeUndefined();
    });

    it('are shared by servers and survive a restart, unless staff now sign in another way', async () => {
      const rows = await open();
      const { all } = servers(rows, 'een', 'een', 'een ander wachtwoord');
      const [here, there, changed] = all;
      const secret = await here!.start(jan);
      expect(await there!.of(secret)).toEqual(jan);
      expect(await changed!.of(secret)).toBeUndefined();
      await there!.end(secret);
      expect(await here!.of(secret)).toBeUndefined();
    });

    it('can be ended by whoever runs the portal: of one name, or all', async () => {
      const { sessions, rows } = await atTheDesk();
      const [one, two] = [await sessions.start(jan), await sessions.start(griet)];
      await sessions.start(jan);
      expect(await rows.removeOf('Jan')).toBe(0);
      expect(await rows.removeOf(jan.name)).toBe(2);
      expect([await sessions.of(one), await sessions.of(two)]).toEqual([undefined, griet]);
      expect(await rows.removeOf()).toBe(1);
      expect(await sessions.of(two)).toBeUndefined();
    });

    it('are seen and ended by whose they are, and by nobody else', async () => {
      const { sessions, pass } = await atTheDesk();
      const [over, other] = [await sessions.start(jan), await sessions.start(griet)];
      pass(31 * MINUTE);
      const [one, two, three] = [
        await sessions.start(jan),
        await sessions.start(jan),
        await sessions.start(jan),
      ];
      const seen = await sessions.own(one);
      expect(seen.map(({ isHere }) => isHere).filter(Boolean)).toHaveLength(1);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
      const hereOf = async (secret: string) =>
        (await sessions.own(secret)).find(({ isHere }) => isHere)!.id;
      const stranger = await sessions.start(griet);
      expect(await sessions.endOthers(one, await hereOf(stranger))).toBe(0);
      expect(await sessions.endOthers(one, await hereOf(one))).toBe(0);
      expect(await sessions.endOthers(one, '')).toBe(0);
      expect(await sessions.endOthers(one, await hereOf(two))).toBe(1);
      expect([await sessions.of(two), await sessions.of(three)]).toEqual([undefined, jan]);
      expect(await sessions.endOthers(one)).toBe(1);
      expect([await sessions.of(one), await sessions.of(stranger)]).toEqual([jan, griet]);
      for (const secret of [over, other, 'geraden', undefined]) {
        expect(await sessions.own(secret)).toEqual([]);
        expect(await sessions.endOthers(secret)).toBe(0);
      }
      expect(await sessions.of(one)).toEqual(jan);
    });

    it('leave nothing behind once they are over', async () => {
      const { sessions, rows, pass } = await atTheDesk();
      await sessions.start(jan);
      pass(20 * MINUTE);
      const fresh = await sessions.start(griet);
      pass(11 * MINUTE);
      expect(await sessions.tidy()).toBe(1);
      expect(await rows.all()).toHaveLength(1);
      expect(await sessions.of(fresh)).toEqual(griet);
    });
  });
}

sessionsContract('memory', memorySessionRows);
sessionsContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  sessionsContract('postgres', async () => overPostgres(await server!.database()));
});
