// A release is served whole or not at all; the one before it stays until the next.
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashesIn, hashesOf, withIntegrity } from '../../src/adapters/release/integrity.ts';
import { openFiles, weigh } from '../../src/adapters/release/open-release.ts';
import { currentRelease, newRelease, switchTo } from '../../src/adapters/release/releases.ts';
import { temporaryFolder } from '../support/portal.ts';

let folder: ReturnType<typeof temporaryFolder>;
let dist: string;
beforeEach(() => {
  folder = temporaryFolder();
  dist = join(folder.path, 'map met spatie');
});
afterEach(() => folder.remove());

function write(path: string, text: string, compressed = true) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  if (!compressed) return;
  writeFileSync(`${path}.br`, brotliCompressSync(text));
  writeFileSync(`${path}.gz`, gzipSync(text));
}

async function build(name: string, now = new Date()) {
  const release = newRelease(dist, now);
  write(join(release.client, 'index.html'), `<p>${name}</p>`.repeat(40));
  write(join(release.client, 'assets', `${name}.css`), `.${name}{}`);
  write(join(release.client, 'assets', 'letters.woff2'), 'wOF2', false);
  await switchTo(dist, release, weigh(release.client), now);
  return release;
}

it('nothing is served before the first, and not while one is being built', async () => {
  expect(currentRelease(dist)).toBeUndefined();
  const half = newRelease(dist, new Date());
  expect(currentRelease(dist)).toBeUndefined();
  const whole = await build('een');
  expect(currentRelease(dist)?.id).toBe(whole.id);
  expect(existsSync(half.root)).toBe(true);
});

it('the newest is served, the one before it stays, older ones go', async () => {
  const [one, two, three] = [await build('een'), await build('twee'), await build('drie')];
  const current = currentRelease(dist)!;
  expect([current.id, current.former?.id]).toEqual([three.id, two.id]);
  expect(existsSync(one.root)).toBe(false);
  expect(readdirSync(dist).sort()).toEqual(['current.json', 'releases']);
});

it('a build that was broken off a day ago is cleared away, one that is busy is not', async () => {
  const [lost, busy] = [newRelease(dist, new Date()), newRelease(dist, new Date())];
  const ago = new Date(Date.now() - 25 * 3_600_000);
  utimesSync(lost.root, ago, ago);
  await build('een');
  expect([existsSync(lost.root), existsSync(busy.root)]).toEqual([false, true]);
});

it('a pointer that is broken, or points elsewhere, points at nothing', async () => {
  await build('een');
  for (const text of ['', '{', '{"release":"../../x","since":"2026-01-01T00:00:00Z"}', 'null']) {
    writeFileSync(join(dist, 'current.json'), text);
    expect(currentRelease(dist), text).toBeUndefined();
  }
});

it('is taken into memory whole: every form of every file, and the assets of the one before', async () => {
  const first = await build('een');
  await build('twee');
  const current = currentRelease(dist)!;
  const { files, weight } = openFiles(current.client, current.former!.client);
  expect(weight).toEqual(current.weight);
  rmSync(dist, { recursive: true });
  const page = files.get('/')!;
  expect(files.get('/index.html')).toBe(page);
  const text = '<p>twee</p>'.repeat(40);
  const [one, other] = await Promise.all([page.plain(), page.plain()]);
  expect(one).toBe(other);
  expect(one.toString()).toBe(text);
  expect(page).toMatchObject({
    size: text.length,
    lasting: false,
    brotli: brotliCompressSync(text),
  });
  expect((await files.get('/assets/een.css')!.plain()).toString()).toBe('.een{}');
  expect(files.get('/assets/twee.css')!.lasting).toBe(true);
  expect(files.get('/assets/letters.woff2')).toMatchObject({ type: 'font/woff2', size: 4 });
  expect(files.get('/assets/letters.woff2')!.brotli).toBeUndefined();
  expect([...files.keys()].some((address) => address.includes(first.id))).toBe(false);
});

it('what was cut off or taken away on disk shows in its weight', async () => {
  const release = await build('een');
  const { weight } = currentRelease(dist)!;
  writeFileSync(join(release.client, 'index.html.br'), '');
  writeFileSync(join(release.client, 'index.html.gz'), Buffer.alloc(20));
  expect(openFiles(release.client).weight).not.toEqual(weight);
});

it('a page says what its scripts and styles must be, once', async () => {
  const release = await build('een');
  const hashes = hashesIn(release.client);
  expect(await hashesOf(openFiles(release.client).files)).toEqual(hashes);
  const html = [
    '<link rel="stylesheet" href="/assets/een.css">',
    '<link rel="stylesheet" media="print" href="/assets/een.css">',
    '<link rel="preload" as="font" href="/assets/letters.woff2">',
    '<script type="module" src="/assets/weg.js"></script>',
    '<link rel="icon" href="/favicon.svg">',
  ].join('\n');
  const signed = withIntegrity(html, hashes);
  expect(signed.match(/ integrity="sha256-[A-Za-z0-9+/]{43}="/g)).toHaveLength(2);
  expect(signed.replaceAll(/ integrity="[^"]*"/g, '')).toBe(html);
  expect(withIntegrity(signed, hashes)).toBe(signed);
});
