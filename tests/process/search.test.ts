// Search from outside: whatever is typed gets a normal page, and what is counted holds no words of anyone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postQuestion, startPortal, temporaryFolder, type Portal } from '../support/portal.ts';

let portal: Portal;
const folder = temporaryFolder();
beforeAll(async () => {
  portal = await startPortal(folder.path);
});
afterAll(async () => {
  await portal.stop();
  folder.remove();
});

/** The page of what was found, as a browser without cookies gets it. */
const found = (q: string, path = '/zoeken/') => postQuestion(portal.url, { q, nog: '1' }, path);

describe('odd questions', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '%20%20'],
    ['only punctuation', encodeURIComponent('?!...,;')],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['operators', encodeURIComponent('title:huur +huur -huur huur~2 huur^10 *')],
    ['an emoji', encodeURIComponent('😀 👩‍🦽')],
    ['right to left', encodeURIComponent('\u202E\u200F مساعدة')],
    ['half a character', '%ED%A0%80'],
    ['malformed percent-encoding', '%E0%A4%A'],
    ['a lone percent', '%'],
    ['names of objects', 'constructor+__proto__+hasOwnProperty'],
  ])('%s gives a normal page', async (_, query) => {
    const sent = await fetch(`${portal.url}/zoeken/?q=${query}`, { redirect: 'manual' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toMatch(/^\/zoeken\/(\?gezocht=1)?$/);
    const answer = await found(new URLSearchParams(`q=${query}`).get('q')!);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('</html>');
  });

  it('a script is shown as text', async () => {
    const typed = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const html = await (await found(typed)).text();
    // Within the quotes of an attribute a bracket is just a character.
    const outside = html.replace(/value="[^"]*"/g, '');
    expect(outside).not.toContain('<script>alert');
    expect(outside).not.toContain('<img src=x');
    expect(html).not.toContain('value="<script>alert(1)</script>">');
  });

  it('words stand in no title, and go along with nothing that is asked for next', async () => {
    for (const [path, q] of [
      ['/zoeken/', 'schulden'],
      ['/en/zoeken/', 'schulden'],
      ['/zoeken/', 'qqqzzz'],
    ] as const) {
      const answer = await found(q, path);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      const [, title = ''] = /<title>([^<]*)/.exec(await answer.text())!;
      const bare = await (await fetch(portal.url + path)).text();
      expect(bare).toContain(`<title>${title}</title>`);
    }
  });

  it('a question in English is answered in English', async () => {
    const html = await (await found('rent', '/en/zoeken/')).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('/en/hulp/huurachterstand/');
  });
});

describe('where words go', () => {
  it('from the form or an old address into a sealed cookie that is read once', async () => {
    const old = `${portal.url}/zoeken/?q=huur+betalen`;
    const sent = [
      await postQuestion(portal.url, { q: 'huur betalen' }, '/zoeken/'),
      await fetch(old, { redirect: 'manual' }),
    ];
    for (const answer of sent) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/zoeken/?gezocht=1');
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^zoekwoorden=.*Max-Age=60;.*HttpOnly.*SameSite=Lax/i);
      expect(cookie).not.toMatch(/huur|betalen/);
      const headers = { cookie: cookie.split(';')[0]!, 'accept-encoding': 'br' };
      const shown = await fetch(`${portal.url}/zoeken/?gezocht=1`, { headers });
      expect(shown.headers.get('set-cookie')).toMatch(/^zoekwoorden=-;/);
      expect(shown.headers.get('content-encoding')).toBe('br');
      expect(await shown.text()).toContain('value="huur betalen"');
    }
  });

  it('while typing the server answers to a form, and to nothing in an address', async () => {
    const path = '/zoek/antwoord.json';
    const answer = await postQuestion(portal.url, { lang: 'nl', q: 'huur' }, path);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(JSON.stringify(await answer.json())).toContain('/hulp/huurachterstand/');
    expect((await fetch(`${portal.url}${path}?lang=nl&q=huur`)).status).toBe(404);
  });
});

describe('what is missed', () => {
  it('is counted by topic and day, and nothing of the words stays', async () => {
    for (const q of ['xyzgeheimwoord', 'huur van Pietje Puk niet betaald']) {
      const answer = await postQuestion(portal.url, { q, gemist: '1' }, '/zoeken/');
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/zoeken/?gemist=1');
    }
    await portal.stop();
    const file = join(folder.path, 'tellingen.sqlite');
    const db = new DatabaseSync(file, { readOnly: true });
    const rows = db.prepare('SELECT kind, topic, times FROM counts ORDER BY topic').all();
    db.close();
    expect(rows).toEqual([
      { kind: 'missed', topic: 'huurachterstand nl zin', times: 1 },
      { kind: 'missed', topic: 'onbekend nl woord', times: 1 },
    ]);
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain('geheim');
    expect(bytes).not.toContain('Pietje');
  });
});
