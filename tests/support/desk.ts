// Signing in at the desk in a browser, as an employee does.
import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from './portal.ts';

/** Goes to the desk and signs in. */
export async function signInAt(page: Page, who = 'Medewerker Proef'): Promise<void> {
  await page.goto('/kcc/');
  await page.getByLabel('Uw naam').fill(who);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
}

/** Opens the question with this number, written in groups. */
export async function openQuestion(page: Page, reference: string): Promise<void> {
  await page.getByRole('link', { name: `Bekijk ${reference}` }).click();
}

/** What staff have above a page. */
export const layer = (page: Page): Locator => page.getByRole('complementary', { name: 'Balie' });

/** Name of a button that says, for who cannot see, what it is about. */
export const named = (button: string, title: string): RegExp =>
  new RegExp(`^${button} ?: ${title}$`);
