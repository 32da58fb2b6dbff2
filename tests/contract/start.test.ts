// A start refuses rather than loses: every way to bring database, key and folder apart stops in a sentence, and nothing is made.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
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

let dir = '';
beforeEach(() => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  dir = join(folder.path, 'data');
});
const at = (name: string) => join(dir, name);
const files = () => fs.readdirSync(dir).sort();
const here = (more = {}) => settingsOf(dir, more);
const THREE = ['Plantwoord 1', 'Plantwoord 2', 'Plantwoord 3'];
const other = () => `${dir}-ander`;

function dropDatabase(): void {
  for (const end of ['', '-wal', '-shm']) fs.rmSync(at(`hulp.sqlite${end}`), { force: true });
}

const inFile = (sql: string) => changeDatabase(at('hulp.sqlite'), sql);
const unmark = () => unmarked(dir);

describe('what goes on without a word', () => {
  it('a fresh start, and every start after it', async () => {
    await ask(here(), 1, 2, 3);
    expect(await readable(here())).toEqual(THREE);
    expect(files()).toEqual(['hulp.sqlite', 'installatie.json', 'sleutel']);
  });

  it('an installation of an earlier version, which is marked from then on', async () => {
    await ask(here(), 1, 2, 3);
    unmark();
    expect(await readable(here())).toEqual(THREE);
    dropDatabase();
    await refuses(here(), /is gone, while installation [0-9a-f]{8} had it/);
  });

  it('a new key in front, and the old one away after the next start', async () => {
    const [k1, k2] = [newKey('k1'), newKey('k2')];
    await ask(here({ ENCRYPTION_KEYS: k1 }), 1, 2, 3);
    expect(await readable(here({ ENCRYPTION_KEYS: `${k2},${k1}` }))).toEqual(THREE);
    expect(await readable(here({ ENCRYPTION_KEYS: k2 }))).toEqual(THREE);
    await refuses(here({ ENCRYPTION_KEYS: k1 }), /No key that is here opens .* sealed by key k2:/);
  });

  it('the key of the file moved to the settings, with the line that names its installation', async () => {
    await ask(here(), 1, 2, 3);
    const key = fs.readFileSync(at('sleutel'), 'utf8');
    fs.rmSync(at('sleutel'));
    expect(await readable(here({ ENCRYPTION_KEYS: key }))).toEqual(THREE);
  });

  it('the whole folder put elsewhere', async () => {
    await ask(here(), 1, 2, 3);
    fs.cpSync(dir, other(), { recursive: true });
    expect(await readable(settingsOf(other()))).toEqual(THREE);
  });

  it('one text among others that nobody can open any more', async () => {
    await ask(here(), 1, 2, 3);
    inFile("UPDATE contact_requests SET payload = payload || 'x' WHERE key = 'sleutel-2'");
    expect(await readable(here())).toEqual([THREE[0], 'onleesbaar', THREE[2]]);
  });
});

describe('the key', () => {
  beforeEach(() => ask(here(), 1, 2, 3));

  it('that is gone is not made again over sealed questions', async () => {
    fs.renameSync(at('sleutel'), `${dir}.sleutel`);
    await refuses(here(), /There is no key, while .*hulp\.sqlite holds 3 sealed texts/);
    fs.renameSync(`${dir}.sleutel`, at('sleutel'));
    expect(await readable(here())).toEqual(THREE);
  });

  it('that is gone is not made again when all it sealed was erased', async () => {
    inFile("UPDATE contact_requests SET payload = ''");
    fs.rmSync(at('sleutel'));
    await refuses(here(), /There is no key/);
  });

  it.each(['k1', 'k9'])('with other bytes under the name %s opens nothing', async (name) => {
    fs.writeFileSync(at('sleutel'), `${newKey(name)}\n`);
    await refuses(here(), /No key that is here opens 3 sealed texts .* sealed by key k1: put back/);
  });

  it.each(['k1', 'k9'])('in ENCRYPTION_KEYS under the name %s opens nothing', async (name) => {
    await refuses(here({ ENCRYPTION_KEYS: newKey(name) }), /put the right key in ENCRYPTION_KEYS/);
  });

  it('of an earlier version, without any mark, is asked for as well', async () => {
    unmark();
    fs.rmSync(at('sleutel'));
    await refuses(here(), /There is no key, while .* holds 3 sealed texts/);
    fs.writeFileSync(at('sleutel'), `${newKey('k1')}\n`);
    await refuses(here(), /No key that is here opens 3 sealed texts/);
  });

  it('that is another is told while nothing is sealed', async () => {
    inFile("UPDATE contact_requests SET payload = ''");
    await refuses(here({ ENCRYPTION_KEYS: newKey('k1') }), /The key is another than the one of/);
  });

  it.each(['', 'k1:kort', '# installatie: abcd1234\n'])(
    'file that holds %j is no key, and is left as it is',
    async (text) => {
      fs.writeFileSync(at('sleutel'), text);
      await refuses(here(), /^The key cannot be read \(.* holds no usable key: put back the file/);
      expect(fs.readFileSync(at('sleutel'), 'utf8')).toBe(text);
    },
  );

  it('that seals only notes and reports counts too', async () => {
    inFile("UPDATE contact_requests SET payload = ''; UPDATE contact_requests SET note = 'k7.abc'");
    await refuses(here(), /opens 3 sealed texts .* sealed by key k7/);
  });
});

describe('a key outside the data folder', () => {
  const file = () => join(`${dir}-sleutels`, 'sleutel');

  it('is made there, read there, and nowhere else', async () => {
    const config = here({ KEY_FILE: file(), KEY_APART: 'yes' });
    await ask(config, 1, 2, 3);
    expect(fs.existsSync(at('sleutel'))).toBe(false);
    expect(await readable(config)).toEqual(THREE);
    fs.rmSync(file());
    await refuses(config, /There is no key/);
  });

  it('can be asked for: no start with one inside, by whatever path', async () => {
    await ask(here(), 1);
    await refuses(here({ KEY_APART: 'yes' }), /^KEY_APART asks for a key outside DATA_DIR: move/);
    fs.symlinkSync(dir, `${dir}-link`);
    const linked = join(`${dir}-link`, 'sleutel');
    await refuses(here({ KEY_APART: 'yes', KEY_FILE: linked }), /^KEY_APART asks/);
    const key = fs.readFileSync(at('sleutel'), 'utf8').split('\n')[0]!;
    expect(await readable(here({ KEY_APART: 'yes', ENCRYPTION_KEYS: key }))).toEqual([THREE[0]]);
  });

  it('remembers its installation when the whole data folder is away', async () => {
    const config = here({ KEY_FILE: file() });
    await ask(config, 1);
    fs.rmSync(dir, { recursive: true });
    fs.mkdirSync(dir);
    await refuses(config, /hulp\.sqlite is gone, while installation/);
  });
});

describe('the database', () => {
  beforeEach(() => ask(here(), 1, 2, 3));

  it('that is gone is not made anew', async () => {
    dropDatabase();
    await refuses(here(), /is gone, .*npm run restore -- FILE.*npm run adopt/);
  });

  it('that is gone while only the key is left is not made anew', async () => {
    dropDatabase();
    fs.rmSync(at('installatie.json'));
    await refuses(here(), /is gone/);
  });

  it('of an earlier version that is gone is missed by the counters beside it', async () => {
    unmark();
    dropDatabase();
    fs.writeFileSync(at('tellingen.sqlite'), '');
    await refuses(here(), /is gone, while the files beside it say that it was here/);
  });

  it('that is an empty file is not taken for a new one', async () => {
    dropDatabase();
    fs.writeFileSync(at('hulp.sqlite'), '');
    await refuses(here(), /is gone/);
  });

  it('that holds nothing, beside a key that has sealed, is not taken for ours', async () => {
    dropDatabase();
    inFile('CREATE TABLE x (y); DROP TABLE x');
    await refuses(here(), /hulp\.sqlite is empty, while installation [0-9a-f]{8} kept/);
  });

  it('of another installation is not opened with our key, nor in our folder', async () => {
    await ask(settingsOf(other()), 4);
    fs.cpSync(join(other(), 'hulp.sqlite'), at('hulp.sqlite'));
    await refuses(here(), /belongs to installation [0-9a-f]{8}, and this key or folder to/);
    fs.cpSync(join(other(), 'sleutel'), at('sleutel'));
    await refuses(here(), /belongs to installation/);
  });

  it('of a newer version stays closed, also when it is ours', async () => {
    inFile('PRAGMA user_version = 99');
    await expect(readable(here())).rejects.toThrow(/a newer version of the portal/);
  });

  it('is asked for by name where nothing else remembers it', async () => {
    const config = settingsOf(other(), { INSTALLATION: 'abcd-1234' });
    await expect(readable(config)).rejects.toThrow(/is gone, while installation abcd-1234 had it/);
    expect(fs.readdirSync(other())).toEqual([]);
    const { sqlite } = JSON.parse(fs.readFileSync(at('installatie.json'), 'utf8')) as {
      sqlite: string;
    };
    expect(await readable(here({ INSTALLATION: sqlite }))).toEqual(THREE);
    await refuses(here({ INSTALLATION: 'abcd-1234' }), /belongs to installation/);
  });
});

describe('rights of the folder', () => {
  it('are for its owner alone, whatever was there', async () => {
    fs.mkdirSync(dir, { mode: 0o755 });
    await ask(here(), 1);
    fs.chmodSync(dir, 0o777);
    for (const name of files()) fs.chmodSync(at(name), 0o666);
    await ask(here(), 2);
    const mode = (path: string) => (fs.statSync(path).mode & 0o777).toString(8);
    expect(mode(dir)).toBe('700');
    for (const name of files()) expect([name, mode(at(name))]).toEqual([name, '600']);
  });
});
