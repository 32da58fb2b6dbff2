// A caller asks for something that is not here: staff read what they do, and are not told to call themselves.
import { expect, test, type Page } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { pathOf, needAt, provisionAt } from '../../src/domain/address/address.ts';
import { box, layer, signInAt, typeInBox } from '../support/desk.ts';
import { PHONE, STREEK } from '../support/streek.ts';

test('staff read what to do with a question that is not for this site', async ({
  page,
  context,
}) => {
  await signInAt(page);
  await page.goto('/zoeken/');
  await page.keyboard.press('/');
  await page.keyboard.type('paspoort');
  await expect(page.locator('.found')).toContainText('Paspoort of rijbewijs');
  await page.keyboard.press('Enter');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Paspoort of rijbewijs' })).toBeVisible();
  await expect(main.getByRole('link', { name: `Bel ${PHONE}` })).toHaveCount(0);
  // The card is of what is not here, not of how to search: what staff do, and what they send.
  await expect(layer(page).locator('.card-say')).toContainText('maak dan een afspraak');
  await expect(layer(page).locator('.dictate')).toHaveCount(0);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Alt+m');
  await expect(layer(page).getByRole('status')).toHaveText('U leest alleen: Gekopieerd');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Paspoort of rijbewijs');
});

test('beside a list of what was found the card is of the best of it, and nothing found is said', async ({
  page,
}) => {
  await signInAt(page);
  await page.goto('/zoeken/');
  await page.keyboard.press('/');
  await page.keyboard.type('boodschappen');
  await page.getByRole('option', { name: 'Toon alles over' }).click();
  const best = await page.locator('.results a').first().innerText();
  await expect(layer(page).locator('.page-card > .hint')).toHaveText(`Gaat over: ${best}`);
  await page.keyboard.press('/');
  await page.keyboard.type('xyzzy');
  await page.keyboard.press('Enter');
  await expect(layer(page).locator('.said')).toContainText('Ik vind het zo nog niet.');
});

test('digits in the box are a code, whatever words hold such a number', async ({ page }) => {
  await signInAt(page);
  await page.goto('/hulp/vervoer/');
  const code = await layer(page).locator('.dictate strong').innerText();
  await page.goto('/zoeken/');
  await page.keyboard.press('/');
  await page.keyboard.type('boodschappen');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box(page).fill(code);
  await expect(page.getByRole('option').first()).toBeHidden();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp/vervoer/');
});

const DESK_LINE = 'Voor de balie: Vraag of de pas kwijt of verlopen is, en maak dan een afspraak.';

test('without script, where there is no layer, the page itself tells staff what they do', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await signInAt(page);
  await typeInBox(page, 'paspoort');
  await expect(page.getByRole('main').getByText(DESK_LINE)).toBeVisible();
  await context.close();
});

/** Sentences of what staff say that are read on the page too; a number or a site may be. */
const saidTwice = (page: Page) =>
  page.evaluate(() => {
    const read = document.querySelector('main')!.innerText;
    const lines = [
      ...document.querySelectorAll<HTMLElement>('.card-say :is(.said, div:not(.where) > dd)'),
    ];
    return lines
      .map((line) => line.innerText.trim())
      .filter((line) => line.length > 20 && read.includes(line));
  });

test('what staff say stands once on every page, also of what is not here', async ({ page }) => {
  test.setTimeout(240_000);
  const { catalogue, elsewhere } = readContent(STREEK);
  const paths = [
    ...[...catalogue!.needs.values()].map((need) => pathOf(needAt(need))),
    ...[...catalogue!.provisions.values()].map((offer) => pathOf(provisionAt(offer))),
  ];
  await signInAt(page);
  for (const path of paths) {
    await page.goto(path);
    await expect(layer(page).locator('.said')).toBeVisible();
    expect(await saidTwice(page), path).toEqual([]);
  }
  for (const { words } of Object.values(elsewhere)) {
    const [asked] = words['nl']!;
    await page.goto('/kcc/');
    await typeInBox(page, asked!);
    await expect(layer(page).locator('.said')).toBeVisible();
    // It is there, for where there is no layer.
    await expect(page.locator('main [data-desk]')).toHaveCount(1);
    expect(await saidTwice(page), asked).toEqual([]);
  }
});
