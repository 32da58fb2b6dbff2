// Every question page: the question and its buttons stand on the first screen of a small phone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtClient } from '../support/built.ts';
import { streekSite } from '../support/streek.ts';

const client = join(builtClient(streekSite()), 'wegwijzer');
const pages = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/wegwijzer/${file.replace(/index\.html$/, '')}`)
  .filter((path) =>
    /class="question"/.test(readFileSync(join(client, path.slice(11), 'index.html'), 'utf8')),
  );

/** Screens differ by their question only, not by the way that led there. */
const perQuestion = new Map<string, string>();
for (const path of pages) {
  const html = readFileSync(join(client, path.slice(11), 'index.html'), 'utf8');
  const question = `${path.split('/')[2]} ${/<h1[^>]*>([^<]*)/.exec(html)?.[1]}`;
  if (!perQuestion.has(question)) perQuestion.set(question, path);
}
const screens = [...perQuestion.values()];

/** What does not fit on the first screen, above the bar at the bottom. */
const below = () => {
  const bar = document.querySelector('.help-bar')!.getBoundingClientRect().top;
  return [...document.querySelectorAll('.question h1, .question .answer')]
    .filter((e) => e.getBoundingClientRect().bottom > bar)
    .map((e) => e.textContent.trim());
};

test('question and buttons stand on the first screen, everywhere', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(screens.length).toBeGreaterThan(25);
  for (const path of screens) {
    await page.goto(path);
    expect(await page.evaluate(below), path).toEqual([]);
  }
});

test('so do those of sensitive flows, which have no address of their own', async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 360, height: 640 });
  const sensitive = [...new Set(pages.map((path) => path.split('/')[2]!))].filter((flow) =>
    readFileSync(join(client, flow, 'index.html'), 'utf8').includes('name="code"'),
  );
  expect(sensitive.length).toBeGreaterThanOrEqual(4);
  for (const flow of sensitive) {
    await page.goto(`/wegwijzer/${flow}/`);
    while (await page.locator('.question').isVisible()) {
      const title = await page.title();
      expect(await page.evaluate(below), `${flow}: ${title}`).toEqual([]);
      // By keyboard: the last answer of a question is always "Weet ik niet".
      await page.locator('.answer').last().focus();
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveTitle(title);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kunt u nu doen');
  }
});

test('buttons are big enough and the page has no findings, also when words grow', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const path of screens.filter((_, place) => place % 5 === 0)) {
    await page.goto(path);
    const low = await page
      .locator('.answer')
      .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height < 48).length);
    expect(low, path).toBe(0);
    // As a browser translates a page: other words, forty per cent longer.
    await page.evaluate(() => {
      for (const e of document.querySelectorAll('.question h1, .answer'))
        e.textContent = e.textContent.trim() + 'x '.repeat(Math.ceil(e.textContent.length * 0.2));
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map((v) => v.id),
      path,
    ).toEqual([]);
  }
});

test('a question is answered by keyboard alone', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/12/');
  await page.getByRole('link', { name: 'Af en toe een rit' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Vaak naar een behandeling' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kunt u nu doen');
});
