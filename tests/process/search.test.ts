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
    const answer = await fetch(`${portal.url}/zoeken/?q=${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('</html>');
  });

  it('a script is shown as text', async () => {
    const typed = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const html = await (await fetch(`${portal.url}/zoeken/?q=${encodeURIComponent(typed)}`)).text();
    // Within the quotes of an attribute a bracket is just a character.
    const outside = html.replace(/value="[^"]*"/g, '');
    expect(outside).not.toContain('<script>alert');
    expect(outside).not.toContain('<img src=x');
    expect(html).not.toContain('value="<script>alert(1)</script>">');
  });

  it('words stand in no title, and go along with nothing that is asked for next', async () => {
    for (const path of ['/zoeken/?q=schulden', '/en/zoeken/?q=schulden', '/zoeken/?q=qqqzzz']) {
      const answer = await fetch(portal.url + path);
      expect(answer.headers.get('referrer-policy')).toBe('strict-origin');
      const [, title = ''] = /<title>([^<]*)/.exec(await answer.text())!;
      const bare = await (await fetch(portal.url + path.replace(/\?.*/, ''))).text();
      expect(bare).toContain(`<title>${title}</title>`);
    }
  });

  it('a question in English is answered in English', async () => {
    const html = await (await fetch(`${portal.url}/en/zoeken/?q=rent`)).text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('/en/hulp/huurachterstand/');
  });
});

describe('what is missed', () => {
  it('is counted by topic and day, and nothing of the words stays', async () => {
    for (const q of ['xyzgeheimwoord', 'huur van Pietje Puk niet betaald']) {
      const answer = await postQuestion(portal.url, { q }, '/zoeken/');
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('/zoeken/?gemist=1');
    }
    await portal.stop();
    const file = join(folder.path, 'tellingen.sqlite');
    const db = new DatabaseSync(file, { readOnly: true });
    const rows = db.prepare('SELECT kind, topic, times FROM counts ORDER BY topic').all();
    db.close();
    expect(rows).toEqual([
      { kind: 'missed', topic: 'huurachterstand', times: 1 },
      { kind: 'missed', topic: 'onbekend', times: 1 },
    ]);
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes).not.toContain('geheim');
    expect(bytes).not.toContain('Pietje');
  });
});
