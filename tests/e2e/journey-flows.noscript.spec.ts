// Every flow, without script: from its first question to what one can do now, by finger and by keyboard.
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const client = new URL('../../dist/client/wegwijzer', import.meta.url).pathname;
const flows = readdirSync(client, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => name !== 'begin')
  .sort();

test('every flow ends in what one can do now, with a human on every rung', async ({ page }) => {
  test.setTimeout(240_000);
  expect(flows.length).toBeGreaterThanOrEqual(40);
  for (const flow of flows) {
    await page.goto(`/wegwijzer/${flow}/`);
    let asked = 0;
    while (await page.locator('.question').isVisible()) {
      expect(++asked, flow).toBeLessThanOrEqual(3);
      const title = await page.title();
      await page.locator('.answer:not(.crisis)').first().click();
      await expect(page).not.toHaveTitle(title);
    }
    await expect(page.getByRole('heading', { level: 1 }), flow).toHaveText('Dit kunt u nu doen');
    const steps = page.getByRole('list', { name: 'Hulp, stap voor stap' }).locator(':scope > li');
    await expect(steps.last(), flow).toContainText('Trede 5: Gemeente');
    for (const step of await steps.all())
      await expect(step, flow).toContainText('Bel 0597 48 20 00');
    await expect(page.locator('.take-along .reference'), flow).toBeVisible();
  }
});

/** Presses Tab until the last answer has the focus, then Enter: what someone without a mouse does. */
async function answerByKeyboard(page: Page, flow: string): Promise<void> {
  const last = page.locator('.answer:not(.crisis)').last();
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab');
    if (await last.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`${flow}: the last answer cannot be reached by Tab`);
}

test('every flow can be walked by keyboard, by its last answers', async ({ page }) => {
  test.setTimeout(240_000);
  for (const flow of flows) {
    await page.goto(`/wegwijzer/${flow}/`);
    while (await page.locator('.question').isVisible()) {
      const title = await page.title();
      await answerByKeyboard(page, flow);
      await expect(page).not.toHaveTitle(title);
    }
    await expect(page.getByRole('heading', { level: 1 }), flow).toHaveText('Dit kunt u nu doen');
  }
});
