// Posters: every shelf on exactly one sheet, A4 and A3, with a code, a QR that two decoders read, and a phone number.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { dangersOf } from '../../src/domain/catalogue/by-use.ts';
import { rasterise } from '../support/pdf.ts';
import { bare, placedPages } from '../support/pdf-reading.ts';
import { builtClient } from '../support/built.ts';
import { qrText } from '../../src/domain/code/qr-text.ts';
import { decodeWithJsQr, decodeWithZxing } from '../support/qr-decoders.ts';
import { SITE } from '../support/site.ts';
import { PHONE, STREEK, streekSite } from '../support/streek.ts';

const { catalogue } = readContent(STREEK);
const folder = join(builtClient(streekSite()), 'schappen');
const shelves = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const languages = ['', '/en'] as const;
const MARGIN_MM = 17.5;

test('there is a poster of every shelf', () => {
  expect(shelves.length).toBeGreaterThanOrEqual(8);
});

for (const language of languages)
  for (const shelf of shelves)
    test(`${language}/${shelf} is one sheet at A4 and at A3`, async ({ page }) => {
      await page.goto(`${language}/schappen/${shelf}/`);
      const title = (await page.locator('h1').innerText()).trim();
      const crises = dangersOf(catalogue!, shelf).map(({ wordings }) => wordings['nl']!.question);
      const code = bare((await page.locator('.take-along .reference').textContent())!);
      // It stands in a line of its own, for what to take along is closed.
      await page.getByRole('main').locator('a[href$="/poster/"]').click();
      await expect(page).toHaveURL(`${language}/schappen/${shelf}/poster/`);
      const said = await page.locator('.said li').allInnerTexts();
      expect(said.length).toBeGreaterThanOrEqual(2);
      const address = `${SITE}${language}/c/${code}/`;
      const wanted = [title, ...said, code, PHONE, new URL(SITE).host, 'Gemeente Westerveen'];
      for (const format of ['A4', 'A3']) {
        const pdf = await page.pdf({ format });
        const sheets = await placedPages(pdf);
        expect(sheets.length, format).toBe(1);
        const { width, height, texts } = sheets[0]!;
        const all = bare(texts.map(({ text }) => text).join(''));
        for (const text of wanted) expect(all).toContain(bare(text));
        for (const crisis of crises) expect(all).not.toContain(bare(crisis));
        for (const { text, left, right, base } of texts) {
          expect(left, text).toBeGreaterThan(MARGIN_MM);
          expect(right, text).toBeLessThan(width - MARGIN_MM);
          expect(base, text).toBeGreaterThan(MARGIN_MM);
          expect(base, text).toBeLessThan(height - MARGIN_MM);
        }
        const [picture] = await rasterise(pdf, 100);
        expect(decodeWithJsQr(picture!)).toBe(qrText(address));
        expect(await decodeWithZxing(picture!)).toBe(qrText(address));
      }
    });
