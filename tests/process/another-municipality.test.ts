// Another municipality is another content folder: no code, no build of its own making.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPortal, temporaryFolder } from '../support/portal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = 'dist/voorbeeld';
const folder = temporaryFolder();
const page = (path: string) => readFileSync(`${root}${dist}/client${path}index.html`, 'utf8');

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

it('has only the languages that are switched on', () => {
  expect(existsSync(`${root}${dist}/client/en`)).toBe(false);
  expect(page('/')).not.toContain('English');
});

it('tells open or closed where the hours are known, with a small script of its own', () => {
  const start = page('/');
  expect(start).toContain('data-closed="Nu dicht. Open {day} vanaf {from} uur"');
  const script = /<script type="module" src="([^"]+)"/.exec(start)?.[1];
  expect(readFileSync(`${root}${dist}/client${script}`).length).toBeLessThan(2000);
});

it('is served, and promises the response time it has', async () => {
  const portal = await startPortal(folder.path, { DIST_DIR: `${root}${dist}` });
  const form = await fetch(`${portal.url}/contact/vraag/`);
  expect(await form.text()).toContain('Hulp in Voorbeeld');
  const answer = await fetch(`${portal.url}/contact/vraag/`, {
    method: 'POST',
    headers: { origin: portal.url },
    body: new URLSearchParams({ question: 'Wie kookt er?', phone: '0612345678' }),
  });
  expect(await answer.text()).toContain('Wij antwoorden binnen 2 werkdagen.');
  await portal.stop();
});
