// With script a page prints, shares and copies with the means of the device.
import { expect, test, type Page } from '@playwright/test';
import { openTakeAlong } from '../support/open.ts';

const NEUTRAL = 'Informatie van de gemeente';
const panel = (page: Page) => page.locator('.take-along');
const codeOf = async (page: Page) =>
  (await panel(page).locator('.reference').textContent())!.replace(/\s/g, '');

test('with script it prints, shares and copies with the means of the device', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen, print: () => seen.push('printed') });
    Object.assign(navigator, { share: (data: unknown) => Promise.resolve(seen.push(data)) });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
  const button = (name: string) => panel(page).getByRole('button', { name, exact: true }).click();
  const expected = { '/hulp/vervoer/': 'Ergens komen zonder auto', '/hulp/schulden/': NEUTRAL };
  for (const [path, title] of Object.entries(expected)) {
    await page.goto(path);
    await openTakeAlong(page);
    const to = title === NEUTRAL ? `/c/${await codeOf(page)}/` : path;
    const url = new URL(to, page.url()).href;
    await button('Print');
    await button('Deel');
    expect(await seen()).toEqual(['printed', { title, url }]);
    await button('Kopieer link');
    await expect(panel(page).getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  }
});

test('a device that cannot share gets no share button', async ({ page }) => {
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await page.goto('/hulp/vervoer/');
  await openTakeAlong(page);
  await expect(panel(page).getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Deel' })).toHaveCount(0);
});
