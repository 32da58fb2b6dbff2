// Every kind of page holds: at 320 px, in spaced text and in letters of twice the size nothing scrolls sideways, is cut off, lies over
// something else or is too small for a finger; and a name stands for one thing. All pages of a release: npm run -s bench:layout.
import { test as base, expect, type BrowserContext } from '@playwright/test';
import { measureOpen, openBrowser, openVisit } from '../support/layout/crawl.ts';
import { MODES } from '../support/layout/modes.ts';
import { stepsInTurn } from '../support/layout/steps.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { stuckWords } from '../support/stuck-words.ts';

/** A visit with letters of the usual size, and one with letters of twice that. */
type Visits = readonly (readonly [doubled: boolean, context: BrowserContext])[];

const test = base.extend<object, { visits: Visits }>({
  visits: [
    async ({}, use) => {
      const url = `http://127.0.0.1:${process.env['E2E_PORT']}`;
      const browsers = await Promise.all([false, true].map(openBrowser));
      const contexts = await Promise.all(browsers.map((browser) => openVisit(browser, url)));
      await use([
        [false, contexts[0]!],
        [true, contexts[1]!],
      ]);
      await Promise.all(browsers.map((browser) => browser.close()));
    },
    { scope: 'worker' },
  ],
});

const modesOf = (doubled: boolean) => MODES.filter((mode) => mode.doubled === doubled);
const told = ({ mode, page, kind, place, detail }: Record<string, string>) =>
  `${page}, ${mode}: ${kind} ${place} (${detail})`;

for (const [name, path] of Object.entries(PAGE_TYPES))
  test(`${name} holds on every screen and in every size of letters`, async ({ visits }) => {
    for (const [doubled, context] of visits) {
      const page = await context.newPage();
      await page.goto(path);
      const faults = await measureOpen(page, name, modesOf(doubled));
      expect(faults.map((one) => told({ ...one }))).toEqual([]);
      expect(stuckWords(await page.content())).toEqual([]);
      await page.close();
    }
  });

test('so do the screens of the form, the own question and the desk', async ({ visits }) => {
  const [doubled, context] = visits[1]!;
  const page = await context.newPage();
  for (const { name, open } of stepsInTurn()) {
    await open(page);
    const faults = await measureOpen(page, name, modesOf(doubled));
    expect(faults.map((one) => told({ ...one }))).toEqual([]);
  }
  await context.clearCookies();
});

test('what does not hold is seen', async ({ visits }) => {
  const [, context] = visits[0]!;
  const page = await context.newPage();
  await page.setContent(`<main>
      <p style="inline-size: 400px">wider than the screen</p>
      <p style="border: 1px solid; inline-size: 60px">Gehandicaptenparkeerkaart</p>
      <p style="overflow: hidden; block-size: 10px">cut off</p>
      <p style="position: relative">under <b style="position: absolute; left: 0">over it</b></p>
      <p><a href="/a/">small</a></p><p><a href="/b/">small</a></p>
      <label>One <input type="radio" name="r" /></label><label>Two <input type="radio" name="r" /></label></main>`);
  const faults = await measureOpen(page, 'made up', MODES.slice(0, 1));
  const kinds = new Set(faults.map(({ kind }) => kind));
  for (const kind of [
    'sideways',
    'sticks-out',
    'clipped',
    'overlap',
    'target',
    'same-name',
    'group',
  ])
    expect(kinds).toContain(kind);
  await page.close();
});
