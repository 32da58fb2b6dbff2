// The list of questions at the desk: urgent first, always fresh, and the box that finds a question by its number or by a phone number.
import { expect, type Page } from '@playwright/test';
import { box, typeInBox } from '../support/desk.ts';
import { employee, end, lineOf, openEnding, press, test } from '../support/own-desk.ts';

/** Danger that is not named by its name, as people write it. */
const URGENT = [
  'Wij hebben al twee dagen niets gegeten',
  'Morgen word ik uit huis gezet',
  'Mijn zoon wil niet meer leven',
];
const ORDINARY = ['Wie kan mij helpen met de tuin?', 'Is er een koor in de buurt?'];
const FROM_WORK = 'Wie helpt haar met het huishouden?';

const lines = (page: Page) => page.locator('li.request');

/** Seconds within which an open list is fresh; it asks every ten. */
const SOON = { timeout: 15_000 };

test('urgent questions stand on top though they came last, and one from work is a step higher', async ({
  browser,
  desk,
}) => {
  const before = [...ORDINARY, FROM_WORK];
  for (const question of before)
    await desk.leave(question, question === FROM_WORK ? { forWhom: 'professional' } : {});
  for (const question of URGENT) await desk.leave(question);
  const page = await employee(browser, desk, 'Ans Proef');
  for (const question of URGENT) await expect(lineOf(page, question)).toContainText('Dringend');
  for (const question of before) await expect(lineOf(page, question)).not.toContainText('Dringend');
  for (const question of ORDINARY)
    await expect(lineOf(page, question)).not.toContainText('Gauw lezen');
  await expect(lineOf(page, FROM_WORK)).toContainText('Gauw lezen');
  await expect(lineOf(page, FROM_WORK)).toContainText('vanuit het werk');
  const levels = await lines(page).evaluateAll((all) =>
    all.map(({ classList }) =>
      ['urgent', 'soon', 'normal'].findIndex((one) => classList.contains(one)),
    ),
  );
  expect(levels).toEqual(levels.toSorted());
  expect(new Set(levels)).toEqual(new Set([0, 1, 2]));
  await page.getByRole('link', { name: /^Dringend/ }).click();
  await expect(lineOf(page, URGENT[0]!)).toBeVisible();
  await expect(lineOf(page, FROM_WORK)).toHaveCount(0);
  await page.context().close();
});

test('an open list shows what is new by itself, keeps the focus, and its title tells how many are urgent', async ({
  browser,
  desk,
}) => {
  test.setTimeout(90_000);
  await desk.leave('Een vraag die er al was');
  const page = await employee(browser, desk, 'Ans Proef');
  const title = await page.title();
  const link = lineOf(page, 'Een vraag die er al was').getByRole('link');
  await link.focus();
  await desk.leave('Een gewone vraag van net');
  await expect(lineOf(page, 'Een gewone vraag van net')).toBeVisible(SOON);
  await expect(link).toBeFocused();
  await expect(page.locator('[data-news]')).toHaveText(/vragen? open/);
  const take = lineOf(page, 'Een gewone vraag van net').getByRole('button');
  await take.focus();
  await desk.leave('Mijn buurman wil niet meer leven');
  await expect(lineOf(page, 'Mijn buurman wil niet meer leven')).toBeVisible(SOON);
  await expect(take).toBeFocused();
  await expect(page.locator('[data-news]')).toHaveText(/dringende vra/);
  await expect(page).toHaveTitle(/^\(\d+\) /);
  expect((await page.title()).replace(/^\(\d+\) /, '')).toBe(title.replace(/^\(\d+\) /, ''));
  await page.context().close();
});

test('without script a link shows what is new', async ({ browser, desk }) => {
  const page = await employee(browser, desk, 'Ans Proef', { javaScriptEnabled: false });
  await desk.leave('Een vraag voor wie geen script heeft');
  await expect(lineOf(page, 'geen script heeft')).toHaveCount(0);
  await page.getByRole('link', { name: 'Ververs' }).click();
  await expect(lineOf(page, 'geen script heeft')).toBeVisible();
  await lineOf(page, 'geen script heeft').getByRole('button', { name: /^Neem/ }).click();
  await expect(page.getByRole('main')).toContainText('Bij u');
  await page.context().close();
});

test('the box opens a question by its number and lists those of a phone number; what is wrong is told and stays', async ({
  browser,
  desk,
}) => {
  const phone = '0687651234';
  const reference = await desk.leave('De eerste vraag van deze beller', { phone });
  await desk.leave('De tweede vraag van deze beller', { phone });
  const page = await employee(browser, desk, 'Ans Proef');
  await typeInBox(page, reference.replace(/^(...)(...)/, '$1 $2 '));
  await page.waitForURL(`**/kcc/vraag/${reference}/`);
  await expect(page.locator('blockquote')).toHaveText('De eerste vraag van deze beller');
  for (const typed of ['06 87 65 12 34', '+31 6 87651234']) {
    await typeInBox(page, typed);
    await expect(page.getByRole('heading', { name: '2 vragen van dit nummer' })).toBeVisible();
    expect(page.url()).not.toMatch(/\d{4}\/?$/);
    await expect(page.locator('.queue > li')).toHaveCount(2);
    await expect(page.locator('.queue > li').first()).toContainText('De tweede vraag');
  }
  for (const [typed, told] of [
    ['987 654 32 10', 'Dit nummer kennen wij niet, of de vraag is gewist.'],
    ['06 11 11 11 11', 'Van dit telefoonnummer ligt hier geen vraag.'],
    ['70 12 19', 'Deze code klopt niet.'],
  ] as const) {
    await typeInBox(page, typed);
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue(typed);
  }
  await page.context().close();
});

test('nobody is given up after one call: only after two tries can a question end without contact', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag van wie niet opneemt');
  const page = await employee(browser, desk, 'Ans Proef');
  await page.goto(`/kcc/vraag/${reference}/`);
  const choice = page.getByLabel('Geen contact gekregen');
  await openEnding(page);
  await expect(page.getByLabel('Maatwerk nodig')).toBeVisible();
  await expect(choice).toHaveCount(0);
  await page.getByLabel('morgen').check();
  await press(page, 'Noteer poging');
  await expect(page.getByRole('main')).toContainText('1 keer geprobeerd');
  await expect(choice).toHaveCount(0);
  await press(page, 'Noteer poging');
  await expect(page.getByRole('main')).toContainText('2 keer geprobeerd');
  await openEnding(page);
  await choice.check();
  await press(page, 'Sluit af');
  await page.waitForURL(`**/kcc/?klaar=${reference}`);
  await page.context().close();
});

test('the resident reads that it is ended and the answer, and can erase it at once', async ({
  browser,
  desk,
}) => {
  const sender = await browser.newContext({ baseURL: desk.url });
  const resident = await sender.newPage();
  const reference = await desk.leave('Wie rijdt mij op dinsdag?', {}, resident);
  const page = await employee(browser, desk, 'Ans Proef');
  await page.goto(`/kcc/vraag/${reference}/`);
  await end(page, 'De vervoersdienst belt u <b>morgen</b>');
  await page.waitForURL('**/kcc/?klaar=*');
  await resident.goto('/contact/mijn-vraag/');
  await resident.getByLabel('Uw nummer (10 cijfers)').fill(reference);
  await resident.getByRole('button', { name: 'Open mijn vraag' }).click();
  const main = resident.getByRole('main');
  await expect(main).toContainText('Uw vraag is afgehandeld.');
  await expect(main).toContainText('De vervoersdienst belt u <b>morgen</b>');
  await expect(main).not.toContainText('Ans Proef');
  await expect(main.getByRole('button', { name: 'Wijzig mijn vraag' })).toHaveCount(0);
  await main.getByRole('button', { name: 'Wis mijn vraag nu' }).click();
  await expect(main).toContainText('Wij hebben uw vraag en uw gegevens gewist.');
  await expect(main).not.toContainText('doorgegeven');
  await typeInBox(page, reference);
  await expect(page.getByRole('alert')).toContainText('Dit nummer kennen wij niet');
  await Promise.all([page, resident].map((one) => one.context().close()));
});
