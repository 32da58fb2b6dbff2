// A back-up is consistent while others write, holds neither the key nor what was erased, and pushes out only what it replaces.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { COPIED, NOT_COPIED } from '../../src/adapters/outbox/copy/tables.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { backup as backupCommand } from '../../src/bootstrap/backup.ts';
import { command, commandProcess } from '../support/command.ts';
import { ask, asked, during, newKey, readable, settingsOf } from '../support/installation.ts';
import { machines, type Machines } from '../support/machines.ts';
import { postgresForTests } from '../support/postgres.ts';
import { handled } from './outbox-requests.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

let my: Machines;
beforeEach(() => {
  my = machines();
});
const words = (...numbers: number[]) => numbers.map((n) => `Plantwoord ${n}`);

async function payloadOf(n: number): Promise<string> {
  const db = new DatabaseSync(my.at('data', 'hulp.sqlite'));
  const query = db.prepare('SELECT payload FROM contact_requests WHERE reference = ?');
  const { payload } = query.get(asked(n).reference) as { payload: string };
  db.close();
  return payload;
}

describe('tables', () => {
  const listed = [...COPIED.map(({ table }) => table), ...Object.keys(NOT_COPIED)];

  it('of SQLite are copied, or left behind with a reason', () => {
    const db = openSqlite(':memory:');
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    db.close();
    for (const { name } of tables) expect(listed).toContain(name);
  });

  it.skipIf(!server)('of PostgreSQL too (needs a machine that its programs run on)', async () => {
    const pool = await openPostgres(await server!.database());
    onTestFinished(() => pool.end());
    const { rows } = await pool.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    for (const { name } of rows) expect(listed).toContain(name);
  });
});

describe('a back-up', () => {
  it(
    'is made while questions come in, and holds every one that was stored before it began',
    { timeout: 60_000 },
    async () => {
      await ask(my.here(), 1, 2, 3);
      let n = 4;
      await during(my.here(), async ({ outbox }) => {
        let busy = true;
        const made = commandProcess('backup', ['--to', my.to], my.home).finally(
          () => (busy = false),
        );
        while (busy) {
          await outbox.add(`sleutel-${n}`, asked(n));
          n += 1;
          await new Promise((done) => setTimeout(done, 10));
        }
        expect(await made).toMatchObject({ status: 0 });
      });
      expect(n).toBeGreaterThan(6);
      const machine = my.empty();
      expect(await my.restore(machine)).toMatchObject({ status: 0 });
      const there = await readable(settingsOf(machine.DATA_DIR));
      expect(there.slice(0, 3)).toEqual(words(1, 2, 3));
      expect(there).toEqual(words(...there.map((_, index) => index + 1)));
    },
  );

  it('is one file for its owner, tells counts, and asks to keep the key apart', async () => {
    await ask(my.here(), 1, 2, 3);
    const { status, text } = await my.backup();
    expect(status).toBe(0);
    expect(text).toMatch(/with 3 questions, 0 lines in the record of staff, .* in \d+\.\d s\./);
    expect(text).toMatch(
      /3 sealed texts, and .*sleutel opens them\. The key is NOT in the back-up/,
    );
    expect(my.kept()).toEqual([expect.stringMatching(/^hulp-[0-9a-f]{8}-\d{8}T\d{9}Z\.sqlite$/)]);
    expect(fs.statSync(my.newest()).mode & 0o777).toBe(0o600);
    const key = fs.readFileSync(my.at('data', 'sleutel'), 'utf8').split('\n')[0]!.slice(3);
    const bytes = fs.readFileSync(my.newest());
    for (const form of [key, Buffer.from(key, 'base64')]) expect(bytes.includes(form)).toBe(false);
  });

  it('holds nothing of what was erased, not even sealed', async () => {
    await ask(my.here(), 1, 2, 3, 4);
    const gone = [await payloadOf(1), await payloadOf(2)];
    await during(my.here(), async ({ outbox }) => {
      await outbox.withdraw(asked(1).reference);
      const outcome = { kind: 'missing', detail: 'Jansen' } as const;
      await outbox.act(handled(asked(2).reference, { outcome, answer: 'Pietersen' }));
      await outbox.erase(new Date());
      expect(await my.backup()).toMatchObject({ status: 0 });
    });
    const bytes = fs.readFileSync(my.newest(), 'latin1');
    for (const payload of gone) expect(bytes).not.toContain(payload.slice(10, 60));
    expect(bytes).not.toContain('Jansen');
    expect(bytes).not.toContain('Pietersen');
    expect(bytes).toContain((await payloadOf(3)).slice(10, 60));
  });

  it('pushes out the oldest of this installation, and nothing else', async () => {
    await ask(my.here(), 1);
    await my.backup();
    const own = my.kept()[0]!;
    const older = [1, 2, 3].map((day) => own.replace(/-\d{8}T/, `-2020010${day}T`));
    for (const name of [...older, 'hulp-ffffffff-20200101T000000000Z.sqlite', 'foto.jpg'])
      fs.writeFileSync(join(my.to, name), '');
    const { text } = await my.backup(my.home, 3);
    expect(text).toContain(older[0]);
    expect(my.kept()).toHaveLength(5);
    expect(my.kept()).toEqual(
      expect.arrayContaining([
        older[2],
        own,
        'foto.jpg',
        'hulp-ffffffff-20200101T000000000Z.sqlite',
      ]),
    );
  });

  it('with another key is kept, and pushes nothing out', async () => {
    await ask(my.here(), 1);
    await my.backup();
    const wrong = { ...my.home, ENCRYPTION_KEYS: newKey('k1') };
    const { status, text } = await my.backup(wrong, 1);
    expect(status).toBe(1);
    expect(text).toMatch(/WRONG: the key that is here does not open what key k1 sealed/);
    expect(my.kept()).toHaveLength(2);
  });

  it('of a database that is gone or empty is none, and pushes nothing out', async () => {
    await ask(my.here(), 1);
    await my.backup();
    my.dropDatabase();
    expect(await my.backup(my.home, 1)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/is gone/),
    });
    openSqlite(my.at('data', 'hulp.sqlite')).close();
    expect(await my.backup(my.home, 1)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/is empty/),
    });
    expect(my.kept()).toHaveLength(1);
  });

  it('does not lie beside the key, nor in the data folder', async () => {
    await ask(my.here(), 1);
    for (const place of ['data', 'data/kopie', '.'])
      expect(await command(backupCommand, ['--to', my.at(place)], my.home)).toMatchObject({
        status: 1,
        text: expect.stringMatching(/does not lie beside the key or in DATA_DIR/),
      });
  });

  it.each([[[]], [['--to', 'x', '--keep', '0']], [['--to', 'x', '--keep', 'veel']]])(
    'with words %j is asked for again',
    async (said) => {
      expect(await command(backupCommand, said, my.home)).toMatchObject({
        status: 1,
        text: expect.stringMatching(/^Say where to, and how many to keep: npm run backup/),
      });
    },
  );

  it('of a portal that was never started is none', async () => {
    expect(await my.backup()).toMatchObject({
      status: 1,
      text: expect.stringMatching(/There is nothing to back up/),
    });
  });
});
