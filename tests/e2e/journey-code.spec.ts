// A reader of the paper types the code in the search box of the start page, or on the page for codes; also a wrong one.
import { expect, test } from '@playwright/test';

for (const { lang, box, find, wrong, label, go, unknown } of [
  {
    lang: '',
    box: 'Typ uw vraag in uw eigen woorden',
    find: 'Zoek',
    wrong: 'Deze code klopt niet.',
    label: 'Code uit de krant',
    go: 'Ga',
    unknown: 'Deze code kennen wij niet',
  },
  {
    lang: '/en',
    box: 'Type your question in your own words',
    find: 'Search',
    wrong: 'This code is not right.',
    label: 'Code from the newspaper',
    go: 'Go',
    unknown: 'We do not know this code',
  },
] as const) {
  const shelf = new RegExp(`${lang}/schappen/geld/$`);

  // The start page has one box: what is typed there may be words or digits.
  test(`a code in the search box of ${lang}/`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(1);
    await page.getByLabel(box).fill('10 10');
    await page.getByRole('button', { name: find, exact: true }).click();
    await expect(page).toHaveURL(shelf);

    await page.goto(`${lang}/`);
    await page.getByLabel(box).fill('10 11');
    await page.keyboard.press('Enter');
    await expect(page.getByText(wrong)).toBeVisible();
    // What was typed is still there, to mend.
    await expect(page.getByLabel(box)).toHaveValue('10 11');
    await page.getByLabel(box).fill('1010');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(shelf);
  });

  test(`a code at ${lang}/c/`, async ({ page }) => {
    await page.goto(`${lang}/c/`);
    await page.getByLabel(label).fill('10 11');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(unknown);
    await expect(page.getByLabel(label)).toHaveValue('10 11');
    await page.getByLabel(label).fill('1010');
    await page.getByRole('button', { name: go, exact: true }).click();
    await expect(page).toHaveURL(shelf);
  });
}
