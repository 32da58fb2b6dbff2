// Command behind `npm run -s bench:serve`: files a second of the portal, beside bare node:http with the same headers and bytes and, when it is there, nginx.
import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servedFiles } from '../support/built.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import type { BareAnswer } from './serve-bare.ts';
import { load, oneAnswer } from './serve-load.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '32' },
  },
});
const [seconds, rounds, connections] = [values.seconds, values.rounds, values.connections].map(
  Number,
) as [number, number, number];
/** As much as a visitor of many pages asks for. */
const PAGES = 200;

interface Contender {
  readonly what: string;
  readonly port: number;
  readonly process: ChildProcess;
  readonly startMs?: number;
}

const served = servedFiles(process.env['DIST_DIR'] ?? 'dist');
const folder = temporaryFolder();

function pathsOf(): string[] {
  const pages = [...served.keys()].filter((address) => address.endsWith('/'));
  const step = Math.max(1, Math.floor(pages.length / PAGES));
  const assets = [...served.keys()].filter((address) =>
    /^\/assets\/[^/]+\.(css|js)$/.test(address),
  );
  return [...pages.filter((_, n) => n % step === 0), ...assets];
}

/** Lays the files out as another server wants them: each as it is, and zipped beside it. */
async function layOut(root: string): Promise<void> {
  for (const [address, file] of served) {
    if (address.endsWith('/')) continue;
    const path = join(root, address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.plain());
    if (file.gzip) writeFileSync(`${path}.gz`, file.gzip);
  }
}

async function portal(): Promise<Contender> {
  const began = performance.now();
  const running = await startPortal(folder.path, { DIST_DIR: process.env['DIST_DIR'] ?? 'dist' });
  const startMs = Math.round(performance.now() - began);
  return {
    what: 'portal',
    port: Number(new URL(running.url).port),
    process: running.process,
    startMs,
  };
}

/** The answer as node:http would write it again: without what it adds itself. */
function bareAnswer(path: string, whole: Buffer): BareAnswer {
  const end = whole.indexOf('\r\n\r\n');
  const lines = whole.toString('latin1', 0, end).split('\r\n').slice(1);
  const own = lines.filter((line) => !/^(date|connection|keep-alive):/i.test(line));
  const headers = own.flatMap((line) => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ]);
  return { path, headers, body: whole.subarray(end + 4).toString('base64') };
}

async function bare(answers: readonly BareAnswer[]): Promise<Contender> {
  const child = fork(fileURLToPath(new URL('./serve-bare.ts', import.meta.url)));
  child.send(answers);
  const [address] = (await once(child, 'message')) as [AddressInfo];
  return { what: 'bare node:http', port: address.port, process: child };
}

/** Undefined when it is not installed. */
async function nginx(headers: readonly string[]): Promise<Contender | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined;
  const root = join(folder.path, 'www');
  await layOut(root);
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const pairs = headers.flatMap((name, n) =>
    n % 2 === 0 ? [[name, headers[n + 1]!] as const] : [],
  );
  const added = pairs
    .filter(([name]) => !/^(content-(?!sec)|etag|last-modified|vary)/.test(name))
    .map(([name, value]) => `add_header ${name} "${value}";`);
  const conf = `daemon off; worker_processes 1; pid nginx.pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http { access_log off; include /etc/nginx/mime.types; sendfile on; tcp_nopush on; keepalive_requests 100000000;
      server { listen 127.0.0.1:${port}; root ${root}; index index.html; gzip_static on; ${added.join('\n')} } }`;
  writeFileSync(join(folder.path, 'nginx.conf'), conf);
  const child = spawn('nginx', ['-p', folder.path, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await pause(500);
  return { what: 'nginx, gzip_static', port, process: child };
}

function rssMb({ process: { pid } }: Contender): number | string {
  if (process.platform !== 'linux') return '';
  return Math.round(
    Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024,
  );
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const paths = pathsOf();
const own = await portal();
const answers = await Promise.all(
  paths.map(async (path) => bareAnswer(path, await oneAnswer(own.port, path))),
);
const beside = await nginx(answers[0]!.headers);
const contenders = [own, await bare(answers), ...(beside ? [beside] : [])];
const seen = new Map<Contender, number[]>(contenders.map((one) => [one, []]));
// In turn, so that whatever else the machine does falls on all alike.
for (let round = 0; round < rounds; round++)
  for (const one of contenders)
    seen.get(one)!.push(await load(one.port, paths, connections, seconds));

const mine = median(seen.get(own)!);
printTable(
  contenders.map((one) => {
    const perSecond = median(seen.get(one)!);
    const ratio = Math.round((mine / perSecond) * 100) / 100;
    return { what: one.what, perSecond, ratio, rssMb: rssMb(one), startMs: one.startMs };
  }),
);
if (beside === undefined)
  process.stdout.write('nginx is not installed here, so it was not measured.\n');
for (const { process: child } of contenders) child.kill('SIGTERM');
await pause(500);
folder.remove();
process.exit(0);
