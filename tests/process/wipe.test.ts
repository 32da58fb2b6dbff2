// "Wis en stop" at the running portal: the answer itself asks the browser to forget, and of a whole visit no cookie is left.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COOKIES } from '../../src/application/cookie.ts';
import { recordingVisitor } from '../support/recording-visitor.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';

const folder = temporaryFolder();
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal(folder.path);
});
afterAll(async () => {
  await portal.stop();
  folder.remove();
});

const SECRET = 'Wie helpt mij met mijn zeemeermin?';
const RESIDENTS = Object.entries(COOKIES).filter(([, whose]) => whose === 'resident');
const namesIn = (cookies: string) => cookies.split('; ').flatMap((one) => one.split('=')[0] || []);

/** A visitor who gets every cookie that a resident can get, after one visit to all. */
async function aWholeVisit() {
  const visitor = recordingVisitor(portal.url);
  const got = new Set<string>();
  const go = async (path: string, fields?: Record<string, string>) => {
    const page = await visitor.visit(path, fields);
    for (const name of namesIn(visitor.cookies())) got.add(name);
    return page;
  };
  await go('/wis/');
  await go('/weg/');
  await go('/mijn-plan/', { add: 'vervoer' });
  await go('/woonplaats/', { dorp: 'hagewold' });
  await go('/contact/vraag/');
  await go('/contact/vraag/', { question: SECRET, reach: 'phone', phone: '0612345678' });
  const { html } = await go('/contact/ontvangen/');
  const [number = '', letters = ''] = [...html.matchAll(/class="reference"[^>]*>([^<]+)</g)].map(
    ([, text]) => text!.trim(),
  );
  await go('/contact/mijn-vraag/?k=een-geheim');
  await go('/contact/mijn-vraag/', { number, letters });
  await go('/contact/mijn-vraag/?k=een-geheim');
  await go('/zoeken/', { q: 'zeemeermin' });
  return { visitor, got };
}

it('one press takes away every cookie of a whole visit, and there is no other cookie', async () => {
  const { visitor, got } = await aWholeVisit();
  expect([...got].sort()).toEqual(RESIDENTS.map(([name]) => name).sort());
  const pages = ['/mijn-plan/', '/contact/ontvangen/', '/contact/mijn-vraag/'];
  expect((await visitor.visit('/wis/')).html).toContain('Klaar op dit apparaat?');
  expect(await visitor.visit('/wis/', {})).toMatchObject({ status: 303, location: '/wis/' });
  expect(visitor.cookies()).toBe('');
  expect((await visitor.visit('/wis/')).html).toContain('Alles is gewist');
  expect(namesIn(visitor.cookies())).toEqual(['gewist']);
  for (const path of pages) {
    const { html } = await visitor.visit(path);
    expect(html).not.toMatch(/zeemeermin|0612345678|class="plan-steps"|id="reference"/);
  }
});

it.each([
  ['/wis/', '', '"cache", "cookies", "storage"'],
  ['/en/wis/', 'plan=x; woonplaats=y', '"cache", "cookies", "storage"'],
  ['/wis/', 'plan=x; kcc-toestel=y', '"cache", "storage"'],
  ['/wis/', 'plan=x; kcc=y; kcc-laag=1', '"cache", "storage"'],
])('the answer itself lets the browser forget: %s with "%s"', async (path, cookie, forgotten) => {
  const answer = await fetch(portal.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.url, cookie },
    body: new URLSearchParams(),
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(path);
  expect(answer.headers.get('clear-site-data')).toBe(forgotten);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const plan = answer.headers.getSetCookie().filter((line) => line.startsWith('plan='));
  expect(plan).toHaveLength(cookie.includes('plan') ? 1 : 0);
  for (const line of plan) expect(line).toMatch(/Path=\/; Expires=Thu, 01 Jan 1970.*HttpOnly/);
  expect(answer.headers.getSetCookie().join()).not.toContain('kcc');
});

it('a press from another site wipes nothing', async () => {
  const { visitor } = await aWholeVisit();
  const before = visitor.cookies();
  const foreign = { origin: 'https://kwaad.example', 'sec-fetch-site': 'cross-site' };
  const answer = await visitor.ask('/wis/', {
    method: 'POST',
    headers: foreign,
    body: new URLSearchParams(),
  });
  expect(answer.status).toBe(403);
  expect(visitor.cookies()).toBe(before);
});

it.each(['/', '/hulp/vervoer/', '/hulp/schulden/', '/wegwijzer/schulden/', '/aanbod/hulpbord/'])(
  'it stands in the frame of a page that is a file: %s',
  async (path) => {
    const { html } = await recordingVisitor(portal.url).visit(path);
    expect(html).toMatch(/<form class="wipe" method="post" action="\/wis\/">/);
  },
);

it.each([
  ['/mijn-plan/'],
  ['/contact/vraag/'],
  ['/contact/ontvangen/'],
  ['/contact/mijn-vraag/'],
  ['/zoeken/?gezocht=1'],
  ['/woonplaats/'],
  ['/wis/'],
  ['/hulp/vervoer/'],
])('what was drawn for one visitor has it too, and no browser may keep it: %s', async (path) => {
  const { visitor } = await aWholeVisit();
  const answer = await fetch(portal.url + path, { headers: { cookie: visitor.cookies() } });
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(await answer.text()).toContain('<form class="wipe" method="post" action="/wis/">');
});
