// Command behind `npm run -s bench:handoff`: confirmed questions per second through the whole HTTP path, beside bare inserts.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { postgresForTests } from '../support/postgres.ts';
import { storedRows } from '../support/stored-rows.ts';
import { barePostgres, bareSqlite, syncsToDisk } from './handoff-bare.ts';
import { loadOn, type Measured } from './handoff-load.ts';
import { printTable } from './table.ts';

const PROCESSES = [1, 2, 4];
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '6' } } });
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('--seconds takes a number');

interface Row extends Measured {
  readonly what: string;
  readonly onDisk: boolean;
  /** Beside bare inserts in the same database. */
  readonly ratio: number;
}
const rows: Row[] = [];

function note(what: string, onDisk: boolean, result: Measured, bare: Measured): void {
  const ratio = Math.round((result.perSecond / bare.perSecond) * 1000) / 1000;
  rows.push({ what, ...result, ratio, onDisk });
}

/** Servers on one database, one after another: the first makes the key and the tables. */
async function withServers(
  count: number,
  env: Readonly<Record<string, string>>,
  work: (urls: string[], dataDir: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const portals: Portal[] = [];
  try {
    for (let i = 0; i < count; i++)
      portals.push(await startPortal(folder.path, { DIST_DIR: 'dist', ...env }));
    await work(
      portals.map(({ url }) => url),
      folder.path,
    );
  } finally {
    await Promise.all(portals.map((portal) => portal.stop()));
    folder.remove();
  }
}

async function sqlite(): Promise<void> {
  const folder = temporaryFolder();
  const bare = bareSqlite(folder.path, seconds);
  folder.remove();
  note('node:sqlite, bare', true, bare, bare);
  for (const count of PROCESSES)
    await withServers(count, {}, async (urls, dataDir) => {
      const result = await loadOn(urls, seconds);
      if (storedRows(dataDir).length < result.perSecond * seconds)
        throw new Error('not all that was confirmed is stored');
      note(`SQLite, ${count} server(s)`, true, result, bare);
    });
}

async function postgres(): Promise<void> {
  // What is counted here are commits on disk.
  process.env['TEST_FSYNC'] = 'on';
  const server = await postgresForTests();
  if (!server) return void process.stderr.write('No PostgreSQL here: left out.\n');
  try {
    const first = await server.database();
    const onDisk = await syncsToDisk(first);
    const bare = await barePostgres(first, seconds, 16);
    note('pg, bare, 16 connections', onDisk, bare, bare);
    const ENCRYPTION_KEYS = `k1:${randomBytes(32).toString('base64')}`;
    for (const count of PROCESSES) {
      const env = { DATABASE_URL: await server.database(), ENCRYPTION_KEYS };
      await withServers(count, env, async (urls) => {
        note(`PostgreSQL, ${count} server(s)`, onDisk, await loadOn(urls, seconds), bare);
      });
    }
    if (!onDisk)
      process.stderr.write(
        'This PostgreSQL does not wait for the disk (fsync=off): its figures are not durable. Name another in TEST_DATABASE_URL.\n',
      );
  } finally {
    await server.remove();
  }
}

await sqlite();
await postgres();
printTable(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
process.stdout.write(`${JSON.stringify(rows)}\n`);
