// Asking a question in a browser, screen by screen.
import { expect, type Page } from '@playwright/test';

const next = (page: Page) => page.getByRole('button', { name: 'Verder' });

/** Fills in the open form from the first screen and sends it; gives the number, in groups. */
export async function ask(
  page: Page,
  { question, phone, email }: { question: string; phone?: string; email?: string },
): Promise<string> {
  await page.getByLabel('Wat wilt u vragen?').fill(question);
  await next(page).click();
  await page.getByLabel(phone === undefined ? 'Mail mij' : 'Bel mij', { exact: true }).check();
  if (phone !== undefined) await page.getByLabel('Telefoonnummer').fill(phone);
  if (email !== undefined) await page.getByLabel('E-mailadres').fill(email);
  await next(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klopt dit?');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij hebben uw vraag ontvangen');
  return (await page.locator('#reference').innerText()).trim();
}
