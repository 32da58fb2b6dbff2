// What the policy of the pages asks of scripts holds in a real browser, and our own scripts need no exception from it.
import { expect, test, type Page } from '@playwright/test';
import { layer, signInAt } from '../support/desk.ts';

/** What the browser refused on a page, as long as it is open. */
async function watch(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted|integrity/i.test(message.text()))
      refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  return refused;
}

test('a page with everything that scripts do is refused nothing', async ({ page }) => {
  const refused = await watch(page);
  await page.goto('/');
  await page.locator('main input[name="q"]').first().click();
  await page.keyboard.type('huur');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.goto('/contact/vraag/');
  await page.locator('#question').fill('Wie helpt mij met formulieren?');
  // The layer of the desk fetches a page and takes its card.
  await signInAt(page);
  await page.goto('/hulp/eenzaamheid/');
  await expect(layer(page)).toBeVisible();
  expect(refused).toEqual([]);
});

test('text becomes no page, whoever tries', async ({ page }) => {
  await page.goto('/');
  const tried = await page.evaluate(() => {
    const tries: (() => unknown)[] = [
      () => (document.body.innerHTML = '<b>x</b>'),
      () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      () => (document.createElement('script').src = '/x.js'),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(tried).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test('a script or style that is not what it was is not taken', async ({ page }) => {
  const refused = await watch(page);
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: `${await answer.text()}\nwindow.anders = true;`,
    });
  });
  await page.goto('/');
  expect(refused.some((text) => /integrity/i.test(text))).toBe(true);
  expect(await page.evaluate(() => 'anders' in window)).toBe(false);
});
