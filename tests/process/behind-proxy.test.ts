// A proxy that the settings do not fit: all visitors are one, or cookies are weak. The portal must say so, until it is mended.
import { expect, it, onTestFinished } from 'vitest';
import { doctor } from '../../src/bootstrap/doctor.ts';
import { command } from '../support/command.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { streekSite } from '../support/streek.ts';

const TOKEN = 'geheim-van-de-monitor';
const SAYS = 'all visitors look like one';

async function start(
  PUBLIC_URL: Record<string, string> = { PUBLIC_URL: 'https://hulp.example.nl' },
) {
  const folder = temporaryFolder();
  const portal = await startPortal(folder.path, { ...PUBLIC_URL, METRICS_TOKEN: TOKEN });
  onTestFinished(async () => {
    await portal.kill();
    folder.remove();
  });
  const ask = async (times: number, headers: Record<string, string> = {}) => {
    for (let n = 0; n < times; n++)
      await (await fetch(`${portal.url}/favicon.svg`, { headers })).text();
  };
  const health = async (authorization?: string) =>
    (
      await fetch(`${portal.url}/health`, authorization ? { headers: { authorization } } : {})
    ).json();
  return { portal, ask, health, dataDir: folder.path };
}

it('is told once in the log with what to set, and to the monitor until it is mended', async () => {
  const { portal, ask, health } = await start();
  await ask(600);
  expect(portal.output().split(SAYS)).toHaveLength(2);
  expect(portal.output()).toContain('TRUSTED_PROXIES');
  expect(await health(`Bearer ${TOKEN}`)).toMatchObject({ visitors: 'look like one' });
  expect(await health()).toEqual({ ok: true });
  await ask(1, { 'x-forwarded-for': '203.0.113.9' });
  expect(await health(`Bearer ${TOKEN}`)).not.toHaveProperty('visitors');
});

it('is not told when the proxy says who it calls for', async () => {
  const { portal, ask, health } = await start();
  await ask(600, { 'x-forwarded-for': '203.0.113.9' });
  expect(portal.output()).not.toContain(SAYS);
  expect(await health(`Bearer ${TOKEN}`)).not.toHaveProperty('visitors');
});

const BY_TLS = 'visitors come by https, and PUBLIC_URL does not say so';
const TLS = { 'x-forwarded-proto': 'https' };

it('TLS in front that the settings do not know of is told once, to log, monitor and doctor', async () => {
  const { portal, ask, health, dataDir } = await start({});
  await ask(2);
  expect(await health(`Bearer ${TOKEN}`)).not.toHaveProperty('https');
  await ask(3, TLS);
  expect(portal.output().split(BY_TLS)).toHaveLength(2);
  expect(portal.output()).toContain('set PUBLIC_URL to the address people use');
  expect(await health(`Bearer ${TOKEN}`)).toMatchObject({ ok: true, https: 'not in PUBLIC_URL' });
  expect(await health()).toEqual({ ok: true });
  const { port } = new URL(portal.url);
  const settings = { DATA_DIR: dataDir, DIST_DIR: streekSite(), PORT: port, METRICS_TOKEN: TOKEN };
  const { status, text } = await command(doctor, [], settings);
  expect(text).toMatch(/^WRONG +portal +Visitors come by https.*set it to the address/m);
  expect(status).toBe(1);
});

it('TLS in front is no matter where PUBLIC_URL says so', async () => {
  const { portal, ask, health } = await start();
  await ask(3, TLS);
  expect(portal.output()).not.toContain(BY_TLS);
  expect(await health(`Bearer ${TOKEN}`)).not.toHaveProperty('https');
});
