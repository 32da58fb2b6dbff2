// Every flow, without script: from its first question to what one can do now, by finger and by keyboard.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtClient } from '../support/built.ts';
import { tabTo } from '../support/keyboard.ts';
import { PHONE, streekSite } from '../support/streek.ts';

const client = join(builtClient(streekSite()), 'wegwijzer');
const flows = readdirSync(client, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => name !== 'begin')
  .sort();

test('every flow ends in what one can do now, with a human on every rung', async ({ page }) => {
  test.setTimeout(240_000);
  expect(flows.length).toBeGreaterThanOrEqual(16);
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
    await expect(steps.last(), flow).toContainText('Gemeente');
    for (const step of await steps.all()) await expect(step, flow).toContainText(`Bel ${PHONE}`);
    await expect(page.locator('.take-along .reference'), flow).toHaveText(/\d/);
  }
});

test('every flow can be walked by keyboard, by its last answers', async ({ page }) => {
  test.setTimeout(240_000);
  for (const flow of flows) {
    await page.goto(`/wegwijzer/${flow}/`);
    while (await page.locator('.question').isVisible()) {
      const title = await page.title();
      await tabTo(page, page.locator('.answer:not(.crisis)').last());
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveTitle(title);
    }
    await expect(page.getByRole('heading', { level: 1 }), flow).toHaveText('Dit kunt u nu doen');
  }
});
