// The list under the search box: the same answers as the page, by keyboard, without a finding, danger first.
import { existsSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const shared = new URL('../../../shared/eval/queries-dev.jsonl', import.meta.url);
const own = new URL('../fixtures/questions.jsonl', import.meta.url);
const lines = (path: URL) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { q: string; need: string });
const questions = existsSync(shared) ? lines(shared) : lines(own);

const box = (page: Page) => page.getByLabel('Typ uw vraag in uw eigen woorden');
const options = (page: Page) => page.getByRole('option');

/** Types as a person does, and waits for the list. */
async function ask(page: Page, query: string) {
  await box(page).click();
  await box(page).fill(query);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('nothing of search is fetched before someone starts to search', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.startsWith('/zoek/'))).toEqual([]);
  await ask(page, 'huur');
  expect(fetched).toContain('/zoek/nl.json');
});

test('it is a combobox, and works by arrows, Enter and Escape', async ({ page }) => {
  await ask(page, 'poetsvrouw');
  const combobox = page.getByRole('combobox');
  await expect(combobox).toBeFocused();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('status')).toContainText(/dingen gevonden/);
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', 'q-0');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(combobox).toHaveValue('poetsvrouw');
  await combobox.fill('poetsvrou');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hulp\/huishoudelijke-hulp\/$/);
});

test('Enter without a choice shows everything that was found', async ({ page }) => {
  await ask(page, 'huur betalen');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/\?q=huur\+betalen$/);
});

test('"/" goes to the box on any page, and Enter then opens the first', async ({ page }) => {
  await page.goto('/hulp/vervoer/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/zoeken\/#q$/);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('belmaatje');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).first()).toContainText('Code');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(hulp|aanbod)\//);
});

test('"/" in a field is just a slash', async ({ page }) => {
  await box(page).click();
  await page.keyboard.type('en/of');
  await expect(box(page)).toHaveValue('en/of');
});

test('the open list has no findings, also in forced colours and with danger', async ({ page }) => {
  for (const query of ['huur', 'ik wil niet meer leven']) {
    await ask(page, query);
    const height = await page.evaluate(() => document.documentElement.scrollHeight + 400);
    await page.setViewportSize({ width: page.viewportSize()!.width, height });
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
  }
});

test('danger stands first while typing, with a number to call', async ({ page }) => {
  await ask(page, 'ik wil niet meer leven');
  await expect(page.getByRole('link', { name: 'Bel 113' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Eerst dit');
  await expect(options(page).first()).toContainText('Denken aan zelfdoding');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bel 113' })).toBeFocused();
});

test('without the words the form still works', async ({ page }) => {
  await page.route('**/zoek/*.json', (route) => route.abort());
  await box(page).click();
  await box(page).fill('huur betalen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Huur niet kunnen betalen' })).toBeVisible();
});

/** Titles that the page of the server shows for a question: the emergency block, then what was found. */
function titlesOfPage(page: Page, query: string) {
  return page.evaluate(async (q) => {
    const answer = await fetch(`/zoeken/?q=${encodeURIComponent(q)}`);
    const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const text = (selector: string) =>
      [...html.querySelectorAll(selector)].map((e) => e.textContent.trim());
    const block = text('.panel.alarm > h2');
    return [...block, ...text('.results > li > a').filter((title) => !block.includes(title))];
  }, query);
}

const titlesOfList = (page: Page) =>
  page.locator('.found li strong').evaluateAll((all) => all.map((e) => e.textContent.trim()));

test('the list and the page give the same things in the same order', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop, script', 'the size of the screen makes no difference');
  test.setTimeout(240_000);
  await ask(page, 'qqq onbekend');
  // The first question with unknown words brings the words of other languages.
  await page.waitForLoadState('networkidle');
  for (const { q, need } of questions) {
    const expected = (await titlesOfPage(page, q)).slice(0, 6);
    await box(page).fill(q);
    await expect.poll(() => titlesOfList(page), { message: q }).toEqual(expected);
    const danger = page.locator('.found .alarm');
    if (need.startsWith('crisis-') && questions.length < 200) await expect(danger, q).toBeVisible();
  }
});
