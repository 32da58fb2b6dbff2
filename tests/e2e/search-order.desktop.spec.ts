// Two ways, one answer: what the list shows while typing is what the page of the server shows, in the same order.
import { existsSync, readFileSync } from 'node:fs';
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

test('the list and the page give the same things in the same order', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await box(page).click();
  await box(page).fill('qqq onbekend');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  // The first question with unknown words brings the words of other languages.
  await page.waitForLoadState('networkidle');
  for (const { q, need } of questions) {
    const expected = (await titlesOfPage(page, q)).slice(0, 6);
    await box(page).fill(q);
    await expect.poll(() => titlesOfList(page), { message: q }).toEqual(expected);
    if (need.startsWith('crisis-') && existsSync(shared))
      await expect(page.locator('.found .alarm'), q).toBeVisible();
  }
});
