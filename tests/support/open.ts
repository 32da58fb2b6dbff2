// What stands folded on a page, opened as a visitor does.
import type { Locator, Page } from '@playwright/test';

/** Opens the tread of a rung; returns what is in it. */
export async function openTread(page: Page, rung: number): Promise<Locator> {
  const inside = page.locator(`#trede-${rung}`);
  if (!(await inside.isVisible()))
    await page.locator('.stair > .tread', { has: inside }).locator('summary').first().click();
  return inside;
}

/** Opens "Neem dit mee", or of a plan "Neem mee"; returns it. */
export async function openTakeAlong(page: Page): Promise<Locator> {
  const panel = page.locator('.take-along, .send-plan');
  if (!(await panel.evaluate((one) => (one as HTMLDetailsElement).open)))
    await panel.locator('summary').first().click();
  return panel;
}

/** Opens all that folds, also what closes when another opens. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) {
      one.removeAttribute('name');
      one.open = true;
    }
  });
}
