// What staff say and send with a caller on the line: in their own words, in any language, in danger numbers only, and on one sheet.
import { expect, test, type Page } from '@playwright/test';
import { layer, signInAt } from '../support/desk.ts';
import { placedPages } from '../support/pdf-reading.ts';
import { DOUBLED, withReadersStyle } from '../support/readers-style.ts';

test.describe.configure({ timeout: 60_000 });
test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('what is written for a need is said in order: to open, to ask, to do, a number, and otherwise', async ({
  page,
}) => {
  await page.goto('/kcc/kaart/?pad=/hulp/vervoer/');
  const said = page.locator('.card-say');
  await expect(said.locator('.said')).toHaveText('Zonder auto is alles al snel ver weg.');
  await expect(said.locator('dt')).toHaveText(['Vraag', 'Doen', 'Geef', 'Anders', 'Code']);
  await page.getByRole('link', { name: 'Een lastig gesprek?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een lastig gesprek');
  await expect(page.getByRole('heading', { level: 2, name: 'Iemand is boos' })).toBeVisible();
});

test('a text is sent in any language of the site, and the card stays Dutch, also without script', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/hulp/vervoer/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await layer(page).getByRole('button', { name: 'English' }).click();
  await expect(layer(page).getByRole('button', { name: 'English' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.keyboard.press('Alt+m');
  await expect(layer(page).getByRole('status')).toHaveText('U leest alleen: Gekopieerd');
  expect(await copied(page)).toMatch(/^You called /);
  // Counting an answer keeps the language.
  await page.keyboard.press('Alt+j');
  await expect(layer(page).getByRole('status')).toHaveText('Geteld. Dank u.');
  await page.keyboard.press('Alt+i');
  await expect(layer(page).getByRole('status')).toHaveText('Iemand leest mee: Gekopieerd');
  expect(await copied(page)).toMatch(/^You called .*mention your call of today\.$/s);

  const bare = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const card = await bare.newPage();
  await card.goto('/kcc/kaart/?pad=/hulp/vervoer/');
  await card.getByRole('button', { name: 'English' }).click();
  await card.getByText('Lees de teksten').click();
  await expect(card.getByLabel(/U leest alleen \(\d sms/)).toHaveValue(/^You called /);
  await expect(card.getByLabel(/Iemand leest mee \(1 sms/)).toHaveValue(/^You called /);
  await bare.close();
});

test('the longest list is one sheet, with the number or the place of each thing', async ({
  page,
}) => {
  await signInAt(page);
  await page.goto('/kcc/lijst/');
  for (const words of ['vervoer', 'eten', 'schulden', 'boodschappen', 'rouw', 'mantelzorg']) {
    await page.getByLabel('Zoek, of typ een code').fill(words);
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Zet erop/ })
      .first()
      .click();
  }
  const things = page.locator('.sheet li');
  await expect(things).toHaveCount(6);
  await expect(things.locator('strong')).toHaveCount(6);
  // One thing that is nobody's business does not silence the others.
  const text = await page.getByLabel('Tekst voor mail of sms').inputValue();
  expect(text).toMatch(/^\d\. Wat wij bespraken: bel /m);
  expect(text).not.toMatch(/schulden/i);
  expect(text).toMatch(/^1\. Ergens komen/m);
  expect(await placedPages(await page.pdf({ format: 'A4' }))).toHaveLength(1);
});

test('in danger staff have a number to give, and what is sent holds numbers only', async ({
  page,
}) => {
  await page.goto('/hulp/crisis-huiselijk-geweld/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await expect(layer(page).locator('.said')).toContainText('Ik blijf bij u aan de lijn.');
  await expect(layer(page).locator('.card-say')).toContainText('Bij gevaar nu: 112');
  await expect(layer(page).locator('.dictate')).toHaveCount(0);
  await expect(layer(page).getByRole('button', { name: 'Kopieer de link' })).toHaveCount(0);
  await page.keyboard.press('Alt+m');
  await expect(layer(page).getByRole('status')).toHaveText('U leest alleen: Gekopieerd');
  const text = await copied(page);
  expect(text).not.toMatch(/geweld|partner|http|code/i);
  expect(text).toContain('112');
});

/** What can be pressed and lies under something that is told. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('[role="status"], .copied')].filter(
      (one) => one.textContent !== '',
    );
    // What is folded away has a place, and cannot be pressed.
    const folded = 'details:not([open]) > :not(summary) *';
    const pressed = [...document.querySelectorAll('a, button, summary, input, textarea')].filter(
      (one) => !one.matches(folded),
    );
    const boxOf = (one: Element) => one.getBoundingClientRect();
    return pressed
      .filter((one) => one.checkVisibility() && told.every((over) => !over.contains(one)))
      .filter((one) => {
        const { left, right, top, bottom } = boxOf(one);
        return told
          .map(boxOf)
          .some(
            (over) =>
              Math.min(right, over.right) - Math.max(left, over.left) > 1 &&
              Math.min(bottom, over.bottom) - Math.max(top, over.top) > 1,
          );
      })
      .map((one) => one.textContent);
  });

for (const [width, height, style] of [
  [1280, 800, ''],
  [360, 740, ''],
  [1280, 800, DOUBLED],
  [360, 740, DOUBLED],
] as const)
  test(`what is told lies over nothing that can be pressed, and where it was pressed, at ${width}${style && ' in large text'}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/hulp/vervoer/?kcc');
    await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
    await expect(layer(page).locator('.said')).toBeVisible();
    if (style) await withReadersStyle(page, style);
    for (const [key, told] of [
      ['m', 'U leest alleen: Gekopieerd'],
      ['i', 'Iemand leest mee: Gekopieerd'],
      ['l', 'Kopieer de link: Gekopieerd'],
    ] as const) {
      await page.keyboard.press(`Alt+${key}`);
      await expect(layer(page).getByRole('status')).toHaveText(told);
      await expect(layer(page).locator('.copied')).toHaveText('Gekopieerd');
      await expect(layer(page).locator('.copied')).toBeInViewport();
      expect(await covered(page)).toEqual([]);
    }
    await page.keyboard.press('Alt+j');
    await expect(layer(page).getByRole('status')).toHaveText('Geteld. Dank u.');
    expect(await covered(page)).toEqual([]);
  });
