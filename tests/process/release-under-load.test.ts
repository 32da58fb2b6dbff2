// The release on disk is cut off, moved and taken away while the portal runs: no wrong byte, and no end.
import { cpSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { currentRelease } from '../../src/adapters/release/releases.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { STREEK_SITE, streekSite } from '../support/streek.ts';

/** A copy, within the project because the code of a release asks for packages. */
const dist = `${STREEK_SITE}-op-proef-${process.pid}`;

async function start() {
  const folder = temporaryFolder();
  const { id, root } = currentRelease(streekSite())!;
  cpSync(root, join(dist, 'releases', id), { recursive: true });
  cpSync(join(STREEK_SITE, 'current.json'), join(dist, 'current.json'));
  const portal = await startPortal(folder.path, { DIST_DIR: dist });
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
    rmSync(dist, { recursive: true, force: true });
  });
  return portal;
}

it(
  'a release that is cut off, moved, mixed up or taken away changes no byte and ends nothing',
  { timeout: 60_000 },
  async () => {
    const portal = await start();
    const { client, root } = currentRelease(dist)!;
    const names = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((n) =>
      n.endsWith('index.html'),
    );
    const paths = names
      .filter((_, n) => n % 40 === 0)
      .map((name) => `/${name.replace(/index\.html$/, '')}`);
    const drawn = [
      '/zoeken/?q=geld',
      '/contact/mijn-vraag/',
      '/kcc/',
      '/c/',
      '/bestaat-niet/',
      '/en/zoeken/',
    ];
    const read = async (path: string, encoding: string) => {
      const answer = await fetch(portal.url + path, { headers: { 'accept-encoding': encoding } });
      return `${answer.status} ${await answer.text()}`;
    };
    const all = async () => {
      const seen: string[] = [];
      for (const path of paths)
        for (const how of ['br', 'identity']) seen.push(await read(path, how));
      for (const path of drawn) seen.push((await read(path, 'identity')).slice(0, 2000));
      return seen;
    };
    const before = await all();
    for (const name of names) writeFileSync(join(client, name), 'anders');
    truncateSync(join(root, 'served.pack'), 10);
    expect(await all()).toEqual(before);
    renameSync(root, `${root}-weg`);
    expect(await all()).toEqual(before);
    rmSync(dist, { recursive: true });
    expect(await all()).toEqual(before);
    expect(portal.process.exitCode).toBeNull();
  },
);
