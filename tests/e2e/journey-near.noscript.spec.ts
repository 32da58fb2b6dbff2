// Where somebody lives, without script on a phone: said once, by thumb, and forgotten as easily.
import { expect, test } from '@playwright/test';

test('a village is chosen once and stands first, also where it is nobody’s business', async ({
  page,
}) => {
  await page.goto('/hulp/ontmoeten/');
  await page.getByRole('link', { name: 'Zet uw dorp vooraan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar woont u?');
  for (const button of await page.locator('.village').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: 'Lutjemeer' }).click();
  await expect(page).toHaveURL('/hulp/ontmoeten/in/lutjemeer/');
  const neighbourhood = page.locator('.tread.rung-3');
  await neighbourhood.locator('summary').first().click();
  await expect(neighbourhood.locator('.offer').first()).toContainText('Lutjemeer');

  await page.goto('/hulp/eenzaamheid/');
  await expect(page).toHaveURL('/hulp/eenzaamheid/');
  await page.getByRole('link', { name: 'Lutjemeer staat vooraan' }).click();
  await expect(page.getByText('U woont in Lutjemeer.')).toBeVisible();
  await page.getByRole('button', { name: 'Vergeet mijn dorp' }).click();
  await expect(page).toHaveURL('/hulp/eenzaamheid/');
  await expect(page.getByRole('link', { name: 'Zet uw dorp vooraan' })).toBeVisible();
});

test('a village shows where one can go, and can be made one’s own', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'In de buurt' }).click();
  await page.getByRole('link', { name: 'Noorderkamp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noorderkamp');
  await expect(page.locator('.offer').first()).toContainText('Noorderkamp');
  await page.getByRole('button', { name: 'Ja, ik woon in Noorderkamp' }).click();
  await expect(page.getByText('U woont in Noorderkamp.')).toBeVisible();
  await page.goto('/hulp/ontmoeten/');
  await expect(page.getByRole('link', { name: 'Noorderkamp staat vooraan' })).toBeVisible();
});

test('a browser that keeps nothing is told so, and the village still stands first', async ({
  page,
}) => {
  await page.goto('/woonplaats/?bewaard=1');
  await expect(page.getByRole('alert')).toContainText('Uw browser bewaart geen cookies.');
  await page.goto('/hulp/ontmoeten/in/hagewold/');
  await expect(page.getByRole('link', { name: 'Hagewold staat vooraan' })).toBeVisible();
});

test('a shelf and an outcome put the village first too, and one comes back to where one said it', async ({
  page,
}) => {
  await page.goto('/schappen/contact/');
  const villages = page.getByRole('group', { name: 'Waar woont u?' });
  await villages.getByRole('link', { name: 'Andere plaats' }).click();
  await page.getByRole('button', { name: 'Lutjemeer' }).click();
  await expect(page).toHaveURL('/schappen/contact/in/lutjemeer/');
  await expect(villages.locator('[aria-current]')).toHaveText('Lutjemeer');
  const neighbourhood = page.locator('.tread.rung-3');
  await neighbourhood.locator('summary').first().click();
  await expect(neighbourhood.locator('.offer').first()).toContainText('Lutjemeer');

  await page.goto('/wegwijzer/ontmoeten/');
  while ((await page.locator('.three').count()) === 0)
    await page.locator('.answer').first().click();
  await expect(page).toHaveURL(/^[^?]*\/wegwijzer\/ontmoeten\/\d+\/$/);
  await page.getByRole('link', { name: 'Lutjemeer staat vooraan' }).click();
  await page.getByRole('button', { name: 'Hagewold' }).click();
  await expect(page).toHaveURL(/\/wegwijzer\/ontmoeten\/\d+\/in\/hagewold\/$/);
  await expect(page.getByRole('link', { name: 'Hagewold staat vooraan' })).toBeVisible();
});
