// The wegwijzer as a resident walks it: with and without script, on a phone and a desktop.
import { expect, test, type Page } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { openQuestion, signInAt } from '../support/desk.ts';
import { openTakeAlong, openTread } from '../support/open.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const answer = (page: Page, name: string) =>
  page.getByRole('main').locator('.answer', { hasText: name });

test('from the start over three questions to what one can do now', async ({ page }) => {
  await page.goto('/wegwijzer/');
  await page.getByText('Ergens komen', { exact: true }).click();
  await page.getByRole('link', { name: /Ik kan niet komen waar ik wil zijn/ }).click();
  await expect(page).toHaveTitle(/^Vraag 1 van 3/);
  await expect(heading(page)).toHaveText('Is dit nu aan de hand?');
  await answer(page, 'Nee, dit speelt niet').click();
  await expect(heading(page)).toHaveText('Kunt u zelf met de bus reizen?');
  await answer(page, 'Nee, dat lukt niet').click();
  await answer(page, 'Af en toe een rit').click();
  await expect(page).toHaveURL(/\/wegwijzer\/vervoer\/121\/$/);
  await expect(heading(page)).toHaveText('Dit kunt u nu doen');
  await expect(page.getByText('Rijmaatje').first()).toBeAttached();
  const steps = page.getByRole('list', { name: 'Hulp, stap voor stap' }).locator(':scope > li');
  await expect(steps.last()).toContainText('Gemeente');
  await expect(page.getByText('Nee, dat lukt niet · Af en toe een rit.')).toBeVisible();
  await page.getByRole('link', { name: 'Verander uw antwoord' }).click();
  await expect(heading(page)).toHaveText('Wat voor rit zoekt u?');
});

test('danger leads out at once', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/');
  await page.getByRole('link', { name: 'Krijgt u nu geen lucht?' }).click();
  await expect(page).toHaveURL(/\/hulp\/crisis-levensgevaar\/$/);
});

test('what does not fit makes room for another thing, without leaving the page', async ({
  page,
}) => {
  await page.goto('/wegwijzer/vervoer/121/');
  const second = page.locator('.three > li').nth(1);
  const shown = () => second.locator('.thing > .body:visible').innerText();
  const first = await shown();
  await second
    .getByRole('checkbox', { name: /Past niet/ })
    .first()
    .check();
  const next = await shown();
  expect(next).not.toBe(first);
  // What was put away can be taken back.
  await second
    .getByRole('checkbox', { name: /Past niet/ })
    .first()
    .uncheck();
  expect(await shown()).toBe(first);
});

test('a sensitive question leaves nothing in the address', async ({ page }) => {
  await page.goto('/wegwijzer/schulden/');
  await page.getByRole('button', { name: 'Nee, dit speelt niet' }).click();
  await expect(page).toHaveURL(/\/wegwijzer\/stap\/$/);
  await page.getByRole('button', { name: 'Weet ik niet' }).click();
  await page.getByRole('button', { name: 'Weet ik niet' }).click();
  await expect(heading(page)).toHaveText('Dit kunt u nu doen');
  await expect(page).toHaveURL(/\/wegwijzer\/stap\/$/);
});

test('the code of an outcome brings it back, also typed with blanks', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/121/');
  const code = (await page.locator('.take-along .reference').textContent())!.trim();
  expect(code).toMatch(/^\d\d \d\d \d\d?$/);
  await page.goto('/zoeken/');
  await page.getByLabel('Typ uw vraag in uw eigen woorden').fill(code);
  await page.getByRole('button', { name: 'Zoek' }).click();
  await expect(page).toHaveURL(/\/wegwijzer\/vervoer\/121\/$/);
});

test('the code of a sensitive outcome shows it without its answers in words', async ({ page }) => {
  await page.goto('/wegwijzer/schulden/');
  await page.getByRole('button', { name: 'Nee, dit speelt niet' }).click();
  await page.locator('.answer').first().click();
  await page.locator('.answer').first().click();
  const told = await page.getByText('U zei:').textContent();
  const code = (await page.locator('.take-along .reference').textContent())!.replace(/\s/g, '');
  await page.goto(`/c/${code}/`);
  await expect(page.getByText('U zei:')).toHaveText(told!);
});

test('an unknown code is told kindly, with search beside it', async ({ page }) => {
  const response = await page.goto('/c/99999/');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('Deze code kennen wij niet');
  await expect(page.getByLabel('Typ uw vraag in uw eigen woorden')).toBeVisible();
});

test('what was tried travels to the question, each line can be struck out', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/121/');
  const second = await openTread(page, 2);
  await second.getByText('Past dit niet bij u?').click();
  await second.getByLabel('Ik heb niemand').check();
  await second.getByRole('link', { name: 'Ga naar trede 3' }).click();
  await expect(page).toHaveURL(/#trede-3$/);
  await (
    await openTread(page, 5)
  )
    .getByRole('button', { name: 'Stel uw vraag aan de gemeente' })
    .click();
  await expect(page.getByText('Dit weten wij al')).toBeVisible();
  const told = page.getByLabel(/Ergens komen zonder auto/);
  await expect(told).toBeChecked();
  await told.uncheck();
  const question = 'Wie kan mij naar de dokter rijden?';
  const reference = await ask(page, { question, email: 'reiziger@voorbeeld.nl' });
  await signInAt(page);
  await openQuestion(page, reference);
  const request = page.getByRole('main');
  await expect(request).toContainText('Trede 2: Ik heb niemand');
  await expect(request).not.toContainText('zelf naar buiten lukt niet goed');
});

test('more than one need makes one plan, and "Wis en stop" clears it', async ({ page }) => {
  await page.goto('/hulp/vervoer/');
  await (await openTakeAlong(page)).getByRole('button', { name: 'Zet in mijn plan' }).click();
  await expect(heading(page)).toHaveText('Mijn plan');
  // What to change stands folded, below the steps.
  const open = () => page.getByText('Vraag erbij of eraf').click();
  await open();
  for (const [shelf, need] of [
    ['Geld en schulden', 'Hulp bij schulden'],
    ['Mensen ontmoeten', 'Eenzaam of weinig contact'],
  ] as const) {
    await page.locator('details.choose > summary', { hasText: shelf }).click();
    await page.getByLabel(need, { exact: true }).check();
  }
  await page.getByRole('button', { name: 'Maak mijn plan' }).click();
  await expect(page.getByRole('heading', { name: '1 gezin, 1 plan, 1 regisseur' })).toBeVisible();
  await expect(page.locator('.plan-code .reference')).toHaveText(/^90 /);
  await expect(page).toHaveURL(/\/mijn-plan\/$/);
  await open();
  await page.getByRole('button', { name: /Haal weg\s*: Hulp bij schulden/ }).click();
  await expect(page.getByRole('heading', { name: '1 gezin, 1 plan, 1 regisseur' })).toBeHidden();
  await page.getByRole('button', { name: 'Wis en stop' }).click();
  await page.goto('/mijn-plan/');
  await expect(page.getByText('Kies wat er speelt.').first()).toBeVisible();
});

test('who has nobody finds a way of their own', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/121/');
  await (await openTread(page, 2)).getByText('Ik heb niemand om te vragen').click();
  await page.getByRole('link', { name: 'Zo vindt u mensen om u heen' }).click();
  await expect(heading(page)).toHaveText('Ik heb niemand om te vragen');
  await page.getByRole('link', { name: 'Teken uw kring' }).click();
  await expect(heading(page)).toHaveText('Mijn kring');
});
