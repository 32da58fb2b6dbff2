// Words that somebody types to search stay in no address, title or history, in nothing the browser keeps, and not on Back.
import { expect, test, type Page } from '@playwright/test';
import { addressesOf, leftBehind } from '../support/left-behind.ts';

const WORDS = 'zeemeermin huur betalen';
const TOLD = /zeemeermin/;

const box = (page: Page) => page.getByLabel('Typ uw vraag in uw eigen woorden');
const found = (page: Page) => page.locator('.results > li > div > a').first();

/** Addresses that the browser asks for, from now on. */
function askedFrom(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''));
  return asked;
}

/** Opens what was found, and goes to and fro. */
async function walksAway(page: Page) {
  await found(page).click();
  await expect(page).toHaveURL(/\/(hulp|aanbod|schappen)\//);
  for (const step of ['goBack', 'goBack', 'goForward', 'goForward', 'goBack'] as const) {
    await page[step]();
    expect(await leftBehind(page), `${step} ${page.url()}`).not.toMatch(TOLD);
  }
  expect((await addressesOf(page)).join(' ')).not.toMatch(TOLD);
}

for (const start of ['/', '/zoeken/', '/en/zoeken/'])
  test(`from ${start}`, async ({ page }) => {
    await page.goto('/contact/');
    const asked = askedFrom(page);
    await page.goto(start);
    await page.locator('#q').fill(WORDS);
    await page.locator('#q').press('Enter');
    await expect(page).toHaveURL(/\/zoeken\/\?gezocht=1$/);
    await expect(page.locator('#q')).toHaveValue(WORDS);
    await expect(page).toHaveTitle(/^(Zoeken|Search) - /);
    await walksAway(page);
    expect(asked.join(' ')).not.toMatch(TOLD);
  });

test('from an address of before that holds the words', async ({ page }) => {
  await page.goto('/contact/');
  await page.goto(`/zoeken/?q=${WORDS.replaceAll(' ', '+')}`);
  await expect(page).toHaveURL(/\/zoeken\/\?gezocht=1$/);
  await expect(box(page)).toHaveValue(WORDS);
  await found(page).click();
  await page.goBack();
  await expect(page.getByText('Wij bewaren niet wat u typte.')).toBeVisible();
  expect(await leftBehind(page)).not.toMatch(TOLD);
  // A browser may note the address that it was sent to; none that it was sent on to holds a word.
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  expect(entries.map(({ url }) => url).join(' ')).not.toMatch(TOLD);
});

test('from a link on another site', async ({ page, baseURL }) => {
  await page.route('http://ander.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<a href="${baseURL}/zoeken/?q=huur+betalen">zoek</a>`,
    }),
  );
  await page.goto('http://ander.example/');
  await page.getByRole('link', { name: 'zoek' }).click();
  await expect(box(page)).toHaveValue('huur betalen');
  expect(page.url()).not.toContain('huur');
});

test('to "Dit mis ik" and to the form of a question', async ({ page }) => {
  await page.goto('/zoeken/');
  const asked = askedFrom(page);
  await box(page).fill('zeemeerminqqq');
  await box(page).press('Enter');
  await page.getByRole('button', { name: 'Dit mis ik' }).click();
  await expect(page.getByText('Dank u. Wij tellen dit mee.')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Stel uw vraag/ })
    .click();
  await expect(page).toHaveURL(/\/contact\/vraag\/$/);
  expect(await leftBehind(page)).not.toMatch(TOLD);
  expect((await addressesOf(page)).join(' ')).not.toMatch(TOLD);
  expect(asked.join(' ')).not.toMatch(TOLD);
});
