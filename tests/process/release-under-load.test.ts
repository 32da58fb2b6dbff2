// While fifty at once ask for everything, the release on disk is overwritten, cut off, followed by others, moved, mixed up and taken away: no wrong byte, and no end.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { readPack, writePack } from '../../src/adapters/release/pack.ts';
import {
  currentRelease,
  newRelease,
  switchTo,
  type CurrentRelease,
} from '../../src/adapters/release/releases.ts';
import { postQuestion, startPortal, temporaryFolder } from '../support/portal.ts';
import { expectedFrom, loadOn, type Load } from '../support/release-load.ts';
import { STREEK_SITE, streekSite } from '../support/streek.ts';

/** A copy, within the project because the code of a release asks for packages. */
const dist = `${STREEK_SITE}-op-proef-${process.pid}`;
const DRAWN = ['/zoeken/', '/contact/mijn-vraag/', '/kcc/', '/c/', '/bestaat-niet/'];
/** Answers that must come between two things that happen to the disk. */
const BETWEEN = 400;

async function start() {
  const folder = temporaryFolder();
  const portal = await startPortal(folder.path, { DIST_DIR: dist });
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  return portal;
}

function copyRelease() {
  const { id, root } = currentRelease(streekSite())!;
  cpSync(root, join(dist, 'releases', id), { recursive: true });
  cpSync(join(STREEK_SITE, 'current.json'), join(dist, 'current.json'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
}

/** Another release, of which every page has another text, becomes the one to serve. */
async function followWith(text: string): Promise<CurrentRelease> {
  const { root, seal } = currentRelease(streekSite())!;
  const next = newRelease(dist, new Date());
  cpSync(join(root, 'server'), next.server, { recursive: true });
  const files = readPack(root, seal)!.map((file) => {
    if (!file.name.endsWith('.html')) return file;
    const page = Buffer.from(`<!doctype html><title>${text}</title><p>${file.name}`);
    const forms = [brotliCompressSync(page), gzipSync(page)] as const;
    return { name: file.name, size: page.length, mark: `${text}${file.mark}`, forms };
  });
  await switchTo(dist, next, writePack(next.root, files), new Date());
  return currentRelease(dist)!;
}

async function goOn(loads: readonly Load[]): Promise<void> {
  const marks = loads.map((load) => load.answers() + BETWEEN);
  await expect
    .poll(() => loads.every((load, n) => load.answers() >= marks[n]!), { timeout: 20_000 })
    .toBe(true);
}

it(
  'what happens to a release on disk changes no byte and ends nothing',
  { timeout: 60_000 },
  async () => {
    copyRelease();
    const portal = await start();
    const first = currentRelease(dist)!;
    const pages = await Promise.all(
      DRAWN.map(async (path) => {
        const text = await (await fetch(portal.url + path)).text();
        // Further on stands what is made for one visitor.
        return { path, text: text.slice(0, 2000) };
      }),
    );
    const load = loadOn(portal.url, expectedFrom(first), pages);
    await goOn([load]);
    const names = readdirSync(first.client, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => one.endsWith('index.html')))
      writeFileSync(join(first.client, name), 'anders');
    await goOn([load]);
    const second = await followWith('Tweede');
    const other = await start();
    const otherLoad = loadOn(other.url, expectedFrom(second));
    await goOn([load, otherLoad]);
    const pack = join(first.root, 'served.pack');
    truncateSync(pack, 10);
    await goOn([load, otherLoad]);
    writeFileSync(pack, Buffer.alloc(1_000_000, 'x'));
    await followWith('Derde');
    await goOn([load, otherLoad]);
    renameSync(second.root, `${second.root}-weg`);
    mkdirSync(second.root);
    await goOn([load, otherLoad]);
    rmSync(dist, { recursive: true });
    await goOn([load, otherLoad]);
    await Promise.all([load.stop(), otherLoad.stop()]);
    expect([...load.wrong, ...otherLoad.wrong]).toEqual([]);
    expect([portal.process.exitCode, other.process.exitCode]).toEqual([null, null]);
  },
);

it('a page that nobody asked for before is drawn when its release is gone from disk', async () => {
  copyRelease();
  const portal = await start();
  rmSync(dist, { recursive: true });
  for (const path of [...DRAWN, '/contact/vraag/', '/mijn-plan/'])
    expect((await fetch(portal.url + path)).status, path).toBeLessThan(500);
  for (const path of ['/zoeken/', '/zoek/antwoord.json'])
    expect((await postQuestion(portal.url, { q: 'geld', nog: '1' }, path)).status, path).toBe(200);
  const sent = await postQuestion(portal.url, {
    question: 'Vraag',
    phone: '0612345678',
    reach: 'phone',
  });
  expect(sent.status).toBeLessThan(500);
});
