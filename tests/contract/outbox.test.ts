// Every outbox adapter under the shared contract, and what only a disk can show.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { memoryAudit } from '../../src/adapters/audit/memory.ts';
import { sqliteAudit } from '../../src/adapters/audit/sqlite.ts';
import { memoryOutbox } from '../../src/adapters/outbox/memory.ts';
import { NewerSchema } from '../../src/adapters/outbox/migrations/newer.ts';
import { openSqlite } from '../../src/adapters/outbox/sqlite-open.ts';
import { sqliteOutbox } from '../../src/adapters/outbox/sqlite.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { temporaryFolder } from '../support/portal.ts';
import { releaseOf } from '../support/release.ts';
import { outboxContract } from './outbox.ts';
import { actsContract } from './outbox-acts.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let serial = 0;
const file = () => join(folder.path, `${++serial}`, 'hulp.sqlite');
const key = (id: string) => ({ id, key: randomBytes(32) });
const k1 = key('k1');
const vault = aesVault([k1]);
const open = (path: string, using = vault) => sqliteOutbox(openSqlite(path), using);

outboxContract('memory', async () => memoryOutbox());
outboxContract('sqlite', async () => open(file()));

actsContract(
  'memory',
  async () => {
    const audit = memoryAudit();
    return { outbox: memoryOutbox(audit), audit };
  },
  500,
);
actsContract(
  'sqlite',
  async () => {
    const db = openSqlite(':memory:');
    return { outbox: sqliteOutbox(db, vault), audit: sqliteAudit(db) };
  },
  200,
);

const planted = {
  reference: '1234567890',
  token: 'geheim-dat-niemand-leest',
  receivedAt: new Date(0),
  request: { question: 'Plantwoord in een vraag', phone: '0612345678', language: 'nl' },
};

function bytesOnDisk(path: string): string {
  return readdirSync(dirname(path))
    .map((name) => readFileSync(join(dirname(path), name), 'latin1'))
    .join('');
}

it('sqlite keeps its rows over a restart', async () => {
  const path = file();
  const first = open(path);
  const stored = await first.add('a', planted);
  await first.close();
  const second = open(path);
  expect(await second.open()).toEqual([stored]);
  await second.close();
});

it('sqlite holds nothing personal in the clear, and after erasing not even the sealed text', async () => {
  const path = file();
  const outbox = open(path);
  await outbox.add('a', planted);
  for (const word of ['Plantwoord', '0612345678', planted.token])
    expect(bytesOnDisk(path)).not.toContain(word);
  const reader = new DatabaseSync(path);
  const { payload } = reader.prepare('SELECT payload FROM contact_requests').get() as {
    payload: string;
  };
  reader.close();
  expect(bytesOnDisk(path)).toContain(payload);
  await outbox.withdraw(planted.reference);
  expect(bytesOnDisk(path)).not.toContain(payload);
  await outbox.close();
});

it('an older key still opens; sealing again makes it unneeded', async () => {
  const path = file();
  const k2 = key('k2');
  const old = open(path);
  await old.add('a', planted);
  await old.close();
  const both = open(path, aesVault([k2, k1]));
  expect(await both.byReference(planted.reference)).toMatchObject({ request: planted.request });
  expect(await both.reseal()).toBe(1);
  expect(await both.reseal()).toBe(0);
  await both.close();
  const fresh = open(path, aesVault([k2]));
  expect(await fresh.byReference(planted.reference)).toMatchObject({ request: planted.request });
  expect(await fresh.byPhone(planted.request.phone)).toHaveLength(1);
  await fresh.close();
});

it('without its key a request is kept, unreadable, and never taken for another', async () => {
  const path = file();
  const old = open(path);
  await old.add('a', planted);
  await old.close();
  const other = open(path, aesVault([key('k1')]));
  const [lying] = await other.open();
  expect(lying).toMatchObject({ reference: planted.reference, unreadable: true });
  expect(lying?.request).toBeUndefined();
  await other.close();
});

it('what the first version stored in the clear is sealed at the next start', async () => {
  const path = file();
  openSqlite(path).close();
  const db = new DatabaseSync(path);
  db.prepare(
    'INSERT INTO contact_requests (key, reference, received_at, payload) VALUES (?, ?, ?, ?)',
  ).run('a', planted.reference, 0, JSON.stringify(planted));
  db.close();
  const outbox = open(path);
  await outbox.reseal();
  expect(await outbox.byReference(planted.reference)).toMatchObject({
    request: planted.request,
    token: planted.token,
  });
  expect(bytesOnDisk(path)).not.toContain('Plantwoord');
  await outbox.close();
});

it('sqlite stays closed, and untouched, when a newer version of the portal changed the file', () => {
  const path = file();
  openSqlite(path).close();
  const look = () => {
    const db = new DatabaseSync(path);
    const { user_version: step } = db.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    return { step, db };
  };
  const { step, db } = look();
  db.exec(`PRAGMA user_version = ${step + 1}; ALTER TABLE reports ADD COLUMN later TEXT`);
  db.close();
  const says = new RegExp(`step ${step + 1}, this version knows ${step}\\): start the newest`);
  expect(() => openSqlite(path)).toThrow(NewerSchema);
  expect(() => openSqlite(path)).toThrow(says);
  const after = look();
  expect(after.step).toBe(step + 1);
  after.db.close();
});

it('the portal says so in one sentence, and ends', async () => {
  const path = file();
  openSqlite(path).close();
  const db = new DatabaseSync(path);
  db.exec('PRAGMA user_version = 999');
  db.close();
  const built = join(dirname(path), 'dist');
  const reach = { phone: '0123 45 67 89', email: 'post@voorbeeld.nl' };
  const site = { portal: 'Hulp in Voorbeeld', languages: ['nl'], ...reach };
  await releaseOf(built, { 'site.json': JSON.stringify(site) }, (root) => {
    mkdirSync(join(root, 'server'));
    writeFileSync(join(root, 'server', 'entry.mjs'), '');
  });
  const { status, stdout } = spawnSync(process.execPath, ['src/main.ts'], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dirname(path), DIST_DIR: built },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout.trim().split('\n').at(-1)).toMatch(
    /^The outbox stays closed: a newer version .*, or put back the copy from before the update\.$/,
  );
});
