// A computer on which people are helped one after another: switched on, and one press when somebody is done.
import { expect, type Page } from '@playwright/test';

/** Switches "Klaar, volgende" on, as a helper does. */
export async function switchOn(page: Page): Promise<void> {
  await page.goto('/hulp-pc/');
  await page.getByRole('button', { name: 'Ja, zet dit aan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Klaar, volgende” staat aan');
}

/** The bar that our script puts above every page. */
export const nextBar = (page: Page) => page.getByRole('complementary', { name: 'Hulp-pc' });

/** Presses the one button of this page, and is on the start page. */
export async function nextPerson(page: Page, script: boolean): Promise<void> {
  const frame = script ? nextBar(page) : page.locator('.wipe');
  await frame.getByRole('button', { name: 'Klaar, volgende' }).click();
  await expect(page.locator('#q')).toBeVisible();
  await expect(page).toHaveURL(script ? /:\d+\/$/ : /:\d+\/\?klaar$/);
}
