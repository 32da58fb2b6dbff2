// Every address of the desk, as the files tell: without a live session none shows or does anything. A new page is tried by itself.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postQuestion, signIn, startPortal, temporaryFolder } from '../support/portal.ts';
import { storedRows } from '../support/stored-rows.ts';

const PAGES = fileURLToPath(new URL('../../src/pages/kcc', import.meta.url));
const SECRETS = {
  question: 'Verborgenvraag',
  name: 'Verborgennaam',
  email: 'verborgen@voorbeeld.nl',
  phone: '06 87 65 43 21',
  missing: 'Verborgenuitkomst',
  answer: 'Verborgenantwoord',
  note: 'Verborgennotitie',
  who: 'Verborgenmedewerker',
};

const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' });
const routes = files
  .filter((file) => /\.(astro|ts)$/.test(file))
  .map((file) => `/kcc/${file.replace(/(^|\/)index\.\w+$|\.\w+$/, '')}/`.replace(/\/+$/, '/'));

/** The card of a page is for desk machines too, where nobody signs in; it has rules of its own below. */
const OPEN = '/kcc/kaart/';
/** What staff say in talks that go differently: of nobody, so it is for desk machines too. */
const TALKS = '/kcc/gesprek/';
/** Asks whether this is a desk machine, and tells nothing. */
const ASKS = '/kcc/balie/';

const folder = temporaryFolder();
let url = '';
let stop: () => Promise<unknown>;
let old = '';
/** The open question: its number is known to whoever tries. */
let reference = '';

async function send(question: string) {
  const { name, email, phone } = SECRETS;
  // With both ways and no choice of one, both are stored.
  await postQuestion(url, { question, name, email, phone });
  return storedRows(folder.path).at(-1)!.reference;
}

beforeAll(async () => {
  const portal = await startPortal(folder.path);
  ({ url, stop } = portal);
  old = await signIn(url);
  const ended = await send('Een vraag die al is afgehandeld');
  reference = await send(SECRETS.question);
  const post = (path: string, fields: Record<string, string>) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, cookie: old },
      body: new URLSearchParams(fields),
    });
  const { missing, answer, note } = SECRETS;
  const end = { action: 'finish', expected: '', outcome: 'missing', missing, answer };
  for (const [at, fields] of [
    [ended, end],
    [reference, { action: 'take', expected: '' }],
    [reference, { action: 'note', note }],
  ] as const)
    expect((await post(`/kcc/vraag/${at}/`, fields)).status, fields.action).toBe(303);
  const shown = await fetch(`${url}/kcc/vraag/${reference}/`, { headers: { cookie: old } });
  const html = await shown.text();
  for (const secret of ['question', 'name', 'email', 'phone', 'note'] as const)
    expect(html).toContain(SECRETS[secret]);
  const learned = await fetch(`${url}/kcc/geleerd/`, { headers: { cookie: old } });
  expect(await learned.text()).toContain(missing);
  expect((await post('/kcc/afmelden/', {})).status).toBe(303);
});
afterAll(async () => {
  await stop();
  folder.remove();
});

const visitors: [string, () => string][] = [
  ['nobody', () => ''],
  ['a made-up session', () => `kcc=${'a'.repeat(32)}; kcc-aanmelden=k1.abc; __Host-kcc=x`],
  ['a session that ended', () => old],
];
/** As somebody would send it who saw with whom the question is: only the session lacks. */
const acts: Record<string, string>[] = [
  { action: 'take' },
  { action: 'put-back' },
  { action: 'tried', again: 'hour' },
  { action: 'note', note: 'van niemand' },
  { action: 'finish', outcome: 'tailor-made' },
  { action: 'reopen' },
  { action: 'retry' },
];
const posts: Record<string, string>[] = [
  {},
  ...acts.map((act) => ({ expected: 'Medewerker Proef', ...act })),
  { who: 'Indringer', password: 'geraden' },
];

const FOREIGN: Record<string, string>[] = [
  { origin: 'https://kwaad.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

const pathOf = (route: string) => route.replace(/\[(?:\.\.\.)?\w+\]/g, reference);

async function expectClosed(answer: Response, path: string) {
  expect([200, 303, 403, 404, 405], path).toContain(answer.status);
  expect(answer.headers.get('cache-control'), path).toBe('no-store');
  expect(answer.headers.get('set-cookie') ?? '', path).not.toMatch(/kcc=[\w-]{20}/);
  if (answer.status === 303) expect(answer.headers.get('location'), path).toBe('/kcc/');
  const html = await answer.text();
  // The only page there is to see is the one that asks for a password.
  if (answer.status === 200) expect(html, path).toContain('name="password"');
  for (const secret of [...Object.values(SECRETS), '/kcc/vraag/']) {
    expect(html, path).not.toContain(secret);
  }
}

it('the files were found', () => {
  expect(routes).toContain('/kcc/');
  expect(routes).toContain('/kcc/vraag/[reference]/');
  expect(routes).toContain('/kcc/stand/');
  expect(routes.length).toBeGreaterThanOrEqual(10);
});

describe.each(visitors)('%s', (_, cookieOf) => {
  it.each(routes.filter((route) => ![OPEN, TALKS, ASKS].includes(route)))(
    'gets nothing at %s',
    async (route) => {
      const path = pathOf(route);
      const headers = { origin: url, cookie: cookieOf() };
      const hidden = { redirect: 'manual', headers } as const;
      for (const query of [
        '',
        '?code=12&toon=ended&blad=1&klaar=1234567890',
        '?begin=1',
        '?code=x&state=y',
      ])
        await expectClosed(await fetch(`${url}${path}${query}`, hidden), `${path}${query}`);
      for (const fields of posts) {
        const body = new URLSearchParams(fields);
        await expectClosed(await fetch(url + path, { ...hidden, method: 'POST', body }), path);
      }
    },
  );
});

it.each(visitors)(
  '%s can read how to talk, and nothing of a person or of the desk',
  async (_, cookieOf) => {
    const answer = await fetch(url + TALKS, { headers: { cookie: cookieOf() } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    for (const secret of [...Object.values(SECRETS), '/kcc/vraag/'])
      expect(html).not.toContain(secret);
  },
);

describe.each(visitors)('%s and the card of a page', (_, cookieOf) => {
  const at = (pad: string, init: RequestInit = {}) =>
    fetch(`${url}${OPEN}?pad=${encodeURIComponent(pad)}`, {
      redirect: 'manual',
      headers: { origin: url, cookie: cookieOf() },
      ...init,
    });

  it('see what is on the page anyway, and nothing of a person or of the desk', async () => {
    const answer = await at('/hulp/vervoer/');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('data-card');
    expect(html).not.toContain('value="list"');
    for (const secret of Object.values(SECRETS)) expect(html).not.toContain(secret);
    const evil = ['https:\\\\kwaad.example/hulp/vervoer/', '@kwaad.example/hulp/vervoer/'];
    const ours = ['', '/kcc/', `/kcc/vraag/${reference}/`, '//kwaad.example/', '/niets/'];
    for (const pad of [...ours, ...evil, '/hulp/vervoer/bel nu/'])
      expect((await at(pad)).status, pad).toBe(404);
  });

  it('put nothing on a list', async () => {
    const body = new URLSearchParams({ action: 'list' });
    const answer = await at('/hulp/vervoer/', { method: 'POST', body });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toContain('Staat op de lijst');
  });

  it('tell what is wrong; only staff read it', async () => {
    const note = `Dit klopt niet ${Math.random()}`;
    const body = new URLSearchParams({ action: 'wrong', quote: '<b>Een zin</b>', note });
    const answer = await at('/hulp/vervoer/', { method: 'POST', body });
    expect(await answer.text()).toContain('De redactie kijkt ernaar.');
    const cookie = await signIn(url);
    const list = await fetch(`${url}/kcc/klopt-niet/`, { headers: { cookie } });
    const html = await list.text();
    expect(html).toContain(note);
    expect(html).toContain('&lt;b&gt;Een zin&lt;/b&gt;');
    expect(html).toContain('niet aangemeld');
  });
});

it.each(routes)('%s takes no form from another site, even with a live session', async (route) => {
  const cookie = await signIn(url);
  const body = new URLSearchParams({ action: 'put-back', expected: 'Medewerker Proef' });
  for (const foreign of FOREIGN) {
    const headers = { cookie, origin: url, ...foreign };
    const answer = await fetch(url + pathOf(route), { method: 'POST', headers, body });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  // Still signed in.
  const list = await fetch(`${url}/kcc/`, { headers: { cookie } });
  expect(await list.text()).toContain('/kcc/vraag/');
});

it('after all of this the question lies there as it was', () => {
  const row = storedRows(folder.path).find((one) => one.reference === reference);
  expect(row).toMatchObject({ question: SECRETS.question, takenBy: 'Medewerker Proef' });
});
