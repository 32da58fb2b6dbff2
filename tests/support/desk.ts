// Signing in at the desk in a browser, as an employee does.
import type { Page } from '@playwright/test';
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
