// Where somebody lives, on the running portal: said once, first from then on, and left nowhere.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { tracesIn, tracesUnder } from '../support/traces.ts';

const TOKEN = 'geheim-van-de-monitor';
const folder = temporaryFolder();
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal(folder.path, { METRICS_TOKEN: TOKEN });
}, 60_000);
afterAll(async () => {
  await portal.kill();
  folder.remove();
});

const get = (path: string, cookie = '', headers = {}) =>
  fetch(portal.url + path, { redirect: 'manual', headers: { cookie, ...headers } });
const choose = (fields: Record<string, string>, cookie = '') =>
  fetch(`${portal.url}/woonplaats/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.url, cookie },
    body: new URLSearchParams(fields),
  });
const FIRST = 'Hagewold staat vooraan';

it('is said once: from then on each need has the own village first, at its own address', async () => {
  const chosen = await choose({ dorp: 'hagewold', hulp: 'ontmoeten' });
  expect([chosen.status, chosen.headers.get('location')]).toEqual([
    303,
    '/hulp/ontmoeten/in/hagewold/',
  ]);
  const cookie = chosen.headers.getSetCookie()[0]!.split(';')[0]!;
  for (const need of ['ontmoeten', 'eenzaamheid']) {
    const own = await get(`/hulp/${need}/`, cookie);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.headers.get('vary')).toContain('Cookie');
    expect(await own.text(), need).toContain(FIRST);
    const others = await get(`/hulp/${need}/`);
    expect(others.headers.get('cache-control')).toContain('public');
    expect(await others.text(), need).not.toContain(FIRST);
  }
  expect(await (await get('/woonplaats/', cookie)).text()).toContain('U woont in Hagewold.');
});

it('who had the page before gets the other one, not word that nothing changed', async () => {
  const before = await get('/hulp/ontmoeten/');
  const has = {
    'if-none-match': before.headers.get('etag')!,
    'if-modified-since': before.headers.get('last-modified')!,
  };
  expect((await get('/hulp/ontmoeten/', '', has)).status).toBe(304);
  const own = await get('/hulp/ontmoeten/', 'woonplaats=hagewold', has);
  expect(own.status).toBe(200);
  const since = { 'if-modified-since': has['if-modified-since'] };
  expect((await get('/hulp/ontmoeten/', 'woonplaats=hagewold', since)).status).toBe(200);
});

it('in danger there is no village, and what is private has none in an address', async () => {
  const own = await (await get('/hulp/crisis-suicide/', 'woonplaats=hagewold')).text();
  expect(own).toBe(await (await get('/hulp/crisis-suicide/')).text());
  const lonely = await (await get('/hulp/eenzaamheid/', 'woonplaats=hagewold')).text();
  expect(lonely).not.toContain('/in/hagewold');
});

it.each([
  ['/hulp/eenzaamheid/in/hagewold/', '/hulp/eenzaamheid/'],
  ['/hulp/crisis-suicide/in/hagewold/', '/hulp/crisis-suicide/'],
  ['/hulp/ontmoeten/in/nergens/', '/hulp/ontmoeten/'],
  ['/hulp/ontmoeten/in/', '/hulp/ontmoeten/'],
  ['/hulp/ontmoetn/', '/hulp/ontmoeten/'],
  ['/hulp/ontmoetn/in/hagewolt/', '/hulp/ontmoeten/in/hagewold/'],
  ['/en/hulp/ontmoeten/in/hagewolt/', '/en/hulp/ontmoeten/in/hagewold/'],
  ['/hulp/xylofoon/in/hagewold/', '/in-de-buurt/hagewold/'],
  ['/in-de-buurt/hagewolt/', '/in-de-buurt/hagewold/'],
  ['/in-de-buurt/nergens/', '/in-de-buurt/'],
  ['/in-de-buurt/a/b/d/', '/in-de-buurt/'],
  ['/en/in-de-buurt/nergens/', '/en/in-de-buurt/'],
])('%s leads to %s', async (path, to) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, to]);
  expect((await get(to)).status).toBe(200);
});

it.each(['nergens', '../../kcc', 'a'.repeat(3000), '%00', 'hagewold/../x'])(
  'a cookie that is none of ours changes nothing: %#',
  async (value) => {
    const plain = await (await get('/hulp/ontmoeten/')).text();
    const own = await get('/hulp/ontmoeten/', `woonplaats=${value}`);
    expect([own.status, await own.text()]).toEqual([200, plain]);
  },
);

it('it lies nowhere: not in the log, the figures or the data folder', async () => {
  const village = 'kanariedorp';
  await choose({ dorp: village, hulp: village });
  await get('/hulp/ontmoeten/', `woonplaats=${village}`);
  await get(`/hulp/ontmoeten/in/${village}/`);
  await get(`/in-de-buurt/${village}/`);
  await choose({ dorp: 'hagewold' });
  const monitor = { authorization: `Bearer ${TOKEN}` };
  const figures = await (await get('/metrics', '', monitor)).text();
  for (const text of [figures, portal.output()])
    expect(tracesIn(Buffer.from(text), [village, 'hagewold'])).toEqual([]);
  expect(tracesUnder(folder.path, [village, 'hagewold'])).toEqual([]);
});
