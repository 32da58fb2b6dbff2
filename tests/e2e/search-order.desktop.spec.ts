// Two ways, one answer: what the list shows while typing is what the page of the server shows, in the same order.
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { journeysIn } from '../support/journey.ts';

const journeys = journeysIn(fileURLToPath(new URL('../journeys/', import.meta.url)));

const box = (page: Page) => page.getByLabel('Typ uw vraag in uw eigen woorden');

/** Titles that the page of the server shows for a question: the emergency block, then what was found. */
async function titlesOfPage(reader: Page, query: string) {
  const answer = await reader.request.get(`/zoeken/?q=${encodeURIComponent(query)}`);
  return reader.evaluate(
    (page) => {
      const html = new DOMParser().parseFromString(page, 'text/html');
      const text = (selector: string) =>
        [...html.querySelectorAll(selector)].map((e) => e.textContent.trim());
      const block = text('.utrecht-alert--error h2');
      return [
        ...block,
        ...text('.results > li > div > a:first-child').filter((title) => !block.includes(title)),
      ];
    },
    await answer.text(),
  );
}

const titlesOfList = (page: Page) =>
  page.locator('.found li strong').evaluateAll((all) => all.map((e) => e.textContent.trim()));

test('the list and the page give the same things in the same order', async ({ page, context }) => {
  test.setTimeout(240_000);
  // An empty page: ours take no HTML from a script that has no policy for it.
  const reader = await context.newPage();
  await page.goto('/');
  await box(page).click();
  await box(page).fill('qqq onbekend');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  // The first question with unknown words brings the words of other languages.
  await page.waitForLoadState('networkidle');
  for (const { types, block } of journeys) {
    const expected = (await titlesOfPage(reader, types)).slice(0, 6);
    await box(page).fill(types);
    await expect.poll(() => titlesOfList(page), { message: types }).toEqual(expected);
    if (block !== undefined && block !== 'none')
      await expect(page.locator('.found .utrecht-alert--error'), types).toBeVisible();
  }
});
