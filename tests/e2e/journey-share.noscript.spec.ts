// Without script a page says how to print it, and has no button that does nothing.
import { expect, test } from '@playwright/test';
import { openTakeAlong } from '../support/open.ts';

test('without script there is a word on printing and no dead button', async ({ page }) => {
  for (const path of ['/hulp/vervoer/', '/aanbod/hulpbord/', '/schappen/geld/poster/']) {
    await page.goto(path);
    // A poster is for paper alone and folds nothing away.
    if (!path.endsWith('/poster/')) await openTakeAlong(page);
    await expect(page.getByText('Gebruik de printknop van uw browser')).toBeVisible();
    await expect(page.locator('main button:not(form button)')).toHaveCount(0);
  }
});
