// The page of one question: what to say and to send of what it is about, all on one screen, and nothing of the resident in what is sent.
import { expect, type Locator, type Page } from '@playwright/test';
import { employee, press, test } from '../support/own-desk.ts';
import { placedPages } from '../support/pdf-reading.ts';
import { PHONE } from '../support/streek.ts';

const ANS = 'Ans Proef';
/** So long that the whole screen is needed. */
const ABOUT = 'Wie helpt mijn moeder met de ramen en de vloer? Zij is 84 en woont in Verzonnendam.';
const card = (page: Page) => page.getByRole('region', { name: 'Voor de balie' });

const isOnScreen = (target: Locator) =>
  target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && bottom > top;
  });

test('question, acts and the first sentence to say are on one screen, and what is sent holds nothing of the resident', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave(ABOUT, {
    name: 'Jet Zonderling',
    need: 'huishoudelijke-hulp',
  });
  const page = await employee(browser, desk, ANS, {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(`/kcc/vraag/${reference}/`);
  const main = page.getByRole('main');
  for (const part of [
    main.locator('blockquote'),
    main.getByRole('button', { name: 'Neem op', exact: true }),
    main.getByRole('button', { name: 'Noteer poging' }),
    main.locator('summary', { hasText: 'Sluit af' }),
    main.locator('summary', { hasText: 'Notitie' }),
    card(page).locator('.said'),
  ])
    expect(await isOnScreen(part)).toBe(true);
  await expect(card(page)).toContainText('Gaat over: Hulp in het huishouden');
  await page.keyboard.press('Alt+m');
  await expect(card(page).getByRole('status')).toContainText('Gekopieerd');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^U had contact met /);
  const texts = await card(page)
    .locator('textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(texts).toHaveLength(2);
  const { host } = new URL(desk.url);
  const lines = [...texts, copied].flatMap((text) => text.split('\n'));
  for (const line of lines.filter((one) => !one.includes(host)))
    for (const own of ['Zonderling', 'Verzonnendam', 'moeder', '84', reference, '06'])
      expect(line).not.toContain(own);
  await page.context().close();
});

test('danger that was heard goes before what was chosen; of what nobody knows there is nothing to say', async ({
  browser,
  desk,
}) => {
  const page = await employee(browser, desk, ANS);
  const danger = await desk.leave('Mijn zoon wil niet meer leven', { need: 'huishoudelijke-hulp' });
  await page.goto(`/kcc/vraag/${danger}/`);
  await expect(card(page)).toContainText('112');
  await expect(card(page).getByRole('button', { name: /Kopieer de link/ })).toHaveCount(0);
  await expect(card(page)).not.toContainText('Hulp in het huishouden');
  const unknown = await desk.leave('Xyzzy qwerty');
  await page.goto(`/kcc/vraag/${unknown}/`);
  await expect(page.locator('blockquote')).toHaveText('Xyzzy qwerty');
  await expect(card(page)).toHaveCount(0);
  await page.context().close();
});

test('after three tries in vain a letter is offered: one sheet, with the number and nothing of the question', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Wie helpt mij met de schulden van Verzonnendam?', {
    name: 'Jet Zonderling',
  });
  const page = await employee(browser, desk, ANS);
  await page.goto(`/kcc/vraag/${reference}/`);
  const offer = page.getByRole('link', { name: 'Schrijf een brief' });
  for (let times = 1; times <= 3; times++) {
    await expect(offer).toHaveCount(0);
    await press(page, 'Noteer poging');
    await expect(page.getByRole('main')).toContainText(`${times} keer geprobeerd`);
  }
  await offer.click();
  await page.waitForURL(`**/kcc/vraag/${reference}/brief/`);
  const answer = await page.request.get(page.url());
  expect(answer.headers()['cache-control']).toBe('no-store');
  const pdf = await page.pdf({ format: 'A4' });
  const sheets = await placedPages(pdf);
  expect(sheets).toHaveLength(1);
  const text = sheets[0]!.texts.map((one) => one.text).join(' ');
  expect(text).toContain(reference.replace(/^(...)(...)(..)(..)$/, '$1 $2 $3 $4'));
  expect(text).toContain(PHONE);
  expect(text).toContain('Jet Zonderling');
  expect(text).not.toMatch(/schuld|Verzonnendam|06 12|Balie|Ans Proef/);
  await page.context().close();
});
