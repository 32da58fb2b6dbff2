// Mijn plan as a resident makes and uses it: with and without script, by finger and by keyboard, on a phone and a desktop.
import { expect, test, type Page } from '@playwright/test';
import { tabTo } from '../support/keyboard.ts';
import { openTakeAlong } from '../support/open.ts';
import { keepPlan } from '../support/plan.ts';
import { PHONE } from '../support/streek.ts';

const MOST_STEPS = 7;
const steps = (page: Page) => page.locator('.plan-step');

test('what plays is ticked and becomes a few steps; nothing of it stands in the address', async ({
  page,
}) => {
  await page.goto('/wegwijzer/begin/');
  const boxes = page.getByRole('main').getByRole('checkbox');
  expect(await boxes.count()).toBeLessThanOrEqual(9);
  await page.getByLabel('Ik zie bijna niemand en mis mensen om mij heen.').check();
  await page.getByLabel('Ik kan niet komen waar ik wil zijn.').check();
  await page.getByRole('button', { name: 'Laat zien wat helpt' }).click();
  await expect(page).toHaveURL(/\/mijn-plan\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn plan');
  await expect(page.locator('.plan-needs a')).toHaveCount(2);
  const count = await steps(page).count();
  expect(count).toBeGreaterThan(3);
  expect(count).toBeLessThanOrEqual(MOST_STEPS);
  await expect(
    steps(page)
      .last()
      .getByRole('link', { name: `Bel ${PHONE}` }),
  ).toBeVisible();
});

test('who ticks nothing is told so, and finds the same boxes again', async ({ page }) => {
  await page.goto('/wegwijzer/begin/');
  await page.getByRole('button', { name: 'Laat zien wat helpt' }).click();
  await expect(page.getByRole('alert')).toHaveText('Kruis eerst aan wat er speelt.');
  await expect(page.getByLabel('Ik zie bijna niemand en mis mensen om mij heen.')).toBeVisible();
});

test('a step is ticked by keyboard, and its act is the next stop', async ({ page, baseURL }) => {
  await keepPlan(page, baseURL!, ['vervoer', 'eenzaamheid', 'schulden']);
  await page.goto('/mijn-plan/');
  const step = steps(page)
    .filter({ has: page.locator('.act a') })
    .first();
  const box = step.getByRole('checkbox');
  // The sentence is the name of its box.
  await expect(box).toHaveAccessibleName((await step.locator('.what > p').innerText()).trim());
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await tabTo(page, step.locator('.act a').first());
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, steps(page).last().getByRole('checkbox'));
});

test('all of each need stays one step away, and a need is taken off', async ({ page, baseURL }) => {
  await keepPlan(page, baseURL!, ['vervoer', 'schulden']);
  await page.goto('/mijn-plan/');
  await page.getByText('Vraag erbij of eraf').click();
  await page.getByRole('button', { name: /Haal weg\s*: Hulp bij schulden/ }).click();
  await page.locator('.plan-needs a').click();
  await expect(page).toHaveURL(/\/hulp\/vervoer\/$/);
});

test('danger stands before every step, and is none of them', async ({ page, baseURL }) => {
  await keepPlan(page, baseURL!, ['crisis-suicide', 'vervoer']);
  await page.goto('/mijn-plan/');
  const calls = page.locator('.utrecht-alert--error a[href="tel:113"]');
  await expect(calls).toBeVisible();
  const top = (await calls.boundingBox())!.y;
  expect((await steps(page).first().boundingBox())!.y).toBeGreaterThan(top);
  await expect(page.locator('.plan-step a[href="tel:113"]')).toHaveCount(0);
});

test('an outcome is a plan: what it says to do today is a step to tick', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/121/');
  const today = (await page.locator('.three .tip').first().innerText()).trim();
  await (await openTakeAlong(page)).getByRole('button', { name: 'Zet in mijn plan' }).click();
  await expect(page).toHaveURL(/\/mijn-plan\/$/);
  await expect(page.locator('.plan-needs a')).toHaveText('Ergens komen zonder auto');
  await expect(page.getByRole('checkbox', { name: today })).toBeVisible();
});
