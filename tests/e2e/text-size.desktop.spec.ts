// Text at twice its size, on a screen of a library.
import { expect, test } from '@playwright/test';
import { DOUBLED, SPACED, withReadersStyle } from '../support/readers-style.ts';

for (const path of ['/', '/hulp/huishoudelijke-hulp/', '/contact/vraag/', '/zoeken/?q=huur'])
  test(`${path} can be spaced and doubled without loss`, async ({ page }) => {
    await page.goto(path);
    const { applied, wide } = await withReadersStyle(page, `${SPACED} ${DOUBLED}`);
    expect(applied.fontSize).toBe('36px');
    expect(wide).toBeLessThanOrEqual(0);
  });
