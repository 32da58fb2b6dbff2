// Behind a proxy that says nothing all visitors are one; the portal must say so, and stop saying so when it is mended.
import { expect, it, onTestFinished } from 'vitest';
import { startPortal, temporaryFolder } from '../support/portal.ts';

const TOKEN = 'geheim-van-de-monitor';
const SAYS = 'all visitors look like one';

async function start() {
  const folder = temporaryFolder();
  const portal = await startPortal(folder.path, {
    PUBLIC_URL: 'https://hulp.example.nl',
    METRICS_TOKEN: TOKEN,
  });
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
  return { portal, ask, health };
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
