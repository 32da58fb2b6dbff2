// The theme in the content of a municipality paints the components, without a line of code; where it says nothing, ours stands.
import { expect, test, type Locator } from '@playwright/test';

/** As theme.css of the invented municipality has them. */
const GREEN = 'rgb(29, 74, 29)';
const PALE = 'rgb(232, 240, 228)';
/** Ours. */
const RED = 'rgb(165, 28, 22)';

const look = (of: Locator, property: string) =>
  of
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('the skip link, the path, a button and the facts of an offer are painted by it', async ({
  page,
}) => {
  await page.goto('/aanbod/belbus/');
  expect(await look(page.locator('.nl-skip-link'), 'background-color')).toBe(GREEN);
  expect(await look(page.locator('main nav ol a'), 'color')).toBe(GREEN);
  expect(await look(page.locator('main dt'), 'color')).toBe(GREEN);
  const button = page.locator('.nl-button--secondary');
  expect(await look(button, 'color')).toBe(GREEN);
  expect(await look(button, 'border-top-color')).toBe(GREEN);
  expect(await look(button, 'border-top-left-radius')).toBe('0px');
  expect(await look(button, 'font-family')).toBe('Georgia, serif');
});

test('a form is painted by it: a message, a box, a question and the one button', async ({
  page,
}) => {
  await page.goto('/contact/vraag/');
  const message = page.locator('.utrecht-alert--warning');
  expect(await look(message, 'background-color')).toBe(PALE);
  expect(await look(message, 'border-top-color')).toBe(GREEN);
  expect(await look(page.getByLabel('Wat wilt u vragen?'), 'border-top-color')).toBe(GREEN);
  expect(await look(page.locator('legend'), 'color')).toBe(GREEN);
  const button = page.getByRole('button', { name: 'Verder' });
  expect(await look(button, 'background-color')).toBe(GREEN);
  await button.click();
  const wrong = page.getByRole('alert');
  expect(await look(wrong, 'border-top-left-radius')).toBe('0px');
  // Of danger the theme says nothing.
  expect(await look(wrong, 'border-top-color')).toBe(RED);
});

test('the box to search is painted by it, and a label in its list too', async ({ page }) => {
  await page.goto('/');
  const box = page.locator('#q');
  expect(await look(box, 'border-top-color')).toBe(GREEN);
  expect(await look(box, 'border-top-left-radius')).toBe('0px');
  await box.fill('belbus');
  const label = page.locator('.nl-data-badge');
  await expect(label.first()).toBeVisible();
  expect(await look(label, 'border-top-left-radius')).toBe('0px');
  expect(await look(label, 'color')).toBe('rgb(255, 255, 255)');
});
