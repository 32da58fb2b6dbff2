// `npm run adopt`: the way on when what is missing will not come back; it tells first, and does nothing without --yes.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { adopt as adoptCommand } from '../../src/bootstrap/adopt.ts';
import { command } from '../support/command.ts';
import { ask, readable, settingsOf } from '../support/installation.ts';
import { temporaryFolder } from '../support/portal.ts';

let dir = '';
beforeEach(async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  dir = join(folder.path, 'data');
  await ask(settingsOf(dir), 1, 2);
});
const at = (name: string) => join(dir, name);
const adopt = (...words: string[]) => command(adoptCommand, words, { DATA_DIR: dir });

it('does nothing where all belongs together', async () => {
  const key = fs.readFileSync(at('sleutel'));
  expect(await adopt('--yes')).toEqual({
    status: 0,
    text: 'All belongs together; nothing was done.',
  });
  expect(fs.readFileSync(at('sleutel'))).toEqual(key);
  expect(await readable(settingsOf(dir))).toHaveLength(2);
});

it('a lost key: a new one is made, what it sealed is given up by number, and stays', async () => {
  fs.rmSync(at('sleutel'));
  const asked = await adopt();
  expect(asked.status).toBe(1);
  expect(asked.text).toMatch(/There is no key, .*\nNothing was done: say --yes/);
  expect(fs.existsSync(at('sleutel'))).toBe(false);
  expect((await adopt('--yes')).text).toMatch(/A key was made.*\nGiven up: 2 sealed texts/);
  await ask(settingsOf(dir), 3);
  expect(await readable(settingsOf(dir))).toEqual(['onleesbaar', 'onleesbaar', 'Plantwoord 3']);
});

it('a lost database: a new installation with the same key, and the old database is no longer taken for it', async () => {
  const old = fs.readFileSync(at('hulp.sqlite'));
  fs.rmSync(at('hulp.sqlite'));
  expect((await adopt()).text).toMatch(/is gone, .*\nNothing was done/);
  expect(fs.existsSync(at('hulp.sqlite'))).toBe(false);
  expect((await adopt('--yes')).text).toMatch(/This is installation \w{8} now, with 0 questions/);
  expect(await readable(settingsOf(dir))).toEqual([]);
  fs.writeFileSync(at('hulp.sqlite'), old);
  await expect(readable(settingsOf(dir))).rejects.toThrow(/belongs to installation/);
});

it('a database that was put here on purpose, with its key', async () => {
  const other = settingsOf(join(dir, '..', 'ander'));
  await ask(other, 3);
  for (const name of ['hulp.sqlite', 'sleutel']) fs.cpSync(join(other.DATA_DIR, name), at(name));
  await expect(readable(settingsOf(dir))).rejects.toThrow(/belongs to installation/);
  expect((await adopt('--yes')).status).toBe(0);
  expect(await readable(settingsOf(dir))).toEqual(['Plantwoord 3']);
});
