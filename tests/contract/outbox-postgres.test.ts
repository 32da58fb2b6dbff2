// The outbox on a real PostgreSQL: the shared contract, and what only several servers can show.
import { randomBytes } from 'node:crypto';
import { connect, createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { NewerSchema } from '../../src/adapters/outbox/migrations/newer.ts';
import { postgresAudit } from '../../src/adapters/audit/postgres.ts';
import { openPostgres } from '../../src/adapters/outbox/postgres-open.ts';
import { postgresOutbox } from '../../src/adapters/outbox/postgres.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import type { Outbox } from '../../src/application/ports.ts';
import { postgresForTests } from '../support/postgres.ts';
import { outboxContract } from './outbox.ts';
import { actsContract } from './outbox-acts.ts';

const server = await postgresForTests();
afterAll(() => server?.remove());

const k1 = { id: 'k1', key: randomBytes(32) };
const vault = aesVault([k1]);
const database = () => server!.database();

async function open(url: string, using = vault): Promise<Outbox> {
  const outbox = postgresOutbox(await openPostgres(url), using);
  onTestFinished(() => outbox.close());
  return outbox;
}

/** A connection past the outbox, as another server or an administrator has. */
async function direct(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const request = (n: number) => ({
  reference: String(2_000_000_000 + n),
  token: `geheim-${n}`,
  receivedAt: new Date(Date.UTC(2026, 10, 25, 12, 0, n)),
  request: { question: `Plantwoord ${n}`, phone: '0612345678', language: 'nl' },
});
const now = new Date(Date.UTC(2026, 10, 26));

const OTHERS =
  'FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
const cut = (knife: pg.Client) => knife.query(`SELECT pg_terminate_backend(pid) ${OTHERS}`);
/** Waits until one connection stands before a lock. Looks from outside: within a transaction the view stands still. */
async function oneWaits(url: string): Promise<void> {
  const look = await direct(url);
  const waiting = async () =>
    (await look.query(`SELECT pid ${OTHERS} AND wait_event_type = 'Lock'`)).rowCount;
  await expect.poll(waiting, { timeout: 8000 }).toBe(1);
}

/** A wire to the server that, once armed, breaks when an answer holds `words`: that answer never arrives. */
async function wire(to: string) {
  const state = { words: '', broken: 0 };
  const proxy = createServer((near) => {
    const far = connect(Number(new URL(to).port), new URL(to).hostname);
    const both = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) socket.on('error', both).on('close', both);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes: Buffer) => {
      if (state.words === '' || !bytes.includes(state.words)) return near.write(bytes);
      Object.assign(state, { words: '', broken: state.broken + 1 });
      return both();
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  onTestFinished(() => void proxy.close());
  const { port } = proxy.address() as AddressInfo;
  return { state, url: Object.assign(new URL(to), { host: `127.0.0.1:${port}` }).href };
}

describe.skipIf(!server)('on PostgreSQL (needs a machine that its programs run on)', () => {
  outboxContract('postgres', async () =>
    postgresOutbox(await openPostgres(await database()), vault),
  );

  actsContract(
    'postgres',
    async () => {
      const pool = await openPostgres(await database());
      return { outbox: postgresOutbox(pool, vault), audit: postgresAudit(pool) };
    },
    20,
  );

  it('eight workers on two servers claim two hundred requests, each exactly once', async () => {
    const url = await database();
    const outboxes = [await open(url), await open(url)];
    for (let n = 0; n < 200; n++) await outboxes[n % 2]!.add(`k${n}`, request(n));
    const claimed: string[] = [];
    const work = async (outbox: Outbox) => {
      for (let next; (next = await outbox.claim(now, 60_000));) claimed.push(next.reference);
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => work(outboxes[n % 2]!)));
    expect(claimed).toHaveLength(200);
    expect(new Set(claimed).size).toBe(200);
    expect((await outboxes[0]!.open()).every((stored) => stored.attempts === 1)).toBe(true);
  });

  it('a claimer passes over what another holds, and does not wait', async () => {
    const url = await database();
    const [outbox, other] = [await open(url), await direct(url)];
    for (const n of [1, 2]) await outbox.add(`k${n}`, request(n));
    await other.query(`BEGIN; SELECT id FROM contact_requests ORDER BY id LIMIT 1 FOR UPDATE`);
    expect(await outbox.claim(now, 1)).toMatchObject({ reference: request(2).reference });
    await other.query('COMMIT');
  });

  it('withdrawing tells the state that was left, also when it changed that very moment', async () => {
    const url = await database();
    const [outbox, other] = [await open(url), await direct(url)];
    await outbox.add('a', request(1));
    await other.query(`BEGIN; UPDATE contact_requests SET state = 'delivered'`);
    const withdrawn = outbox.withdraw(request(1).reference);
    await oneWaits(url);
    await other.query('COMMIT');
    expect(await withdrawn).toBe('delivered');
  });

  it('of many who withdraw the same at once, one is told the state', async () => {
    const outbox = await open(await database());
    await outbox.add('a', request(1));
    const told = await Promise.all([1, 2, 3, 4].map(() => outbox.withdraw(request(1).reference)));
    expect(told.filter(Boolean)).toEqual(['pending']);
  });

  it('servers that start at once on an empty database make it once', async () => {
    const url = await database();
    const outboxes = await Promise.all([1, 2, 3, 4, 5, 6].map(() => open(url)));
    await outboxes[0]!.add('a', request(1));
    expect(await outboxes[5]!.open()).toHaveLength(1);
  });

  it('stays closed, and untouched, when a newer version of the portal changed the database', async () => {
    const url = await database();
    await open(url);
    const admin = await direct(url);
    const steps = async () =>
      (await admin.query<{ n: number }>('SELECT max(step) AS n FROM schema_version')).rows[0]!.n;
    const known = await steps();
    await admin.query('INSERT INTO schema_version (step) VALUES ($1)', [known + 1]);
    const again = openPostgres(url);
    await expect(again).rejects.toBeInstanceOf(NewerSchema);
    await expect(again).rejects.toThrow(
      `(step ${known + 1}, this version knows ${known}): start the newest version again`,
    );
    expect(await steps()).toBe(known + 1);
  });

  it('a connection cut before it was stored: refused, and the same key again is one row', async () => {
    const url = await database();
    const [outbox, other] = [await open(url), await direct(url)];
    await other.query('BEGIN; LOCK TABLE contact_requests IN EXCLUSIVE MODE');
    const first = expect(outbox.add('a', request(1))).rejects.toThrow();
    await oneWaits(url);
    await other.query(`SELECT pg_terminate_backend(pid) ${OTHERS} AND wait_event_type = 'Lock'`);
    await first;
    await other.query('COMMIT');
    expect(await outbox.open()).toEqual([]);
    expect(await outbox.add('a', request(2))).toMatchObject({ reference: request(2).reference });
    expect(await outbox.open()).toHaveLength(1);
  });

  it('a connection cut after it was stored: the same key again is what was stored first', async () => {
    const { state, url } = await wire(await database());
    const outbox = await open(url);
    state.words = 'INSERT 0 1';
    await expect(outbox.add('a', request(1))).rejects.toThrow();
    expect(state.broken).toBe(1);
    expect(await outbox.add('a', request(2))).toMatchObject({ reference: request(1).reference });
    expect(await outbox.open()).toHaveLength(1);
  });

  it('connections cut again and again: every key is one row in the end', async () => {
    const url = await database();
    const [outbox, knife] = [await open(url), await direct(url)];
    for (let n = 0; n < 20; n++) {
      const first = outbox.add(`k${n}`, request(n)).catch(() => undefined);
      await cut(knife);
      const before = await first;
      const again = () => outbox.add(`k${n}`, request(500 + n));
      const after = await again().catch(again);
      if (before) expect(after.reference).toBe(before.reference);
    }
    expect(await outbox.open()).toHaveLength(20);
  });

  it.skipIf(!server?.power)(
    'a server that goes and comes back: unhealthy meanwhile, nothing lost, no restart of ours (needs a server of our own)',
    async () => {
      const outbox = await open(await database());
      await outbox.add('a', request(1));
      await server!.power!.off();
      await expect(outbox.beat()).rejects.toThrow();
      await expect(outbox.add('b', request(2))).rejects.toThrow();
      await server!.power!.on();
      await expect(outbox.beat()).resolves.toBeUndefined();
      await outbox.add('b', request(2));
      expect(await outbox.open()).toHaveLength(2);
    },
  );

  it('commits reach the disk, whatever the database or the address says', async () => {
    const url = await database();
    const { pathname } = new URL(url);
    const off = 'synchronous_commit';
    await (await direct(url)).query(`ALTER DATABASE ${pathname.slice(1)} SET ${off} = off`);
    const pool = await openPostgres(`${url}?options=-c%20${off}%3Doff`);
    onTestFinished(() => pool.end());
    expect((await pool.query(`SHOW ${off}`)).rows).toEqual([{ [off]: 'on' }]);
  });

  it('notes how an attempt ended, whatever character the other side answered', async () => {
    const outbox = await open(await database());
    await outbox.add('a', request(1));
    await outbox.claim(now, 1);
    const { reference } = request(1);
    await outbox.settle(reference, 1, { state: 'rejected', done: [], reason: '550 \0' });
    expect(await outbox.byReference(reference)).toMatchObject({ state: 'rejected' });
    expect(await outbox.byReference('\0')).toBeUndefined();
  });

  it('nothing personal lies in the clear, and an older key gives way to a newer', async () => {
    const url = await database();
    await (await open(url)).add('a', request(1));
    const { rows } = await (await direct(url)).query('SELECT * FROM contact_requests');
    expect(rows).toMatchObject([{ payload: expect.stringMatching(/^k1\../) }]);
    expect(JSON.stringify(rows)).not.toMatch(/Plantwoord|0612345678|geheim-1/);
    const k2 = { id: 'k2', key: randomBytes(32) };
    const both = await open(url, aesVault([k2, k1]));
    expect(await both.reseal()).toBe(1);
    expect(await both.reseal()).toBe(0);
    const fresh = await open(url, aesVault([k2]));
    expect(await fresh.byReference(request(1).reference)).toMatchObject({
      request: request(1).request,
    });
  });
});
