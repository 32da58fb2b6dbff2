// Another municipality is another content folder: no code, no build of its own making.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtClient } from '../support/built.ts';
import { postQuestion, startPortal, temporaryFolder, type Portal } from '../support/portal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = 'dist/voorbeeld';
const folder = temporaryFolder();
const client = () => builtClient(`${root}${dist}`);
const page = (path: string) => readFileSync(`${client()}${path}index.html`, 'utf8');

beforeAll(() => {
  const build = spawnSync(process.execPath, ['src/bootstrap/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/voorbeeld', DIST_DIR: dist },
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
}, 120_000);
afterAll(() => {
  folder.remove();
  rmSync(`${root}${dist}`, { recursive: true, force: true });
});

it('carries its own name, number, shelves and needs, and nothing of another place', () => {
  const start = page('/');
  expect(start).toContain('Hulp in Voorbeeld');
  expect(start).toContain('tel:0123456789');
  expect(start + page('/hulp/koken/') + page('/aanbod/eetclub/')).not.toMatch(/Oldambt|0597/);
  expect(page('/hulp/koken/')).toContain('De eetclub');
});

/** Files under `folder`, as addresses from there. */
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.\w+$/.test(file));

/** Every address that a file in src/pages makes, in a language, with something in the place of what varies. */
const addresses = (language: string) =>
  files(`${root}src/pages`)
    .filter((file) => file.includes('[...lang]'))
    .map((file) =>
      file
        .replace('[...lang]', language)
        .replace(/(index)?\.(astro|ts)$/, '/')
        .replace('[need]', 'koken')
        .replace('[...code]', '12')
        .replace('[...answers]', '1')
        .replace('[...other]', 'not-found')
        .replaceAll(/\[\w+\]/g, 'not-found')
        .replace(/\/+$/, '/'),
    );

describe('a language that is not switched on', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal(folder.path, { DIST_DIR: `${root}${dist}` });
  });
  afterAll(() => portal.stop());

  it.each([
    ...addresses('en'),
    ...['/en/hulp/koken/', '/en/aanbod/eetclub/', '/en/privacy/', '/en/c/', '/en/kcc/'],
    ...['/zoek/en.json', '/zoek/en-anders.json', '/zoek/antwoord.json', '/en/zoek/nl.json'],
  ])('is not found at %s', async (path) => {
    const asked = await fetch(`${portal.url}${path}`, { redirect: 'manual' });
    expect(asked.status).toBe(404);
    const origin = { origin: portal.url };
    const fields = { question: 'Hello?', q: 'soup', lang: 'en', code: '12', to: 'send' };
    const body = new URLSearchParams(fields);
    const sent = await fetch(`${portal.url}${path}`, {
      method: 'POST',
      headers: origin,
      body,
      redirect: 'manual',
    });
    expect(sent.status).toBe(404);
  });

  it('is linked nowhere', async () => {
    const built = files(client()).filter((file) => /\.(html|json|js|xml)$/.test(file));
    const linked = built.filter((file) =>
      /["'(]\/en\/|hreflang="en"/.test(readFileSync(`${client()}${file}`, 'utf8')),
    );
    expect(linked).toEqual([]);
    for (const path of addresses('')) {
      const html = await (await fetch(`${portal.url}${path}`)).text();
      expect(html, path).not.toMatch(/["'(]\/en\/|hreflang="en"/);
    }
  });

  it('is not offered to answer in', async () => {
    expect(existsSync(`${client()}/en`)).toBe(false);
    const form = await fetch(`${portal.url}/contact/vraag/`);
    expect(await form.text()).not.toContain('English');
  });
});

it('tells open or closed where the hours are known, with a small script of its own', () => {
  const start = page('/');
  expect(start).toContain('data-closed="Nu dicht. Open {day} vanaf {from} uur"');
  const script = /<script type="module" src="([^"]+)"/.exec(start)?.[1];
  expect(readFileSync(`${client()}${script}`).length).toBeLessThan(2000);
});

it('is served, and promises the response time it has', async () => {
  const portal = await startPortal(folder.path, { DIST_DIR: `${root}${dist}` });
  expect(portal.output()).toContain('Hulp in Voorbeeld is open');
  const form = await fetch(`${portal.url}/contact/vraag/`);
  expect(await form.text()).toContain('Hulp in Voorbeeld');
  const sent = await postQuestion(portal.url, { question: 'Wie kookt er?', phone: '0612345678' });
  const cookie = sent.headers.getSetCookie().map((one) => one.split(';')[0]);
  const answer = await fetch(`${portal.url}${sent.headers.get('location')}`, {
    headers: { cookie: cookie.join('; ') },
  });
  expect(await answer.text()).toContain('Wij antwoorden binnen 2 werkdagen.');
  await portal.stop();
});
