// Mijn plan of one, three and six needs, and with danger: axe with the contrast of AAA, and no scrolling sideways.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { keepPlan } from '../support/plan.ts';
import { SPACED, withReadersStyle } from '../support/readers-style.ts';

const PLANS = {
  'one need': ['eenzaamheid'],
  'three needs': ['vervoer', 'schulden', 'huishoudelijke-hulp'],
  'six needs': ['vervoer', 'schulden', 'eenzaamheid', 'rouw', 'rondkomen', 'formulieren-brieven'],
  'danger and a need': ['crisis-huiselijk-geweld', 'schulden'],
} as const;

for (const [name, needs] of Object.entries(PLANS)) {
  test(`a plan of ${name} has no findings, also with all of it open`, async ({ page, baseURL }) => {
    await keepPlan(page, baseURL!, needs);
    await page.goto('/mijn-plan/');
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    const look = async () => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: page.viewportSize()!.width, height });
      const axe = new AxeBuilder({ page }).options({ rules });
      const { violations } = await axe.analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' '))}`);
    };
    expect(await look()).toEqual([]);
    for (const fold of await page.locator('main details > summary:visible').all())
      await fold.click();
    await page.getByRole('checkbox').first().check();
    expect(await look()).toEqual([]);
  });

  test(`a plan of ${name} fits in 320 px, also in spaced text`, async ({ page, baseURL }) => {
    await keepPlan(page, baseURL!, needs);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/mijn-plan/');
    const wide = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await wide()).toBe(0);
    const { applied } = await withReadersStyle(page, SPACED);
    expect(applied.letterSpacing).not.toBe('normal');
    expect(await wide()).toBe(0);
  });
}
