// "Klaar, volgende": five people in a row whom somebody helps on one computer, one press each; rest that ends a visit; and one A4 to give along.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { nextBar, nextPerson, switchOn } from '../support/helper-pc.ts';
import { addressesOf, leftBehind } from '../support/left-behind.ts';
import {
  OPENS_OWN,
  PEOPLE,
  cookiesOf,
  findsNothing,
  tellsNoWords,
} from '../support/people-in-a-row.ts';
import { bare, placedPages } from '../support/pdf-reading.ts';
import {
  allOf,
  allTheWayBack,
  back,
  throughHistory,
  withBrowser,
} from '../support/shared-computer.ts';
import { PHONE } from '../support/streek.ts';

/** Search, a sensitive step of the wegwijzer, a plan, a question that was sent, and one that was opened. */
const HELPED = [...PEOPLE.filter(({ keeps }) => keeps.join() !== 'formulier'), OPENS_OWN];
const MODE = ['gewist', 'hulp-pc'];
const asked = (page: Page) => page.getByRole('dialog', { name: 'Bent u er nog?' });

/** On the page where the last person stopped there is no bar without script when it is a file: then the page of the mode has the button. */
async function done(page: Page, script: boolean) {
  if (!script && (await page.locator('.wipe button', { hasText: 'Klaar' }).count()) === 0)
    await page.goto('/hulp-pc/');
  await nextPerson(page, script);
}

// Five visits, and then every step back through all of them.
test.describe.configure({ timeout: 120_000 });

for (const script of [true, false])
  test(`${script ? 'with' : 'without'} script: five people in a row leave nothing, and the mode stays on`, async ({
    baseURL,
  }) =>
    withBrowser(script, baseURL!, async (page) => {
      test.setTimeout(90_000);
      await switchOn(page);
      expect(HELPED).toHaveLength(5);
      for (const person of HELPED) {
        await person.does(page, person);
        expect(await cookiesOf(page)).toEqual(expect.arrayContaining([...person.keeps]));
        await done(page, script);
        expect(await cookiesOf(page)).toEqual(MODE);
        expect(await leftBehind(page)).not.toContain(person.secret);
        for (const path of ['/mijn-plan/', '/contact/ontvangen/']) {
          await page.goto(path);
          findsNothing(await allOf(page), path);
        }
        await done(page, script);
      }
      for (const told of await addressesOf(page)) tellsNoWords(told, 'history');
      // With script a page of the one before gives way to the start page.
      const seen = await (script ? allTheWayBack(page) : throughHistory(page));
      expect(seen.length).toBeGreaterThan(15);
      for (const { told, where } of seen) findsNothing(told, where);
    }));

test('Back to a page of the one before leads to the start page; within a visit it works as ever', async ({
  baseURL,
}) =>
  withBrowser(true, baseURL!, async (page) => {
    await switchOn(page);
    for (const path of ['/hulp/schulden/', '/hulp/rouw/']) {
      await page.goto(path);
      await expect(nextBar(page)).toBeVisible();
    }
    await back(page);
    await expect(page).toHaveURL(/schulden/);
    await expect(nextBar(page)).toBeVisible();
    await nextPerson(page, true);
    // This one, that of the mode, and none before.
    for (let times = 0; times < 2; times++) {
      await back(page);
      await expect(page).toHaveURL(/:\d+\/$/);
      await expect(page.locator('#q')).toBeVisible();
      expect(await page.title()).not.toMatch(/schuld|rouw/i);
    }
  }));

test('rest ends a visit after ten minutes; in the last one anybody can stay, as often as they like', async ({
  page,
}) => {
  await page.clock.install();
  await switchOn(page);
  await page.goto('/woonplaats/');
  await page.locator('button[name="dorp"]').first().click();
  await page.goto('/hulp/vervoer/');
  await expect(nextBar(page)).toBeVisible();
  await page.clock.fastForward('08:50');
  await expect(asked(page)).toBeHidden();
  await page.keyboard.press('Tab');
  for (const stay of ['button', 'Escape']) {
    await page.clock.fastForward('09:10');
    await expect(asked(page)).toBeVisible();
    await expect(asked(page)).toContainText(/Nog \d\d seconden/);
    await expect(page.getByRole('button', { name: 'Ja, ik ben er nog' })).toBeFocused();
    if (stay === 'button') await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click();
    else await page.keyboard.press(stay);
    await expect(asked(page)).toBeHidden();
  }
  await page.clock.fastForward('05:00');
  // Whoever types or moves is there.
  await page.keyboard.press('Tab');
  await page.clock.fastForward('08:40');
  await expect(asked(page)).toBeHidden();
  expect(await cookiesOf(page)).toContain('woonplaats');
  await page.clock.fastForward('00:30');
  await expect(asked(page)).toBeVisible();
  await page.clock.fastForward('01:00');
  await expect(nextBar(page)).toContainText('Alles is gewist. De volgende kan beginnen.');
  expect(await cookiesOf(page)).toEqual(MODE);
  // Nobody came, so there is nothing to ask and nothing to end.
  await page.clock.fastForward('20:00');
  await expect(asked(page)).toBeHidden();
});

test('who is busy in one window is there in all, and who is done is done in all', async ({
  page,
  context,
}) => {
  await switchOn(page);
  await page.goto('/hulp/vervoer/');
  const other = await context.newPage();
  await other.goto('/hulp/schulden/');
  for (const one of [page, other]) await expect(nextBar(one)).toBeVisible();
  await nextPerson(page, true);
  await expect(other).toHaveURL(/:\d+\/$/);
});

test('an address alone switches nothing on, and nobody else fetches anything of it', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/hulp-pc/?on=1');
  await page.goto('/hulp/vervoer/', { waitUntil: 'networkidle' });
  expect(await cookiesOf(page)).toEqual([]);
  expect(fetched.filter((path) => /hulp-pc\/nl|next[.-](client|person)/.test(path))).toEqual([]);
  await expect(nextBar(page)).toHaveCount(0);
  await switchOn(page);
  await page.getByRole('button', { name: 'Zet dit uit' }).click();
  await expect(page.getByRole('button', { name: 'Ja, zet dit aan' })).toBeVisible();
  expect(await cookiesOf(page)).toEqual([]);
});

for (const width of [1280, 360])
  test(`at ${width} px the button stands in one place on every page, and axe finds nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.clock.install();
    await switchOn(page);
    const places = [];
    for (const path of ['/', '/hulp/schulden/', '/hulp/crisis-huiselijk-geweld/', '/mijn-plan/']) {
      await page.goto(path);
      await page.mouse.wheel(0, 1_500);
      const button = nextBar(page).getByRole('button', { name: 'Klaar, volgende' });
      await expect(button).toBeInViewport({ ratio: 1 });
      const { x, y } = (await button.boundingBox())!;
      places.push([Math.round(x), Math.round(y)]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(width);
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
    }
    expect(new Set(places.map(String)).size, JSON.stringify(places)).toBe(1);
    await page.goto('/hulp/schulden/');
    await expect(nextBar(page)).toBeVisible();
    await page.clock.fastForward('09:10');
    await expect(asked(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test('a helper puts three needs and three offers on one A4 that tells name and number, without a sign-in', async ({
  page,
}) => {
  await switchOn(page);
  for (const path of [
    '/hulp/vervoer/',
    '/hulp/schulden/',
    '/hulp/eenzaamheid/',
    '/aanbod/schuldhulp-gemeente/',
    '/aanbod/bibliotheek/',
    '/aanbod/geldwijzer/',
  ]) {
    await page.goto(path);
    await nextBar(page).getByRole('button', { name: 'Zet op A4' }).click();
    await expect(page).toHaveURL(/mijn-plan/);
  }
  await expect(page.locator('.picked > ol > li')).toHaveCount(6);
  const steps = page.locator('.plan-step .what > p > a, .picked .offer h3');
  const names = await steps.allTextContents();
  expect(names.length).toBeGreaterThan(2);
  const ways = await page.locator('.plan-step .act bdi, .picked .act bdi').allTextContents();
  const code = (await page.locator('.plan-code .reference').textContent())!;
  const sheets = await placedPages(await page.pdf({ format: 'A4' }));
  expect(sheets).toHaveLength(1);
  const paper = bare(sheets[0]!.texts.map(({ text }) => text).join(''));
  for (const words of [...names, ...ways, PHONE, code]) expect(paper).toContain(bare(words));
  expect(paper).not.toContain(bare('Klaar, volgende'));
  await nextPerson(page, true);
  await page.goto('/mijn-plan/');
  await expect(page.locator('.plan-step')).toHaveCount(0);
});
