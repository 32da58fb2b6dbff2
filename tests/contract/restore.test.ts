// A restore brings all of a back-up to an empty place, and is refused everywhere else.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
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

let my: Machines;
beforeEach(() => {
  my = machines();
});
const words = (...numbers: number[]) => numbers.map((n) => `Plantwoord ${n}`);

describe('a restore', () => {
  beforeEach(async () => {
    await ask(my.here(), 1, 2, 3);
    expect(await my.backup()).toMatchObject({ status: 0 });
  });

  it('on an empty machine with the key brings all of it, with counters and record', async () => {
    await during(my.here(), async ({ audit, reports }) => {
      await audit.add({ at: new Date(1), who: 'Ali', act: 'sign-in' });
      await reports.add({ at: new Date(2), who: 'Ali', path: '/', quote: 'Fout', note: 'Goed' });
    });
    changeDatabase(
      my.at('data', 'tellingen.sqlite'),
      `CREATE TABLE counts (day TEXT NOT NULL, kind TEXT NOT NULL, topic TEXT NOT NULL,
       times INTEGER NOT NULL, PRIMARY KEY (day, kind, topic)) STRICT, WITHOUT ROWID;
       INSERT INTO counts VALUES ('2026-11-25', 'missed', 'vervoer', 7)`,
    );
    await my.backup();
    const machine = my.empty();
    const { status, text } = await my.restore(machine);
    expect(status).toBe(0);
    expect(text).toContain(
      '3 questions, 1 lines in the record of staff, 1 reports for editors, 1 counters',
    );
    expect(text).toMatch(
      /as it was on .*: questions that were ended, withdrawn or delivered after/,
    );
    await during(settingsOf(machine.DATA_DIR), async ({ outbox, audit, reports }) => {
      expect((await outbox.open()).map((one) => one.request)).toEqual(
        [1, 2, 3].map((n) => asked(n).request),
      );
      expect(await audit.latest(9)).toMatchObject([{ who: 'Ali', act: 'sign-in' }]);
      expect(await reports.open()).toMatchObject([{ quote: 'Fout', note: 'Goed' }]);
    });
  });

  it('in the place of a database that is gone is the same installation', async () => {
    my.dropDatabase();
    expect(await my.restore(my.home)).toMatchObject({ status: 0 });
    expect(await readable(my.here())).toEqual(words(1, 2, 3));
  });

  it('writes over nothing, not even beside a portal that just began', async () => {
    await ask(my.here(), 4);
    expect(await my.restore(my.home)).toMatchObject({
      status: 1,
      text: expect.stringMatching(
        /hulp\.sqlite holds something already, and nothing is written over/,
      ),
    });
    expect(await readable(my.here())).toEqual(words(1, 2, 3, 4));
    const began = { DATA_DIR: my.at('net-begonnen') };
    await readable(settingsOf(began.DATA_DIR));
    expect(await my.restore(began)).toMatchObject({ status: 1 });
    expect(await readable(settingsOf(began.DATA_DIR))).toEqual([]);
  });

  it.each([
    [
      'no key',
      (dir: string) => fs.rmSync(join(dir, 'sleutel')),
      /There is no key, while The back-up/,
    ],
    [
      'another key',
      (dir: string) => fs.writeFileSync(join(dir, 'sleutel'), newKey('k1')),
      /No key that is here opens 3 sealed texts in The back-up, sealed by key k1: put back/,
    ],
  ])('with %s is refused, and leaves nothing', async (_, spoil, sentence) => {
    const machine = my.empty();
    spoil(machine.DATA_DIR);
    const before = fs.readdirSync(machine.DATA_DIR);
    const { status, text } = await my.restore(machine);
    expect(status).toBe(1);
    expect(text).toMatch(sentence);
    expect(text).not.toContain('adopt');
    expect(fs.readdirSync(machine.DATA_DIR)).toEqual(before);
  });

  it('of another installation is refused', async () => {
    const other = settingsOf(my.at('ander'));
    await ask(other, 9);
    fs.rmSync(my.at('ander', 'hulp.sqlite'));
    fs.cpSync(my.at('data', 'sleutel'), my.at('ander', 'sleutel'));
    expect(await my.restore({ DATA_DIR: my.at('ander') })).toMatchObject({
      status: 1,
      text: expect.stringMatching(/The back-up belongs to installation/),
    });
  });

  it.each([
    ['a file that is not there', () => fs.rmSync(my.newest())],
    ['an empty file', () => fs.writeFileSync(my.newest(), '')],
    ['half a file', () => fs.truncateSync(my.newest(), 3000)],
    ['a photo', () => fs.writeFileSync(my.newest(), Buffer.alloc(9000, 7))],
    ['a database that is no back-up', () => fs.cpSync(my.at('data', 'hulp.sqlite'), my.newest())],
  ])('of %s is refused in a sentence', async (_, spoil) => {
    const [machine, file] = [my.empty(), my.newest()];
    spoil();
    expect(await my.restore(machine, file)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/is no whole back-up made with/),
    });
  });

  it('of a newer version is refused, of an older one it is brought to today', async () => {
    const machine = my.empty();
    changeDatabase(my.newest(), 'PRAGMA user_version = 99');
    expect(await my.restore(machine)).toMatchObject({
      status: 1,
      text: expect.stringMatching(/a newer version/),
    });
    changeDatabase(
      my.newest(),
      `PRAGMA user_version = 5; DROP TABLE instance; DROP TABLE instance_keys;
       ALTER TABLE contact_requests DROP COLUMN note; ALTER TABLE reports DROP COLUMN sealed;
       ALTER TABLE reports DROP COLUMN signed;
       DROP TABLE staff_sessions; DROP TABLE sign_in_failures; DROP TABLE staff_names;
       DROP TABLE desk_password;
       DROP TABLE question_events; DROP INDEX contact_requests_next;
       DROP INDEX contact_requests_of_phone;
       CREATE INDEX contact_requests_oldest ON contact_requests (received_at) WHERE state = 'pending';
       ALTER TABLE contact_requests DROP COLUMN urgency;
       ALTER TABLE contact_requests DROP COLUMN tried;
       ALTER TABLE contact_requests DROP COLUMN again_at;
       ALTER TABLE contact_requests DROP COLUMN phone_mark;
       ALTER TABLE contact_requests DROP COLUMN line;
       ALTER TABLE contact_requests DROP COLUMN signal;
       DROP INDEX contact_requests_passing;
       ${['no', 'way', 'at', 'state', 'attempts', 'due', 'done', 'reason']
         .map((name) => `ALTER TABLE contact_requests DROP COLUMN pass_${name};`)
         .join('')}`,
    );
    expect(await my.restore(machine)).toMatchObject({ status: 0 });
    expect(await readable(settingsOf(machine.DATA_DIR))).toEqual(words(1, 2, 3));
  });
});
