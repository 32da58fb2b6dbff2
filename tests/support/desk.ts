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

/** The one box of the desk. */
export const box = (page: Page): Locator => page.getByLabel('Code, nummer of woorden');

/** Opens what is typed in the box. */
export async function typeInBox(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await page.getByRole('search').getByRole('button', { name: 'Open', exact: true }).click();
}

/** Opens the question with this number, by the box: it may be on any sheet of the list. */
export async function openQuestion(page: Page, reference: string): Promise<void> {
  await typeInBox(page, reference);
  await page.waitForURL(`**/kcc/vraag/${reference.replace(/\D/g, '')}/`);
}

/** What staff have above a page. */
export const layer = (page: Page): Locator => page.getByRole('complementary', { name: 'Balie' });

/** Name of a button that says, for who cannot see, what it is about. */
export const named = (button: string, title: string): RegExp =>
  new RegExp(`^${button} ?: ${title}$`);
