// On paper: a need, an offer, an outcome and a plan, printed to A4 in normal and in large letters, and read back from the PDF.
import { expect, test, type Page } from '@playwright/test';
import { keepPlan } from '../support/plan.ts';
import { openTakeAlong } from '../support/open.ts';
import { rasterise } from '../support/pdf.ts';
import { bare, lastLine, lowest, placedPages, type PlacedPage } from '../support/pdf-reading.ts';
import { qrText } from '../../src/domain/code/qr-text.ts';
import { decodeWithJsQr, decodeWithZxing } from '../support/qr-decoders.ts';
import { SITE } from '../support/site.ts';
import { STREEK } from '../support/streek.ts';
import { readContent } from '../../src/adapters/content/disk.ts';

const MARGIN_MM = 12;
/** Letters may stick out a hair beyond the width they are said to have. */
const SLACK_MM = 0.5;
const PAGE_NUMBER = /^\d+\/\d+$/;

async function planOf(page: Page, ...needs: readonly string[]): Promise<void> {
  await page.goto('/mijn-plan/');
  await keepPlan(page, new URL(page.url()).origin, needs);
  await page.goto('/mijn-plan/');
}

const SHEETS = [
  ['need', (page: Page) => page.goto('/hulp/ontmoeten/')],
  ['offer', (page: Page) => page.goto('/aanbod/schuldhulp-gemeente/')],
  ['outcome', (page: Page) => page.goto('/wegwijzer/vervoer/121/')],
  ['plan', (page: Page) => planOf(page, 'vervoer', 'schulden', 'eenzaamheid')],
  [
    'plan of six',
    (page: Page) =>
      planOf(page, 'vervoer', 'schulden', 'eenzaamheid', 'rouw', 'rondkomen', 'ontmoeten'),
  ],
  ['crisis', (page: Page) => page.goto('/hulp/crisis-suicide/')],
] as const;

/** Sheets that are enough in letters of 14 points. */
const MOST_SHEETS: Readonly<Record<string, number>> = {
  need: 2,
  offer: 1,
  outcome: 2,
  plan: 1,
  'plan of six': 1,
  crisis: 2,
};
/** Offers and tips that are looked for at least; a plan is a few steps, of which two are tips and some are asked in one call. */
const LEAST: Readonly<Record<string, number>> = { plan: 2, 'plan of six': 2, offer: 0, crisis: 0 };

/** What the screen shows: what must be on paper, and what must not. */
async function onScreen(page: Page) {
  const texts = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all
        // What is folded away on purpose stays folded away; danger of a plan is not.
        .filter((one) => !one.closest('details.more:not(.keep)') && !one.closest('.off-paper'))
        .map((one) => one.textContent.trim()),
    );
  return {
    // Of a rung paper holds the two best offers and three tips; its code leads to the rest.
    offers: await texts('.offers > li:nth-child(-n + 2) h3, .plan-step .what > p > a'),
    tips: await texts('.tread .tips li:nth-child(-n + 3), .plan-step .what > p > label'),
    // Above a rung its name is enough.
    headings: await texts(
      'main :is(h1, h2, h3):not(.choose-needs *, .tread .in > h2, .offers > li:nth-child(n + 3) *), .hidden-danger > summary',
    ),
    facts: await texts(
      'main .utrecht-data-list dd, main .lead, .emergency-list :is(strong, a[href^="tel"])',
    ),
    navigation: await texts(
      'header nav a, header .to-emergency, .utrecht-breadcrumb-nav a, footer a, .help-bar a.stuck, main button, .take-along a',
    ),
    code: (await page.locator(':is(.take-along, .plan-code) .reference').textContent())!.trim(),
    phone: (await page.locator('.help-bar a[href^="tel:"]').textContent())!.replace(/[^\d ]/g, ''),
  };
}

const withoutNumber = (page: PlacedPage): PlacedPage => ({
  ...page,
  texts: page.texts.filter(({ text }) => !PAGE_NUMBER.test(bare(text))),
});

function linesOf({ texts }: PlacedPage): string[] {
  const byBase = new Map<number, string>();
  for (const { base, text } of texts)
    byBase.set(Math.round(base), (byBase.get(Math.round(base)) ?? '') + text);
  return [...byBase.values(), ...texts.map(({ text }) => text)].map(bare);
}

/** The size most letters have, in points. */
function bodySize(pages: readonly PlacedPage[]): number {
  const letters = new Map<number, number>();
  for (const { text, points } of pages.flatMap(({ texts }) => texts)) {
    const size = Math.round(points * 10) / 10;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]![0];
}

function nothingCut({ width, height, texts }: PlacedPage): void {
  expect(texts.length).toBeGreaterThan(0);
  const edge = MARGIN_MM - SLACK_MM;
  for (const { text, left, right, base } of texts) {
    expect(left, text).toBeGreaterThanOrEqual(edge);
    expect(right, text).toBeLessThanOrEqual(width - edge);
    expect(base, text).toBeGreaterThanOrEqual(edge);
    expect(base, text).toBeLessThanOrEqual(height - edge);
  }
}

/** What two readers find on each sheet; nothing is on any but the first. */
async function decoded(pdf: Uint8Array) {
  const pictures = await rasterise(pdf, 150);
  const zxing = await Promise.all(pictures.map(decodeWithZxing));
  // jsQR now and then takes a row of circles for a code, and reads nothing in it.
  const found = (text: string | undefined) => text !== undefined && text !== '';
  const perSheet = (texts: readonly (string | undefined)[]) =>
    texts.map((text) => (found(text) ? text : undefined));
  return { jsQr: perSheet(pictures.map(decodeWithJsQr)), zxing: perSheet(zxing) };
}

for (const [name, open] of SHEETS)
  for (const points of [14, 18]) {
    test(`${name} on A4 in ${points} pt: whole, readable, and a way back`, async ({ page }) => {
      test.setTimeout(60_000);
      await open(page);
      const screen = await onScreen(page);
      if (points === 18) await (await openTakeAlong(page)).getByLabel('Met grote letters').check();
      const pdf = await page.pdf({ format: 'A4' });
      const pages = (await placedPages(pdf)).map(withoutNumber);
      process.stdout.write(`A4, ${name}, ${points} pt: ${pages.length} pages\n`);

      const all = bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
      const wanted = [...screen.offers, ...screen.tips, ...screen.headings, ...screen.facts];
      expect(wanted.length).toBeGreaterThan(5);
      const fewest = Math.min(screen.offers.length, screen.tips.length);
      expect(fewest).toBeGreaterThanOrEqual(LEAST[name] ?? 4);
      // The panel of the screen is another on paper.
      const panel = ['Neem dit mee'];
      for (const text of wanted.filter((one) => !panel.includes(one)))
        expect.soft(all).toContain(bare(text));

      const lines = pages.flatMap(linesOf);
      // A line that is there is found, so that one that is not found is not there.
      const title = bare(await page.locator('h1').innerText());
      expect(lines.some((line) => line.length > 7 && title.startsWith(line))).toBe(true);
      expect(screen.navigation.length).toBeGreaterThan(9);
      // A shelf may be called as its first need begins.
      for (const label of screen.navigation.map(bare).filter((one) => !title.startsWith(one)))
        expect.soft(lines).not.toContain(label);
      expect(all).not.toContain(bare('Ik kom er niet uit'));

      const address = `${SITE}/c/${bare(screen.code)}/`;
      expect(all).toContain(bare(address.replace(/^https?:\/\//, '')));
      // Who holds the first sheet alone gets back, and can call.
      const first = bare(pages[0]!.texts.map(({ text }) => text).join(''));
      expect(first).toContain(`code:${bare(screen.code)}`);
      expect(first).toContain(bare(screen.phone));
      expect(first).toContain(bare(address.replace(/^https?:\/\//, '')));
      if (points === 14 && MOST_SHEETS[name] !== undefined)
        expect(pages.length).toBeLessThanOrEqual(MOST_SHEETS[name]);
      expect(all).toMatch(/[Bb]ronnenbekekenop\d{1,2}[a-z]+20\d\d/);
      const wantedCodes = pages.map((_, at) => (at === 0 ? qrText(address) : undefined));
      expect(await decoded(pdf)).toEqual({ jsQr: wantedCodes, zxing: wantedCodes });

      pages.forEach(nothingCut);
      for (const sheet of pages.slice(0, -1))
        expect(lowest(sheet)).toBeGreaterThan(sheet.height * 0.4);
      expect(bodySize(pages)).toBeCloseTo(points, 0);
      const headings = screen.headings.map(bare);
      for (const sheet of pages) {
        const last = bare(lastLine(sheet));
        expect(
          headings.some((h) => h === last || (last.length > 8 && h.endsWith(last))),
          last,
        ).toBe(false);
      }
    });
  }

/** Terms of the law as they stand on paper, from the first sheet on. */
const PRINTED: readonly (readonly [string, string])[] = [
  ['/hulp/vervoer/', 'ritkaart'],
  ['/wegwijzer/vervoer/121/', 'ritkaart'],
  ['/hulp/huishoudelijke-hulp/', 'hulp-in-huis'],
  ['/hulp/schulden/', 'schuldplan'],
  ['/hulp/ontmoeten/', ''],
];

for (const [path, law] of PRINTED)
  test(`on the paper of ${path} stand the steps of ${law || 'no law'}, in their order, and of no other`, async ({
    page,
  }) => {
    await page.goto(path);
    const pages = await placedPages(await page.pdf({ format: 'A4' }));
    const paper = bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''));
    const { procedures } = readContent(STREEK).catalogue!;
    for (const { id, steps, wordings } of procedures.values()) {
      const places = steps.map(({ term }) => paper.toLowerCase().indexOf(bare(term)));
      if (id !== law) expect(places, id).toEqual(steps.map(() => -1));
      else {
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const { when } of Object.values(wordings.nl!.steps))
          if (when) expect(paper).toContain(`(${bare(when)})`);
      }
    }
  });
