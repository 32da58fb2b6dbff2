// Over the site of the real content, whatever is in it: on the largest page of every kind axe finds nothing, nothing scrolls sideways, nobody else is asked.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { builtClient } from '../support/built.ts';
import { startPortal, temporaryFolder, type Portal } from '../support/portal.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const client = builtClient(DIST);
const { catalogue } = readContent();

/** What kind of page stands at an address: needs and their flows differ by how careful they are. */
function kindOf(path: string): string {
  const [first = 'start', second = '', ...rest] = path
    .replace(/^\/[a-z]{2}\//, '/')
    .split('/')
    .filter(Boolean);
  const need = catalogue?.needs.get(second);
  const care = need?.crisis ? 'crisis' : need?.sensitive ? 'sensitive' : 'plain';
  if (first === 'hulp') return `need, ${care}`;
  if (first === 'wegwijzer' && need)
    return `guide, ${care}, ${rest.length === 0 ? 'first' : 'later'}`;
  return first === 'aanbod' || first === 'schappen'
    ? [first, ...rest].join(', ')
    : `${first} ${second}`.trim();
}

const largest = new Map<string, { path: string; size: number }>();
for (const file of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('index.html')) continue;
  const path = `/${dirname(file)}/`.replace('/./', '/');
  const { size } = statSync(join(client, file));
  if (size > (largest.get(kindOf(path))?.size ?? 0)) largest.set(kindOf(path), { path, size });
}

let portal: Portal;
const folder = temporaryFolder();
test.beforeAll(async () => {
  portal = await startPortal(folder.path, { DIST_DIR: DIST });
});
test.afterAll(async () => {
  await portal.stop();
  folder.remove();
});

test('every kind of page is there', () => {
  for (const kind of ['start', 'need, plain', 'need, crisis', 'aanbod', 'schappen', 'privacy'])
    expect([...largest.keys()]).toContain(kind);
});

for (const [kind, { path }] of largest)
  test(`${kind}: no findings, no scroll sideways, no request to others`, async ({ page }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(portal.url)) foreign.push(request.url());
    });
    await page.goto(portal.url + path);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, path).toBe(0);
    // As high as its content, so that the help bar at the bottom covers nothing.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: page.viewportSize()!.width, height });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ')}`);
    expect(found, path).toEqual([]);
    expect(foreign, path).toEqual([]);
  });
