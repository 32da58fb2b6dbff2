// A release is served whole or not at all; the one before it stays until the next.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashesIn, hashesOf, withIntegrity } from '../../src/adapters/release/integrity.ts';
import { openFiles } from '../../src/adapters/release/open-release.ts';
import { readPack, writePack } from '../../src/adapters/release/pack.ts';
import { currentRelease, newRelease } from '../../src/adapters/release/releases.ts';
import { temporaryFolder } from '../support/portal.ts';
import { releaseOf } from '../support/release.ts';

let folder: ReturnType<typeof temporaryFolder>;
let dist: string;
beforeEach(() => {
  folder = temporaryFolder();
  dist = join(folder.path, 'map met spatie');
});
afterEach(() => folder.remove());

const build = (name: string) =>
  releaseOf(dist, {
    'index.html': `<p>${name}</p>`.repeat(40),
    [`assets/${name}.css`]: `.${name}{}`,
    'assets/letters.woff2': 'wOF2',
  });

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
  const files = openFiles(current, current.former)!;
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

it('opens to what was packed, whatever that is', () => {
  mkdirSync(dist, { recursive: true });
  const bytes = fc.uint8Array({ maxLength: 40 }).map((part) => Buffer.from(part));
  const file = fc.record({
    name: fc.string({ unit: 'binary' }),
    size: fc.nat(),
    mark: fc.string(),
    forms: fc.oneof(fc.tuple(bytes), fc.tuple(bytes, bytes)),
  });
  fc.assert(
    fc.property(fc.array(file, { maxLength: 8 }), (files) => {
      expect(readPack(dist, writePack(dist, files))).toEqual(files);
    }),
    { numRuns: 100 },
  );
});

it('is not opened when a byte of it changed, is cut off, or is gone', async () => {
  const release = await build('een');
  const pack = join(release.root, 'served.pack');
  const whole = readFileSync(pack);
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 1;
    writeFileSync(pack, damaged);
    expect(openFiles(release)).toBeUndefined();
  }
  for (const length of [0, 1, 9, whole.length - 1]) {
    writeFileSync(pack, whole.subarray(0, length));
    expect(openFiles(release)).toBeUndefined();
  }
  rmSync(pack);
  expect(openFiles(release)).toBeUndefined();
});

it('is opened also when the one before it is damaged', async () => {
  const first = await build('een');
  writeFileSync(join(first.root, 'served.pack'), 'half');
  await build('twee');
  const current = currentRelease(dist)!;
  const files = openFiles(current, current.former)!;
  expect([...files.keys()].sort()).toEqual([
    '/',
    '/assets/letters.woff2',
    '/assets/twee.css',
    '/index.html',
  ]);
});

it('a page says what its scripts and styles must be, once', async () => {
  const made = join(dist, 'made', 'assets');
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'een.css'), '.een{}');
  const hashes = hashesIn(join(dist, 'made'));
  expect(await hashesOf(openFiles(await build('een'))!)).toEqual(hashes);
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
