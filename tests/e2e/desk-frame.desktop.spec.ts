// The frame of the desk on a screen of 1280 by 800: box, what to say and the page at once; the wegwijzer by digits; keys that are one's own.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { box, layer, signInAt } from '../support/desk.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** True when all of it is on the screen, without scrolling. */
const isOnScreen = (target: Locator) =>
  target.evaluate((element) => {
    const { top, left, bottom, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top;
  });

async function deskMachine(page: Page, path: string) {
  await page.goto(`${path}?kcc`);
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await expect(layer(page)).toBeVisible();
}

test('beside a page: no frame of residents, and the first screen holds box, line to say and the answer', async ({
  page,
}) => {
  await deskMachine(page, '/hulp/vervoer/');
  for (const part of ['.help-bar', '.site-header', '.site-footer'])
    await expect(page.locator(part)).toBeHidden();
  expect(await isOnScreen(box(page))).toBe(true);
  expect(await isOnScreen(layer(page).locator('.said'))).toBe(true);
  expect(await isOnScreen(page.getByRole('heading', { level: 1 }))).toBe(true);
  expect(await isOnScreen(page.locator('.begin a[href^="tel:"]').first())).toBe(true);
  const { x, width } = (await layer(page).boundingBox())!;
  const main = (await page.getByRole('main').boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(main.x);
  // It stays where it is while the page is read.
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 2_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await isOnScreen(box(page))).toBe(true);
  await page.setViewportSize({ width: 1000, height: 800 });
  const above = (await layer(page).boundingBox())!;
  expect(above.y + above.height).toBeLessThanOrEqual(
    (await page.getByRole('main').boundingBox())!.y + 1,
  );
});

test('the pages of the desk have a head of their own, and the first thing to do is on the screen', async ({
  page,
}) => {
  await signInAt(page);
  await expect(box(page)).toBeFocused();
  for (const path of ['', 'lijst/', 'logboek/', 'geleerd/', 'klopt-niet/', 'papier/', 'toetsen/']) {
    await page.goto(`/kcc/${path}`);
    for (const part of ['.help-bar', '.site-header', '.site-footer'])
      await expect(page.locator(part)).toHaveCount(0);
    const head = page.getByRole('banner');
    await expect(head.getByRole('link', { name: 'Medewerker Proef' })).toBeVisible();
    await expect(head.getByRole('button', { name: 'Afmelden' })).toBeVisible();
    expect(await isOnScreen(page.getByRole('heading', { level: 1 }))).toBe(true);
    expect(await isOnScreen(box(page))).toBe(true);
  }
});

test('digits answer the wegwijzer, 0 goes back, and in a field they are digits', async ({
  page,
}) => {
  await deskMachine(page, '/wegwijzer/vervoer/');
  // The card is there, and closed: the answers are what one needs.
  await expect(layer(page).locator('[data-card]')).toBeHidden();
  const first = page.locator('.answers .answer').first();
  await expect(first.locator('kbd')).toHaveText('1');
  await expect(first).toHaveAttribute('aria-keyshortcuts', '1');
  const to = await first.getAttribute('href');
  await box(page).focus();
  await page.keyboard.press('1');
  await expect(box(page)).toHaveValue('1');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await page.locator('h1').click();
  await page.keyboard.press('Control+1');
  await expect(page).toHaveURL(/\/wegwijzer\/vervoer\/$/);
  await page.keyboard.press('1');
  await page.waitForURL(`**${to}`);
  await expect(page.locator('.answers kbd').first()).toBeVisible();
  await page.keyboard.press('0');
  await page.waitForURL('**/wegwijzer/vervoer/');
});

test('a sensitive wegwijzer by digits leaves no answer in the address, and keeps the box', async ({
  page,
}) => {
  await deskMachine(page, '/wegwijzer/schulden/');
  const [asked, heading] = [await page.title(), page.getByRole('heading', { level: 1 })];
  await page.keyboard.press('1');
  await expect(page).not.toHaveTitle(asked);
  await expect(page).toHaveURL(/\/wegwijzer\/stap\/$/);
  await expect(box(page)).toBeVisible();
  await expect(page.locator('.help-bar')).toBeHidden();
  await expect(page.locator('.answers kbd').first()).toBeVisible();
  const second = await heading.innerText();
  await page.keyboard.press('0');
  await expect(heading).not.toHaveText(second);
});

test('words in the box stand in no address, and a code opens its page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await deskMachine(page, '/hulp/vervoer/');
  await box(page).fill('xyzzy');
  await layer(page).getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL('**/zoeken/?gezocht=1');
  expect(asked.filter((address) => address.includes('xyzzy'))).toEqual([]);
  await box(page).fill('70 12 19');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/Deze code klopt niet/);
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('70 12 19');
  await box(page).fill('70 12 18');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/wegwijzer/vervoer/121/');
});

test('another letter for an act: a fault is told beside it, what is chosen works and is shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await deskMachine(page, '/hulp/vervoer/');
  await layer(page).getByRole('link', { name: 'Toetsen' }).click();
  const field = page.getByLabel('Kopieer de link');
  await field.fill('m');
  await page.getByRole('button', { name: 'Bewaar de toetsen' }).click();
  await expect(page.getByText('Deze letter staat er twee keer.').first()).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('m');
  await field.fill('k');
  await page.getByLabel('De cijfers en / werken zonder Alt').uncheck();
  await page.getByRole('button', { name: 'Bewaar de toetsen' }).click();
  await expect(page.getByText('De toetsen zijn bewaard')).toBeVisible();
  await page.goto('/hulp/vervoer/');
  const copy = layer(page).getByRole('button', { name: /Kopieer de link/ });
  await expect(copy.locator('kbd')).toHaveText('K');
  await page.keyboard.press('Alt+l');
  await expect(layer(page).getByRole('status')).toHaveText('');
  await page.keyboard.press('Alt+k');
  await expect(layer(page).getByRole('status')).toHaveText('Kopieer de link: Gekopieerd');
  // Keys without Alt were taken away (WCAG 2.1.4).
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.keyboard.press('Alt+/');
  await expect(box(page)).toBeFocused();
});
