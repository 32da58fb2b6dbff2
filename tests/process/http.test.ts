// The server from outside: headers on everything, odd requests get a clear 4xx, never a 500.
import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PASSWORD,
  postQuestion,
  signIn,
  startPortal,
  temporaryFolder,
  type Portal,
} from '../support/portal.ts';
import { PHONE } from '../support/streek.ts';

let portal: Portal;
const folder = temporaryFolder();
beforeAll(async () => {
  portal = await startPortal(folder.path);
});
afterAll(async () => {
  await portal.stop();
  folder.remove();
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });

/** A request exactly as written, for what fetch refuses to send. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(portal.url);
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', fail);
    socket.on('close', () => done(answer));
  });
}

describe('every answer', () => {
  it.each([
    '/',
    '/health',
    '/zoeken/?q=huur',
    '/contact/vraag/',
    '/kcc/',
    '/bestaat-niet/',
    '/icons.svg',
    '/hulp/vervoer',
    '/en/',
  ])('%s carries the security headers', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('is compressed beforehand, and says how long it may be kept', async () => {
    const { headers } = await get('/', { headers: { 'accept-encoding': 'br' } });
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('cache-control')).toContain('must-revalidate');
    expect((await get('/contact/vraag/')).headers.get('cache-control')).toBe('no-store');
  });

  it('a page that is drawn says what its scripts and styles must be, as built ones do', async () => {
    for (const path of ['/zoeken/', '/contact/vraag/', '/kcc/']) {
      const html = await (await get(path)).text();
      const asked = html.match(/<(?:script|link)\b[^>]*"\/assets\/[^"]+\.(?:js|css)"[^>]*>/g) ?? [];
      expect(asked.length, path).toBeGreaterThan(0);
      expect(
        asked.filter((tag) => !tag.includes(' integrity="sha256-')),
        path,
      ).toEqual([]);
    }
  });

  it('tells health', async () => {
    const answer = await get('/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true });
  });
});

describe('odd requests', () => {
  it.each([
    ['/bestaat-niet/', 404],
    ['/xx/zoeken/', 404],
    ['/xx/contact/vraag/', 404],
    ['/contact/ontvangen/', 404],
    ['/contact/ontvangen/?k=verzonnen', 303],
    ['/contact/mijn-vraag/?k=', 303],
    ['/%E0%A4%A/', 400],
    ['/zoeken/?q=%E0%A4%A', 303],
    ['/hulp/vervoer?x=1', 301],
    ['/..%2f..%2fetc/passwd/', 404],
    ['//nu-hulp/', 200],
    ['///zoeken/', 200],
    ['/nu-hulp//', 404],
    ['/index.html', 200],
    ['/site.json', 200],
    ['/site.json/', 404],
    ['/nu-hulp/index.html', 200],
    ['/%6Eu-hulp/', 200],
    ['/NU-HULP', 301],
  ])('GET %s is %i', async (path, status) => expect((await get(path)).status).toBe(status));

  it('answers in the language of the address', async () => {
    expect(await (await get('/en/nowhere/')).text()).toContain('This page does not exist');
    expect(await (await get('/nergens/')).text()).toContain('Deze pagina is er niet');
  });

  it('what does not exist is not found by a form either', async () => {
    for (const path of ['/nergens/', '/xx/', '/xx/hulp/vervoer/', '/en/nowhere/'])
      expect((await postQuestion(portal.url, {}, path)).status, path).toBe(404);
  });

  it('a static page takes no POST, PUT or DELETE', async () => {
    for (const path of ['/', '/hulp/vervoer/', '/hulp/vervoer', '/icons.svg'])
      expect((await postQuestion(portal.url, {}, path)).status, path).toBe(405);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await get('/', { method })).status, method).toBe(405);
  });

  it('never redirects to another site', async () => {
    for (const path of [
      '//kwaad.example/x',
      '/nl//kwaad.example/x',
      '/nl//kwaad.example/x).',
      '/-//kwaad.example',
    ])
      expect(
        await raw(`GET ${path} HTTP/1.1\r\nHost: portaal\r\nConnection: close\r\n\r\n`),
        path,
      ).not.toMatch(/location: \/\/|location: http/i);
  });
});

describe('odd forms', () => {
  const form = (body: string, headers: Record<string, string> = {}) =>
    get('/contact/vraag/', {
      method: 'POST',
      body,
      headers: {
        origin: portal.url,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });

  it('nothing to reach the person by: 422 with the text back', async () => {
    const answer = await form('question=Wie+helpt+mij');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Kies hoe wij u kunnen bereiken.');
    expect(html).toContain('<input type="hidden" name="question" value="Wie helpt mij">');
  });

  it('too long: 422 with the text back, in English on the English page', async () => {
    const answer = await get('/en/contact/vraag/', {
      method: 'POST',
      body: new URLSearchParams({ question: 'x'.repeat(1200), phone: '0612345678' }),
      headers: { origin: portal.url },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Your question is too long');
    expect(html).toContain('x'.repeat(1200));
  });

  it('a script in the text is text, control characters are gone', async () => {
    const answer = await form(
      'question=%3Cscript%3Ealert(1)%3C%2Fscript%3E%00%07&name=%22%3E%3Cimg%3E',
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    // Within the quotes of an attribute a bracket is just a character.
    const outside = html.replace(/value="[^"]*"/g, '');
    expect(outside).not.toContain('<script>alert');
    expect(outside).not.toContain('<img>');
    expect(html).toContain('name="name" type="text" value="&quot;>');
    expect(html).toContain('name="question" value="<script>alert(1)</script>"');
    const back = await (await form('to=question&question=%3C%2Ftextarea%3E%3Cscript%3E')).text();
    expect(back).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>');
  });

  it.each([
    ['1 MB of text', 'question='.padEnd(1_000_000, 'x'), {}, 413],
    ['JSON', '{"question":"x"}', { 'content-type': 'application/json' }, 415],
    ['no type', 'question=x', { 'content-type': '' }, 415],
    ['a foreign origin', 'question=x', { origin: 'https://kwaad.example' }, 403],
    ['a null origin', 'question=x', { origin: 'null' }, 403],
    ['broken percent signs', 'question=%E0%A4%A&phone=%', {}, 422],
    ['nothing', '', {}, 422],
    ['lone surrogates and bytes', 'question=\ud800%ff%fe', {}, 422],
    ['a key of another shape', 'key=%00../../x&question=x', {}, 422],
  ])('%s is a clear answer', async (_, body, headers, status) => {
    const answer = await form(body, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(PHONE);
  });

  it('the desk shows nothing without a session, and refuses a wrong password', async () => {
    await form('question=Geheime+vraag&reach=phone&phone=0612345678');
    expect(await (await get('/kcc/')).text()).not.toContain('/kcc/vraag/');
    const guess = { who: 'Indringer', password: 'fout' };
    const wrong = await postQuestion(portal.url, guess, '/kcc/');
    expect(wrong.status).toBe(403);
    expect(wrong.headers.has('set-cookie')).toBe(false);
    expect(await wrong.text()).toContain('Dit wachtwoord klopt niet.');
    const nameless = await postQuestion(portal.url, { password: PASSWORD }, '/kcc/');
    expect(nameless.status).toBe(403);
    const headers = { cookie: await signIn(portal.url) };
    const list = await (await get('/kcc/', { headers })).text();
    expect(list).toContain('Geheime vraag');
    const path = /\/kcc\/vraag\/\d{10}\//.exec(list)?.[0] ?? '';
    expect(await (await get(path, { headers })).text()).toContain('Geheime vraag');
  });

  it('everything that lies in the data folder is for its owner alone, from the first start', () => {
    const files = readdirSync(folder.path);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(statSync(join(folder.path, file)).mode & 0o077, file).toBe(0);
  });

  it('nothing a visitor typed is in the log', () => {
    expect(portal.output()).not.toMatch(/Geheime|0612345678|alert\(1\)/);
  });
});

describe('behind a TLS proxy', () => {
  it('takes forms from the public address, promises https, and marks the cookie', async () => {
    const other = temporaryFolder();
    const proxied = await startPortal(other.path, { PUBLIC_URL: 'https://hulp.example.nl' });
    const answer = await fetch(`${proxied.url}/kcc/`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ who: 'Medewerker Proef', password: PASSWORD }),
      headers: { origin: 'https://hulp.example.nl' },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-kcc=.*HttpOnly.*Secure.*SameSite=Lax/i,
    );
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000');
    await proxied.stop();
    other.remove();
  });
});
