// The contract of a password that staff choose: over every database it counts at once, for all servers, and until the settings name another.
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { deskPassword } from '../../src/adapters/access/desk-password.ts';
import { changeable, staffPassword } from '../../src/adapters/access/password.ts';
import {
  postgresDatabase,
  sqliteDatabase,
  type Database,
} from '../../src/adapters/outbox/database.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { resealColumns } from '../../src/adapters/outbox/sealed-columns.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { aesVault, type VaultKey } from '../../src/adapters/vault/aes.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

async function overPostgres(): Promise<Database> {
  const pool = await openPostgres(await server!.database());
  onTestFinished(() => pool.end());
  return postgresDatabase(pool);
}

function overSqlite(): Database {
  const db = openSqlite(':memory:');
  onTestFinished(() => db.close());
  return sqliteDatabase(db);
}

const key = (id: string, byte: number): VaultKey => ({ id, key: Buffer.alloc(32, byte) });
const [ONE, TWO, THREE] = ['paard-lepel-wolk-fiets', 'lamp-eend-trein-zout', 'kers-muur-dolk-raam'];

function passwordContract(kind: string, open: () => Database | Promise<Database>): void {
  /** A start with a password in the settings. */
  const started = async (db: Database, given: string, vault = aesVault([key('k1', 1)])) =>
    changeable(await staffPassword('', given), deskPassword(db, vault));

  describe(`the password of the desk: ${kind}`, () => {
    it('is the one of the settings until another is chosen, which then counts at every server', async () => {
      const db = await open();
      const [here, there] = [await started(db, ONE), await started(db, ONE)];
      expect([await here.matches(ONE), await here.matches(TWO)]).toEqual([true, false]);
      await here.change(TWO);
      for (const one of [here, there, await started(db, ONE)])
        expect([await one.matches(ONE), await one.matches(TWO)]).toEqual([false, true]);
      await there.change(THREE);
      expect([await here.matches(TWO), await here.matches(THREE)]).toEqual([false, true]);
    });

    it('ends when the settings name another, for good', async () => {
      const db = await open();
      await (await started(db, ONE)).change(TWO);
      expect(await (await started(db, THREE)).matches(THREE)).toBe(true);
      const back = await started(db, ONE);
      expect([await back.matches(ONE), await back.matches(TWO)]).toEqual([true, false]);
    });

    it('lies there sealed, and stays readable when the key changes', async () => {
      const db = await open();
      await (await started(db, ONE)).change(TWO);
      const [row] = await db.all<{ sealed: string }>('SELECT sealed FROM desk_password');
      expect(row!.sealed).toMatch(/^k1\.[\w-]+$/);
      const both = aesVault([key('k2', 2), key('k1', 1)]);
      expect(await resealColumns(db, both)).toBe(1);
      const later = await started(db, ONE, aesVault([key('k2', 2)]));
      expect([await later.matches(ONE), await later.matches(TWO)]).toEqual([false, true]);
    });

    it('that no key opens any more counts for nothing', async () => {
      const db = await open();
      await (await started(db, ONE)).change(TWO);
      const lost = await started(db, ONE, aesVault([key('k1', 9)]));
      expect([await lost.matches(ONE), await lost.matches(TWO)]).toEqual([true, false]);
    });
  });
}

passwordContract('sqlite', overSqlite);

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  passwordContract('postgres', overPostgres);
});
