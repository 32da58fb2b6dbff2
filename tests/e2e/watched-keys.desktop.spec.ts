// Twice Escape is the way out by key; once is nothing, and another key between begins anew.
import { expect, test } from '@playwright/test';

const NEUTRAL = 'https://weer.example/';

test.beforeEach(async ({ page }) => {
  await page.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Het weer</h1>' }),
  );
});

for (const path of [
  '/hulp/raad-thuis/',
  '/hulp/raad-gezin/',
  '/aanbod/raadlijn/',
  '/en/hulp/raad-thuis/',
])
  test(`twice Escape leaves ${path}`, async ({ page }) => {
    await page.goto('/over/');
    await page.goto(path);
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(NEUTRAL);
    // Replaced: Back is the page before it.
    await page.goBack();
    await expect(page).toHaveURL(/\/over\/$/);
  });
