// Command behind `npm run -s bench:doors`: a portal that may have 256 files open, amid dropped downloads, resets and half-open sockets.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { builtClient } from '../support/built.ts';
import { temporaryFolder } from '../support/portal.ts';
import { printTable } from './table.ts';

const [DROPPED, RESETS, HALF_OPEN, LOOKS] = [3_000, 300, 2_000, 200];
const AT_ONCE = 50;
const folder = temporaryFolder();
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const env = { ...process.env, PORT: '0', DATA_DIR: folder.path };
const portal = spawn('bash', ['-c', `ulimit -n 256; exec "${process.execPath}" "${main}"`], {
  env,
});
const port = await new Promise<number>((done, fail) => {
  let output = '';
  portal.stdout.on('data', (chunk) => {
    output += String(chunk);
    const found = /open: http:\S+:(\d+)/.exec(output)?.[1];
    if (found !== undefined) done(Number(found));
  });
  portal.once('exit', () => fail(new Error(output)));
});

const assets = readdirSync(join(builtClient(), 'assets')).filter(
  (name) => !/\.(br|gz)$/.test(name),
);
const ask = (n: number) => `GET /assets/${assets[n % assets.length]} HTTP/1.1\r\nhost: x\r\n\r\n`;

function open(text: string): Promise<Socket> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      done(socket);
    });
    socket.on('error', () => {
      socket.destroy();
      done(socket);
    });
  });
}

async function eachOf(count: number, one: (n: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < count; at += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, n) => one(at + n)));
}

/** A look at the emergency page on a connection of its own: ms, or undefined when there was no answer. */
function look(): Promise<number | undefined> {
  const began = performance.now();
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /nu-hulp/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'),
    );
    let head = '';
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk) => (head ||= chunk.toString('latin1', 0, 15)));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => done(head.includes(' 200 ') ? performance.now() - began : undefined));
  });
}

async function row(when: string) {
  const seen: number[] = [];
  let unanswered = 0;
  for (let n = 0; n < LOOKS; n++) {
    const ms = await look();
    if (ms === undefined) unanswered++;
    else seen.push(ms);
  }
  seen.sort((a, b) => a - b);
  const at = (part: number) => Math.round(seen[Math.floor(seen.length * part)]! * 10) / 10;
  const rss = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${portal.pid}/status`, 'latin1'))?.[1];
  const descriptors = readdirSync(`/proc/${portal.pid}/fd`).length;
  return {
    when,
    descriptors,
    rssMb: Math.round(Number(rss) / 1024),
    p50: at(0.5),
    p99: at(0.99),
    unanswered,
  };
}

const rows = [await row('before')];
const dropping = eachOf(DROPPED, async (n) => void (await open(ask(n))).destroy());
rows.push(await row('during dropped downloads'));
await dropping;
rows.push(await row(`after ${DROPPED} dropped downloads`));
await eachOf(RESETS, async (n) => {
  const socket = await open(ask(n));
  await pause(n % 5);
  socket.resetAndDestroy();
});
rows.push(await row(`after ${RESETS} resets`));
const waiting: Socket[] = [];
const flood = eachOf(HALF_OPEN, async () => void waiting.push(await open('GET / HT')));
rows.push(await row('during half-open sockets'));
await flood;
rows.push(await row(`with ${HALF_OPEN} half-open sockets`));
for (const socket of waiting) socket.destroy();
await pause(1_000);
rows.push(await row('after'));
printTable(rows);
process.stdout.write(portal.exitCode === null ? 'The portal still runs.\n' : 'The portal ended.\n');
portal.kill('SIGKILL');
folder.remove();
process.exit(rows.some(({ unanswered }) => unanswered > 0) ? 1 : 0);
