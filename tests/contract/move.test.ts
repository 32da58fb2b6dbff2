// From one kind of database to the other: everything, counted, once, and the old one is closed.
import * as fs from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  asked,
  changeDatabase,
  during,
  newKey,
  readable,
  settingsOf,
} from '../support/installation.ts';
import { machines, type Machines } from '../support/machines.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

let my: Machines;
beforeEach(() => {
  my = machines();
});
const words = (...numbers: number[]) => numbers.map((n) => `Plantwoord ${n}`);

describe.skipIf(!server)('PostgreSQL (needs a machine that its programs run on)', () => {
  const sealing = () => fs.readFileSync(my.at('data', 'sleutel'), 'utf8').split('\n')[0]!;
  const over = async (dir: string) => ({
    DATA_DIR: my.at(dir),
    DATABASE_URL: await server!.database(),
    ENCRYPTION_KEYS: sealing(),
  });

  it('a back-up of SQLite comes back in it, and one of it in SQLite', async () => {
    await ask(my.here(), 1, 2, 3);
    await my.backup();
    const machine = await over('pg');
    expect(await my.restore(machine)).toMatchObject({
      status: 0,
      text: expect.stringMatching(/3 questions/),
    });
    const config = settingsOf(machine.DATA_DIR, machine);
    await ask(config, 4);
    expect(await my.restore(machine)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/holds something already/),
    });
    await during(config, async ({ outbox }) => {
      await outbox.withdraw(asked(1).reference);
      expect(await my.backup(machine)).toMatchObject({
        status: 0,
        text: expect.stringMatching(/4 questions/),
      });
    });
    const back = my.empty();
    expect(await my.restore(back)).toMatchObject({
      status: 0,
      text: expect.stringMatching(/4 questions/),
    });
    expect(await readable(settingsOf(back.DATA_DIR))).toEqual(words(2, 3, 4));
  });

  it('a move brings everything, counted, and closes the file', async () => {
    await ask(my.here(), 1, 2, 3);
    const target = await over('data');
    const { status, text } = await my.move(target);
    expect(text).toMatch(
      /Moved to database proef_\w+ on 127.*: 3 questions, .* is closed\. Remove/s,
    );
    expect(status).toBe(0);
    expect(await readable(settingsOf(target.DATA_DIR, target))).toEqual(words(1, 2, 3));
    await expect(readable(my.here())).rejects.toThrow(/keeps its questions in PostgreSQL/);
    fs.rmSync(my.at('data', 'installatie.json'));
    await expect(readable(my.here())).rejects.toThrow(/was moved to PostgreSQL and is closed/);
    expect(await my.move(target)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/was moved to PostgreSQL/),
    });
  });

  it('a move is refused into what holds something, without the key, and while the portal runs', async () => {
    await ask(my.here(), 1, 2, 3);
    const full = await over('ander');
    await ask(settingsOf(full.DATA_DIR, full), 9);
    const into = (more: object) => my.move({ ...full, ...my.home, ...more });
    expect(await into({})).toMatchObject({
      status: 1,
      text: expect.stringMatching(/holds something already, and nothing/),
    });
    const free = { DATABASE_URL: await server!.database() };
    expect(await into({ ...free, ENCRYPTION_KEYS: newKey('k1') })).toMatchObject({
      status: 1,
      text: expect.stringMatching(/No key that is here opens 3 sealed texts/),
    });
    await during(my.here(), async () => {
      expect(await into(free)).toMatchObject({
        status: 1,
        text: expect.stringMatching(/is in use: stop the portal/),
      });
    });
    expect(await readable(my.here())).toEqual(words(1, 2, 3));
  });

  it('a move that was cut off before it closed the file is finished by the next', async () => {
    await ask(my.here(), 1, 2, 3);
    const target = await over('data');
    await my.move(target);
    changeDatabase(my.at('data', 'hulp.sqlite'), 'UPDATE instance SET moved_at = NULL');
    await expect(readable(settingsOf(target.DATA_DIR, target))).rejects.toThrow(/npm run move/);
    fs.rmSync(my.at('data', 'installatie.json'));
    expect(await my.move(target)).toMatchObject({
      status: 0,
      text: expect.stringMatching(/An earlier move brought/),
    });
    expect(await readable(settingsOf(target.DATA_DIR, target))).toEqual(words(1, 2, 3));
  });

  it('a move without DATABASE_URL, or without anything to move, says so', async () => {
    expect(await my.move(my.home)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/with DATABASE_URL/),
    });
    const target = { ...my.home, DATABASE_URL: await server!.database() };
    expect(await my.move({ ...target, ENCRYPTION_KEYS: newKey('k1') })).toMatchObject({
      status: 1,
      text: expect.stringMatching(/There is nothing to move/),
    });
  });
});
