// Ending a question and writing about it, by keyboard: nothing happens by a slip, a choice must be made, and one is back in one press.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { box } from '../support/desk.ts';
import { tabTo } from '../support/keyboard.ts';
import {
  employee,
  end,
  lineOf,
  note,
  openEnding,
  press,
  recordOf,
  test,
} from '../support/own-desk.ts';
import { openAll } from '../support/open.ts';

const ANS = 'Ans Proef';

/** All of WCAG 2.2 A and AA, good practice, and text of at least 7:1. */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

test('Enter in a field, a list or on a choice ends nothing and sends nothing', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag die niet per ongeluk eindigt');
  const page = await employee(browser, desk, ANS);
  await page.goto(`/kcc/vraag/${reference}/`);
  await openAll(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  const fields = page.locator('main').locator('input:not([type=hidden]), select');
  const count = await fields.count();
  expect(count).toBeGreaterThanOrEqual(8);
  for (let place = 0; place < count; place++) {
    const field = fields.nth(place);
    await field.focus();
    await expect(field).toBeFocused();
    if ((await field.getAttribute('type')) === 'text') await page.keyboard.type('Half geschreven');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // Something that was sent would draw the page anew.
    await expect(field).toBeFocused();
  }
  await page.getByLabel('Notitie', { exact: true }).focus();
  await page.keyboard.type('Regel een');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Notitie', { exact: true })).toHaveValue('Regel een\n');
  await expect(page.getByLabel('Wat was het antwoord?')).toHaveValue('Half geschreven');
  expect(sent).toEqual([]);
  expect(await recordOf(page, reference)).toEqual([]);
  await page.context().close();
});

test('without a choice nothing ends: it is told at the choice, and what was typed stays', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag zonder keuze');
  const page = await employee(browser, desk, ANS);
  await page.goto(`/kcc/vraag/${reference}/`);
  const form = await openEnding(page);
  await form.getByLabel('Wat was het antwoord?').fill('Een antwoord in één regel');
  await press(page, 'Sluit af');
  const choices = page.getByRole('group', { name: 'Afsluiten: wat kwam eruit?' });
  await expect(choices.getByRole('alert')).toHaveText('Kies wat eruit kwam.');
  await expect(form.getByLabel('Wat was het antwoord?')).toHaveValue('Een antwoord in één regel');
  await form.getByLabel('Niets paste').check();
  await press(page, 'Sluit af');
  const missing = page.getByLabel('Wat miste er? Geen namen.');
  await expect(missing).toHaveAccessibleDescription(/Schrijf in een paar woorden wat er miste/);
  await expect(form.getByLabel('Niets paste')).toBeChecked();
  expect(await recordOf(page, reference)).toEqual([]);
  await page.context().close();
});

test('from the box to the end of a question and back again, by keyboard alone', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag voor het toetsenbord');
  await desk.leave('De volgende vraag');
  const page = await employee(browser, desk, ANS);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/kcc/vraag/${reference}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Neem op', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('Bij u');
  await tabTo(page, page.locator('summary', { hasText: 'Sluit af' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Geholpen met iets van het schap'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Maatwerk nodig')).toBeChecked();
  await tabTo(page, page.locator('form.outcomes').getByRole('button', { name: 'Sluit af' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/kcc/?klaar=${reference}`);
  await expect(page.locator('.just-ended')).toBeVisible();
  await expect(lineOf(page, 'Een vraag voor het toetsenbord')).toHaveCount(0);
  // On to the next: its line has the focus; back is one step before the list.
  await expect(page.locator('li.request .asked').first()).toBeFocused();
  const undo = page.getByRole('button', { name: 'Maak ongedaan' });
  await tabTo(page, undo);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/kcc/vraag/${reference}/`);
  await expect(page.getByRole('main')).toContainText('Bij u');
  const done = ['Opgenomen', 'Afgehandeld', 'Weer geopend'];
  expect(await recordOf(page, reference)).toEqual(done.map((act) => `${ANS}: ${act}`));
  await page.context().close();
});

test('a note with markup and right-to-left text is text; one that is too long is told and kept', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag met notities');
  const page = await employee(browser, desk, ANS);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`/kcc/vraag/${reference}/`);
  const odd = ['<script>alert(1)</script><img src=x onerror=alert(2)>', 'שלום עולם, bel later'];
  for (const text of odd) {
    await note(page, text);
    await expect(page.locator('.history q', { hasText: text })).toBeVisible();
  }
  expect(asked).toEqual([]);
  await expect(page.locator('.history script, .history img')).toHaveCount(0);
  const rtl = page.locator('.history q', { hasText: odd[1]! });
  expect(await rtl.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  const long = 'lang '.repeat(300).trim();
  await note(page, long);
  const field = page.getByLabel('Notitie', { exact: true });
  await expect(field).toHaveAccessibleDescription(/Deze notitie is te lang/);
  await expect(field).toBeVisible();
  await expect(field).toHaveValue(long);
  expect(await recordOf(page, reference)).toHaveLength(odd.length);
  await page.context().close();
});

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const width of [1280, 360])
  test(`list and question, open, with a fault, too late and ended: no findings, and nothing sideways at ${width} px`, async ({
    browser,
    desk,
  }) => {
    test.setTimeout(120_000);
    const question = `Wij hebben al twee dagen niets gegeten. ${'Zeerlangwoord'.repeat(9)}`;
    const reference = await desk.leave(question, { email: `${'a'.repeat(60)}@voorbeeld.nl` });
    const page = await employee(browser, desk, ANS, { viewport: { width, height: 800 } });
    async function look(where: string) {
      await openAll(page);
      expect(await isWide(page), where).toBe(false);
      const { violations } = await new AxeBuilder({ page }).options(RULES).analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`);
      expect(found, where).toEqual([]);
    }
    await look('the list');
    await page.goto(`/kcc/vraag/${reference}/`);
    await look('a question');
    await note(page, 'Belde, in gesprek. '.repeat(20));
    await press(page, 'Noteer poging');
    await expect(page.getByRole('main')).toContainText('1 keer geprobeerd');
    await openEnding(page);
    await press(page, 'Sluit af');
    await expect(page.getByText('Kies wat eruit kwam.')).toBeVisible();
    await look('a fault');
    const other = await employee(browser, desk, 'Bert Proef');
    await other.goto(`/kcc/vraag/${reference}/`);
    await press(other, 'Neem op');
    await expect(other.getByRole('main')).toContainText('Bij u');
    await end(page, 'Een antwoord');
    await expect(page.getByText('Er is niets veranderd.')).toBeVisible();
    await look('too late');
    await end(other, 'Een antwoord');
    await other.waitForURL('**/kcc/?klaar=*');
    await end(page, 'Een antwoord');
    await expect(page.getByText('Deze vraag is al afgesloten.')).toBeVisible();
    await look('ended meanwhile');
    await page.goto(`/kcc/?klaar=${reference}`);
    await look('just ended');
    await page.goto('/kcc/?toon=ended');
    await look('the ended ones');
    await Promise.all([page, other].map((one) => one.context().close()));
  });
