// Walking a page by keyboard alone.
import type { Locator, Page } from '@playwright/test';

const MOST = 80;

/** Presses Tab until `target` has the focus. Throws when it is never reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${target}`);
}
