// Doors of the running portal: how every cookie is marked, that a visit changes nothing, and that a refused form loses nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PASSWORD, startPortal, temporaryFolder, type Portal } from '../support/portal.ts';
import { storedRows } from '../support/stored-rows.ts';

const PUBLIC = 'https://hulp.example.nl';
const PAGES = fileURLToPath(new URL('../../src/pages', import.meta.url));
const folder = temporaryFolder();
let portal: Portal;
/** Every line with which a cookie was set. */
const lines: string[] = [];
const jar = new Map<string, string>();

async function ask(path: string, fields?: Record<string, string>, headers = {}): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(portal.url + path, {
    redirect: 'manual',
    headers: { origin: PUBLIC, cookie, ...headers },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  });
  for (const line of answer.headers.getSetCookie()) {
    lines.push(line);
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
  return answer;
}

const question = { question: 'Wie helpt mij?', reach: 'phone', phone: '0612345678' };

/** Everything that lies in the databases, but for the record of who looked and when a session was used. */
function lying() {
  return ['hulp.sqlite', 'tellingen.sqlite'].map((file) => {
    const db = new DatabaseSync(join(folder.path, file), { readOnly: true });
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const kept = tables
      .map(({ name }) => String(name))
      .filter((name) => !['audit', 'pulse'].includes(name) && !name.startsWith('sqlite_'))
      .map((name) => {
        const rows = db.prepare(`SELECT * FROM ${name}`).all();
        return [name, rows.map((row) => ({ ...row, seen: undefined }))];
      });
    db.close();
    return kept;
  });
}

/** An address of every page, as the files tell. */
const paths = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|ts)$/.test(file) && !/(^|\/)_/.test(file))
  .map((file) =>
    `/${file}`
      .replace('/[...lang]', '')
      .replace(/\.(astro|ts)$/, '')
      .replace(/(^|\/)index$/, '/')
      .replace('[page]', 'privacy')
      .replace('[need]', 'vervoer')
      .replace('[village]', 'hagewold')
      .replace('[provision]', 'hulpbord')
      .replace('[domain]', 'geld')
      .replace('[kind]', 'broken')
      .replace('[reference]', '1000000001')
      .replace(/\[[^\]]+\]/g, '101'),
  )
  .map((path) => (/\.\w+$|\/$/.test(path) ? path : `${path}/`));

/** What might make a page do something, were a visit enough. */
const QUERIES = [
  '?kcc&clear=1&done=1&add=rouw&keep=rouw&action=wrong&quote=x&note=x&off=1&outcome=missing',
  '?q=huur&gemist=1&code=9070237&bewaard=1&aangemeld&rol=redactie&forget=1&replaces=x&to=send',
];

beforeAll(async () => {
  portal = await startPortal(folder.path, { PUBLIC_URL: PUBLIC });
  await ask('/contact/vraag/');
  await ask('/contact/vraag/', question);
  await ask('/contact/mijn-vraag/?k=verzonnen');
  await ask('/mijn-plan/', { add: 'vervoer' });
  await ask('/kcc/balie/?pad=/hulp/vervoer/', {});
  await ask('/kcc/lijst/', { line: 'tekst van voor het aanmelden' });
  await ask('/kcc/', { who: 'Medewerker Proef', password: PASSWORD });
  await ask('/kcc/lijst/', { add: 'vervoer', line: 'een regel' });
  await ask('/kcc/kaart/?pad=/hulp/vervoer/', { action: 'wrong', quote: 'Een zin', note: 'x' });
  // The portal delivers by itself; that is no doing of a visit.
  await vi.waitFor(() => expect(storedRows(folder.path)[0]?.state).toBe('delivered'), 10_000);
});
afterAll(async () => {
  await portal.stop();
  folder.remove();
});

it('a visit to any page, with any words behind it, changes nothing that lies there or is kept', async () => {
  expect(paths.length).toBeGreaterThan(30);
  const [before, kept] = [lying(), new Map(jar)];
  for (const path of paths)
    for (const query of ['', ...QUERIES]) {
      const answer = await ask(path + query);
      expect(answer.status, path + query).toBeLessThan(500);
    }
  expect(lying()).toEqual(before);
  // The form of a question marks that it was open, words in an address go on out of it, and the way out hides for a minute.
  const others = (cookies: Map<string, string>) =>
    [...cookies].filter(([name]) => !/formulier|vraag-link|zoekwoorden|weg$/.test(name)).sort();
  expect(others(jar)).toEqual(others(kept));
  await ask('/kcc/afmelden/', {});
});

it('every cookie is for this host alone, and gone within a minute or when the browser closes but for the device of staff', () => {
  const names = new Set(lines.map((line) => line.split('=')[0]!));
  for (const name of ['kcc', 'kcc-laag', 'kcc-toestel', 'kcc-lijst', 'kcc-concept-0', 'plan'])
    expect([...names]).toContain(`__Host-${name}`);
  for (const name of ['formulier', 'vraag', 'vraag-link'])
    expect([...names]).toContain(`__Host-${name}`);
  for (const line of lines) {
    expect(line).toMatch(/^__Host-[\w-]+=/);
    expect(line).toMatch(/; *Secure/i);
    expect(line).toMatch(/; *Path=\/(;|$)/i);
    expect(line).toMatch(/; *SameSite=Lax/i);
    expect(line).not.toMatch(/; *Domain=/i);
    expect(/HttpOnly/i.test(line), line).toBe(!line.startsWith('__Host-kcc-laag='));
    const lasts = Number(/Max-Age=(\d+)/i.exec(line)?.[1] ?? 0);
    expect(lasts > 60, line).toBe(line.startsWith('__Host-kcc-toestel='));
  }
});

it('a form whose origin is hidden is taken when the browser says it is ours', async () => {
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  expect((await ask('/contact/vraag/', question, own)).status).toBe(303);
});

it.each([
  ['/contact/vraag/', 'Verstuur het nog een keer'],
  ['/en/contact/vraag/', 'Send it once more'],
])(
  'a form at %s that may be another site’s comes back whole, and nothing is done',
  async (path, send) => {
    const before = lying();
    const fields = {
      ...question,
      question: 'Regel een\nRegel <b>twee</b>',
      key: 'een-sleutel-van-mij',
    };
    for (const headers of [{ origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await ask(path, fields, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const html = await answer.text();
      expect(html).toContain(send);
      expect(html).toContain(`action="${path}"`);
      expect(html).toContain('Regel &lt;b&gt;twee&lt;/b&gt;');
      expect(html).toContain('name="phone" value="0612345678"');
      expect(html).toContain('name="key" value="een-sleutel-van-mij"');
    }
    expect(lying()).toEqual(before);
  },
);

it('of the desk the text comes back to copy, without a button and without the password', async () => {
  const foreign = { origin: 'https://kwaad.example' };
  const fields = { who: 'Medewerker Proef', password: PASSWORD, detail: 'Een lange notitie' };
  const html = await (await ask('/kcc/', fields, foreign)).text();
  expect(html).toContain('Een lange notitie');
  expect(html).not.toContain(PASSWORD);
  expect(html).not.toContain('name="detail"');
});

it('the page that gives back is no page of its own', async () => {
  expect((await ask('/opnieuw/')).status).toBe(404);
  expect((await ask('/opnieuw/', question)).status).toBe(404);
});

it('what was refused is in the log and the figures, and nobody in it', () => {
  const told = portal.output();
  expect(told).toContain('"event":"origin-refused"');
  expect(told).not.toMatch(/Medewerker|kwaad|0612345678|notitie/);
});
