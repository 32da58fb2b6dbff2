// A reader of the paper types the code on the start page; also a wrong one.
import { expect, test } from '@playwright/test';

for (const [lang, label, go, unknown] of [
  ['', 'Code uit de krant', 'Ga', 'Deze code kennen wij niet'],
  ['/en', 'Code from the newspaper', 'Go', 'We do not know this code'],
] as const) {
  test(`code at ${lang}/`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await page.getByLabel(label).fill('10 10');
    await page.getByRole('button', { name: go, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${lang}/schappen/geld/$`));

    await page.goto(`${lang}/`);
    await page.getByLabel(label).fill('10 11');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(unknown);
    // What was typed is still there, to mend.
    await expect(page.getByLabel(label)).toHaveValue('10 11');
    await page.getByLabel(label).fill('1010');
    await page.getByRole('button', { name: go, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${lang}/schappen/geld/$`));
  });
}
