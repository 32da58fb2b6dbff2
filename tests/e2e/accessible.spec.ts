// Every kind of page: axe without findings, also in forced colours, no scroll sideways, big enough targets.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from '../support/portal.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Findings over the whole page: as high as its content, so that the help bar at the bottom covers nothing. */
async function findings(page: Page): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test(`${name} has no findings, in normal and forced colours`, async ({ page }) => {
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await findings(page)).toEqual([]);
  });

  test(`${name} fits in 320 px, and asks nothing of a third party`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!)) foreign.push(request.url());
    });
    const errors: string[] = [];
    page.on('console', (message) => {
      // The page that is missing on purpose is told by the browser too.
      if (message.type() === 'error' && !message.text().includes('404'))
        errors.push(message.text());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('the form with faults, the confirmation and the open desk have no findings', async ({
  page,
}) => {
  await page.goto('/contact/vraag/');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Wat wilt u vragen?').fill('Een vraag om naar te kijken');
  await page.getByLabel('E-mailadres').fill('proef@voorbeeld.nl');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  await expect(page.locator('#reference')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.goto('/kcc/');
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Vragen van inwoners' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the keyboard reaches the content first, and focus is seen and not covered', async ({
  page,
}) => {
  await page.goto('/hulp/vervoer/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const bar = page.locator('.help-bar');
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate(() => {
      const element = document.activeElement!;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        inBar: element.closest('.help-bar') !== null,
        bottom: box.top,
        outline: style.outlineStyle,
      };
    });
    if (state.inBar) break;
    const top = (await bar.boundingBox())!.y;
    expect(state.outline).not.toBe('none');
    expect(state.bottom).toBeLessThan(top);
  }
});

test('the text can be spaced and doubled without loss', async ({ page }) => {
  await page.goto('/hulp/huishoudelijke-hulp/');
  await page
    .addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; } html { font-size: 225% !important; }',
    })
    .catch(() => {});
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
