// A caller asks for something that is not here: staff read what they do, and are not told to call themselves.
import { expect, test } from '@playwright/test';
import { signInAt } from '../support/desk.ts';
import { PHONE } from '../support/streek.ts';

test('staff read what to do with a question that is not for this site', async ({ page }) => {
  await signInAt(page);
  await page.goto('/zoeken/');
  await page.keyboard.press('/');
  await page.keyboard.type('paspoort');
  await expect(page.locator('.found')).toContainText('Paspoort of rijbewijs');
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Paspoort of rijbewijs' })).toBeVisible();
  await expect(main).toContainText(
    'Voor de balie: Vraag of de pas kwijt of verlopen is, en maak dan een afspraak.',
  );
  await expect(main.getByRole('link', { name: `Bel ${PHONE}` })).toHaveCount(0);
});
