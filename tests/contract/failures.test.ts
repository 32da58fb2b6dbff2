// The contract of counted failures, and of the delays made of them: over every database strangers are slowed, staff are not.
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { memoryFailures } from '../../src/adapters/access/failures/memory.ts';
import { postgresFailures } from '../../src/adapters/access/failures/postgres.ts';
import { sqliteFailures } from '../../src/adapters/access/failures/sqlite.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { delayMs, signInTries } from '../../src/application/desk/sign-in-tries.ts';
import { FORGET_ONE_MS, type Failures } from '../../src/application/ports.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(): Promise<Failures> {
  const pool = await openPostgres(await server!.database());
  onTestFinished(() => pool.end());
  return postgresFailures(pool);
}

function overSqlite(): Failures {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return sqliteFailures(db);
}

const START = Date.UTC(2026, 10, 25, 8);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FREE = 10;

function failuresContract(name: string, open: () => Failures | Promise<Failures>): void {
  async function tries() {
    const failures = await open();
    let at = START;
    const clock = { now: () => new Date(at) };
    const guard = signInTries({ failures, clock }, { free: FREE, mark: (text) => `#${text}` });
    return { failures, guard, pass: (ms: number) => (at += ms), now: () => new Date(at) };
  }
  const from = (network: string, line = network, who = 'Jan') => ({ name: who, network, line });

  /** Tries as often as it may within a time; gives how many tries that were. */
  async function attack(
    { guard, pass }: Awaited<ReturnType<typeof tries>>,
    minutes: number,
    trier: (time: number) => Parameters<typeof guard.wait>[0],
  ): Promise<number> {
    let [times, left] = [0, minutes * MINUTE];
    for (; left > 0; times++) {
      const wait = await guard.wait(trier(times));
      if (wait > left) break;
      pass(wait);
      left -= wait + 1;
      pass(1);
      await guard.failed(trier(times));
    }
    return times;
  }

  describe(`failures: ${name}`, () => {
    it('are counted by bucket, forgotten one by one, taken back and thrown away', async () => {
      const { failures, pass, now } = await tries();
      expect(await failures.of(['a', 'b'], now())).toEqual(new Map());
      for (let time = 0; time < 3; time++) await failures.add('a', now());
      await failures.add('b', now());
      const three = { times: 3, last: now() };
      expect(await failures.of(['a'], now())).toEqual(new Map([['a', three]]));
      pass(FORGET_ONE_MS - 1);
      expect((await failures.of(['a'], now())).get('a')?.times).toBe(3);
      pass(1);
      expect((await failures.of(['a', 'b', 'c'], now())).get('a')?.times).toBe(2);
      expect((await failures.of(['b'], now())).has('b')).toBe(false);
      await failures.add('a', now());
      expect((await failures.of(['a'], now())).get('a')).toEqual({ times: 3, last: now() });
      await failures.takeBack('a', 2);
      expect((await failures.of(['a'], now())).get('a')?.times).toBe(1);
      await failures.takeBack('a', 9);
      await failures.takeBack('niets', 1);
      expect(await failures.of(['a'], now())).toEqual(new Map());
      expect(await failures.forget(now())).toBe(1);
      expect(await failures.forget(new Date(now().getTime() + 1))).toBe(1);
    });

    it('a clock that goes back makes nobody wait longer, and forgets nothing', async () => {
      const { failures, guard, pass, now } = await tries();
      for (let time = 0; time < FREE; time++) await guard.failed(from('huis'));
      const wait = await guard.wait(from('huis'));
      pass(-24 * 60 * MINUTE);
      expect(await guard.wait(from('huis'))).toBe(wait);
      await failures.add('x', now());
      expect((await failures.of(['x'], now())).get('x')?.times).toBe(1);
    });

    it('thirty colleagues behind one address wait for nobody, also with a slip each', async () => {
      const { guard } = await tries();
      for (let person = 0; person < 30; person++) {
        const trier = from('stadhuis', 'stadhuis', `Collega ${person}`);
        expect(await guard.wait(trier)).toBe(0);
        await guard.failed(trier);
        expect(await guard.wait(trier)).toBe(0);
        await guard.succeeded(trier);
      }
    });

    it('slow one address down, whatever names it gives', async () => {
      const one = await tries();
      const times = await attack(one, 60, (time) => from('huis', 'lijn', `naam ${time}`));
      expect(times).toBeGreaterThanOrEqual(FREE);
      expect(times).toBeLessThan(30);
    });

    it('slow one line down, whichever of its networks it uses', async () => {
      const one = await tries();
      const times = await attack(one, 60, (time) => from(`net ${time}`, 'lijn', `naam ${time}`));
      expect(times).toBeLessThan(45);
    });

    it('slow everybody from everywhere down to one in two seconds, and no further', async () => {
      const one = await tries();
      const times = await attack(one, 10, (time) =>
        from(`net ${time}`, `lijn ${time}`, `n ${time}`),
      );
      expect(times).toBeGreaterThan(FREE * 10);
      expect(times).toBeLessThan(FREE * 10 + 310);
      expect(await one.guard.wait(from('elders', 'elders', 'Iemand'))).toBeLessThanOrEqual(
        2 * SECOND,
      );
    });

    it('never keep waiting who signed in from that device before', async () => {
      const one = await tries();
      const known = { device: 'toestel-1' };
      await attack(one, 10, (time) => from('stadhuis', 'stadhuis', `naam ${time}`));
      expect(await one.guard.wait(from('stadhuis', 'stadhuis', 'Jan'))).toBeGreaterThan(0);
      expect(await one.guard.wait(known)).toBe(0);
      for (let time = 0; time < FREE; time++) await one.guard.failed({ device: 'toestel-2' });
      expect(await one.guard.wait({ device: 'toestel-2' })).toBeGreaterThan(0);
      expect(await one.guard.wait(known)).toBe(0);
    });

    it('of one name make others under that name wait a minute at most', async () => {
      const one = await tries();
      for (let time = 0; time < 60; time++)
        await one.guard.failed(from(`net ${time}`, `lijn ${time}`, 'JAN'));
      const wait = await one.guard.wait(from('elders', 'elders', 'Jan'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(MINUTE);
    });
  });
}

failuresContract('memory', memoryFailures);
failuresContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  failuresContract('postgres', overPostgres);
});

it('a delay never shrinks with more failures, and is never longer than the longest', () => {
  const bucket = { free: FREE, longestMs: 15 * MINUTE };
  fc.assert(
    fc.property(fc.nat(2000), (times) => {
      const [now, next] = [delayMs(times, bucket), delayMs(times + 1, bucket)];
      expect(next).toBeGreaterThanOrEqual(now);
      expect(next).toBeLessThanOrEqual(bucket.longestMs);
      expect(now === 0).toBe(times < FREE);
    }),
  );
});
