// What strangers do to the doors: they drop, stall and break connections, and none of it costs anything that stays.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentRelease } from '../../src/adapters/release/releases.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { streekSite } from '../support/streek.ts';

const LINUX = process.platform === 'linux';
let portal: Portal;
const folder = temporaryFolder();
beforeAll(async () => {
  portal = await startPortal(folder.path, { METRICS_TOKEN: 'geheim-van-de-monitor' });
});
afterAll(async () => {
  await portal.kill();
  folder.remove();
});

function open(text = ''): Promise<Socket> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname, () => {
      if (text !== '') socket.write(text);
      done(socket);
    });
    socket.once('error', fail);
  });
}

/** A request exactly as written; all that comes back until the other side closes. */
async function raw(text: string): Promise<string> {
  const socket = await open(text);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
  return new Promise((done) => socket.on('close', () => done(answer)));
}

const descriptors = () => readdirSync(`/proc/${portal.process.pid}/fd`).length;

/** Waits until there are no more than so many. */
async function settles(most: number): Promise<number> {
  for (let times = 0; times < 50 && descriptors() > most; times++) await pause(100);
  return descriptors();
}

const asset = () =>
  readdirSync(join(currentRelease(streekSite())!.client, 'assets')).find((f) =>
    f.endsWith('.woff2'),
  )!;
const ask = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const askOnce = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;

describe.runIf(LINUX)('nothing is left of (needs Linux)', () => {
  it('downloads that were dropped, broken off or reset half-way', async () => {
    const before = descriptors();
    for (let round = 0; round < 5; round++)
      await Promise.all(
        Array.from({ length: 60 }, async (_, n) => {
          const socket = await open(ask(`/assets/${asset()}`));
          if (n % 3 === 0) socket.destroy();
          else if (n % 3 === 1) socket.resetAndDestroy();
          else socket.once('data', () => socket.resetAndDestroy());
          socket.on('error', () => socket.destroy());
        }),
      );
    expect(await settles(before + 5)).toBeLessThanOrEqual(before + 5);
    expect((await fetch(`${portal.url}/nu-hulp/`)).status).toBe(200);
  });

  it('sockets that ask nothing, and others get in meanwhile', async () => {
    const before = descriptors();
    const sockets = await Promise.all(Array.from({ length: 400 }, () => open('GET / HT')));
    for (const socket of sockets) socket.on('error', () => socket.destroy());
    expect(descriptors() - before).toBeLessThanOrEqual(260);
    // On connections of their own: one that rested since before has made room, and a browser would ask again.
    for (let n = 0; n < 5; n++) expect(await raw(askOnce('/nu-hulp/'))).toMatch(/^HTTP\/1\.1 200 /);
    for (const socket of sockets) socket.destroy();
    expect(await settles(before + 5)).toBeLessThanOrEqual(before + 5);
  });
});

it(
  'a server with few descriptors still helps, also while somebody takes all there is',
  { timeout: 60_000 },
  async () => {
    const own = temporaryFolder();
    const few = spawn('bash', ['-c', `ulimit -n 256; exec "${process.execPath}" src/main.ts`], {
      env: { ...process.env, PORT: '0', DATA_DIR: own.path, DIST_DIR: streekSite() },
    });
    let output = '';
    const url = await new Promise<string>((done, fail) => {
      few.stdout.on('data', (chunk) => {
        output += String(chunk);
        const found = /open: (http:\S+)/.exec(output)?.[1];
        if (found !== undefined) done(found);
      });
      few.once('exit', () => fail(new Error(output)));
    });
    const { hostname, port } = new URL(url);
    const sockets = Array.from({ length: 600 }, () => connect(Number(port), hostname));
    for (const socket of sockets) socket.on('error', () => socket.destroy());
    for (let n = 0; n < 10; n++) expect((await fetch(`${url}/nu-hulp/`)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    few.kill('SIGKILL');
    own.remove();
  },
);

describe('every answer, also to what cannot be read, carries the security headers and a number to call', () => {
  it.each([
    ['no request at all', 'hallo\r\n\r\n', 400],
    ['headers without an end', `GET / HTTP/1.1\r\nhost: x\r\n${'a: b\r\n'.repeat(4000)}\r\n`, 431],
    ['too many cookies', `GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address without an end', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 414],
    ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nhost: x\r\n\r\n', 405],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    [
      'a broken chunk',
      'POST /contact/vraag/ HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      400,
    ],
    ['no host', 'GET /zoeken/ HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET /zoeken/ HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
    ['a host with a path', 'GET /kcc/ HTTP/1.1\r\nhost: a/b?c\r\nconnection: close\r\n\r\n', 400],
    ['an empty host', 'GET /kcc/ HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n', 400],
    ['two hosts', 'GET /zoeken/ HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n', 400],
    [
      'two hosts for a file',
      'GET / HTTP/1.1\r\nhost: a\r\nHOST: b\r\nconnection: close\r\n\r\n',
      400,
    ],
    ['no host for a file', 'GET /nu-hulp/ HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    [
      'a host that is none for a file',
      'GET / HTTP/1.1\r\nhost: a@b\r\nconnection: close\r\n\r\n',
      400,
    ],
    [
      'an empty host for a file',
      'GET /icons.svg HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n',
      400,
    ],
  ])('%s', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
    expect(answer).toMatch(/x-frame-options: DENY/i);
    expect(answer).toMatch(/content-type: text\/html; charset=utf-8/i);
    expect(answer).toContain('href="tel:');
    expect(answer).not.toMatch(/cannot get|internal server error/i);
  });

  it('an expectation we do not have', async () => {
    const answer = await raw('GET / HTTP/1.1\r\nhost: x\r\nexpect: thee\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 417 [^]*x-frame-options: DENY/i);
  });

  it.each(['/', '/zoeken/', '/contact/vraag/', '/kcc/'])(
    'HEAD of %s is GET without a body',
    async (path) => {
      const [head, get] = await Promise.all([
        fetch(portal.url + path, { method: 'HEAD' }),
        fetch(portal.url + path),
      ]);
      const told = (answer: Response) =>
        ['content-type', 'cache-control', 'vary', 'content-encoding', 'etag'].map((name) =>
          answer.headers.get(name),
        );
      expect(told(head)).toEqual(told(get));
      expect(head.headers.get('content-length')).not.toBeNull();
      expect(head.headers.get('content-type')).toMatch(/; charset=utf-8$/);
      expect(await head.text()).toBe('');
    },
  );

  it('a range is not taken: the whole file, once', async () => {
    const whole = await (await fetch(`${portal.url}/nu-hulp/`)).text();
    for (const range of [
      'bytes=0-5',
      'bytes=-5',
      'bytes=10-5',
      'items=0-5',
      'bytes=0-1,4-5',
      'x',
    ]) {
      const answer = await fetch(`${portal.url}/nu-hulp/`, { headers: { range } });
      expect([answer.status, await answer.text()], range).toEqual([200, whole]);
    }
  });

  it('what did not change is said with all that a cache needs', async () => {
    const first = await fetch(`${portal.url}/nu-hulp/`, { headers: { 'accept-encoding': 'gzip' } });
    const etag = first.headers.get('etag')!;
    const again = await fetch(`${portal.url}/nu-hulp/`, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': `"x", W/${etag}` },
    });
    expect(again.status).toBe(304);
    for (const name of [
      'etag',
      'vary',
      'cache-control',
      'last-modified',
      'content-security-policy',
    ])
      expect(again.headers.get(name), name).toBe(first.headers.get(name));
  });

  it('doors of the framework are shut, files that browsers ask for are there', async () => {
    for (const path of [
      '/_image/?href=/favicon.svg&w=10&f=webp',
      '/_image',
      '/_server-islands/X/',
      '/_astro/',
    ])
      expect((await fetch(portal.url + path)).status, path).toBe(404);
    const icon = await fetch(`${portal.url}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    const security = await (await fetch(`${portal.url}/.well-known/security.txt`)).text();
    expect(security).toMatch(/^Contact: mailto:\S+@\S+\nExpires: 20/);
    expect(await (await fetch(`${portal.url}/security.txt`)).text()).toBe(security);
  });

  it('/health tells the world whether it works, and the monitor the rest', async () => {
    expect(await (await fetch(`${portal.url}/health`)).json()).toEqual({ ok: true });
    const authorization = 'Bearer geheim-van-de-monitor';
    const told = await fetch(`${portal.url}/health`, { headers: { authorization } });
    expect(await told.json()).toMatchObject({ ok: true, alert: false });
  });
});
