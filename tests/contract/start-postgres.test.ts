// A start on PostgreSQL refuses rather than loses: another key, another database, or questions that lie elsewhere.
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  ask,
  changeDatabase,
  newKey,
  readable,
  settingsOf,
  unmarked,
} from '../support/installation.ts';
import { refuses } from '../support/refuses.ts';
import { temporaryFolder } from '../support/portal.ts';
import { postgresForTests } from '../support/postgres.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

let dir = '';
beforeEach(() => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  dir = join(folder.path, 'data');
});
const here = (more = {}) => settingsOf(dir, more);
const THREE = ['Plantwoord 1', 'Plantwoord 2', 'Plantwoord 3'];
const other = () => `${dir}-ander`;
const inFile = (sql: string) => changeDatabase(join(dir, 'hulp.sqlite'), sql);

describe.skipIf(!server)('PostgreSQL (needs a machine that its programs run on)', () => {
  const key = newKey('k1');
  const over = async (more = {}) =>
    here({ DATABASE_URL: await server!.database(), ENCRYPTION_KEYS: key, ...more });

  it('starts fresh, and every start after it, also from another server', async () => {
    const config = await over();
    await ask(config, 1, 2, 3);
    expect(await readable(config)).toEqual(THREE);
    const second = settingsOf(other(), {
      DATABASE_URL: config.DATABASE_URL!,
      ENCRYPTION_KEYS: key,
    });
    expect(await readable(second)).toEqual(THREE);
  });

  it('two servers that start first, and at once, with other keys: one of them stops', async () => {
    const { DATABASE_URL } = await over();
    const start = (name: string) =>
      ask(
        settingsOf(join(dir, name), { DATABASE_URL: DATABASE_URL!, ENCRYPTION_KEYS: newKey('k1') }),
      );
    const ends = await Promise.allSettled([start('een'), start('twee')]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('with another key, or emptied, or another database, is refused', async () => {
    const config = await over();
    await ask(config, 1, 2, 3);
    const { DATABASE_URL } = config;
    const wrong = here({ DATABASE_URL: DATABASE_URL!, ENCRYPTION_KEYS: newKey('k1') });
    await refuses(wrong, /No key that is here opens 3 sealed texts in database proef_/);
    await refuses(await over(), /is empty, while installation/);
    const foreign = await over();
    await ask(
      settingsOf(other(), { DATABASE_URL: foreign.DATABASE_URL!, ENCRYPTION_KEYS: key }),
      4,
    );
    await refuses(foreign, /belongs to installation/);
    await expect(readable(foreign)).rejects.not.toThrow(/postgres:\/\//);
    expect(await readable(config)).toEqual(THREE);
  });

  it('is not begun while questions lie open in SQLite, and SQLite not while they lie there', async () => {
    await ask(here(), 1, 2, 3);
    const sealing = { ENCRYPTION_KEYS: key };
    await refuses(
      await over(),
      /DATABASE_URL is set, while 3 open questions lie in .*npm run move/,
    );
    inFile("UPDATE contact_requests SET payload = ''");
    const config = await over(sealing);
    await ask(config, 4);
    await refuses(here(), /keeps its questions in PostgreSQL, and DATABASE_URL is not set/);
    expect(await readable(config)).toEqual(['Plantwoord 4']);
  });

  it('counts what lies open in SQLite of any version', async () => {
    await ask(here(), 1);
    unmarked(dir);
    inFile('DROP TABLE instance; DROP TABLE instance_keys');
    await refuses(await over(), /while 1 open question lies in/);
  });
});
