// Every kind of page: axe without findings, also in forced colours, and nothing asked of others. How it is laid out: layout.desktop.spec.ts.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openQuestion, signInAt } from '../support/desk.ts';
import { openAll } from '../support/open.ts';
import { PAGE_TYPES } from '../support/page-types.ts';

/** All of WCAG 2.2 A and AA, good practice, and text of at least 7:1. */
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

const DESK_PAGES = [
  'geleerd',
  'logboek',
  'lijst',
  'klopt-niet',
  'papier',
  'toetsen',
  'open',
  'gesprek',
  'kaart',
].map((name) => `/kcc/${name}/${name === 'kaart' ? '?pad=/hulp/vervoer/' : ''}`);

type Rules = Parameters<AxeBuilder['options']>[0];

/** What other colours can change; the rest was looked at already. */
const COLOUR_RULES: Rules = {
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/** Findings over the whole page: as high as its content, so that the help bar at the bottom covers nothing. */
async function findings(page: Page, rules: Rules = RULES): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
  const { violations } = await new AxeBuilder({ page }).options(rules).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** What a page asks of others, and what the browser says is wrong with it, from now on. */
function complaints(page: Page, baseURL: string): string[] {
  const all: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL)) all.push(request.url());
  });
  page.on('console', (message) => {
    // The page that is missing on purpose is told by the browser too.
    if (message.type() === 'error' && !message.text().includes('404')) all.push(message.text());
  });
  return all;
}

for (const [name, path] of Object.entries(PAGE_TYPES))
  test(`${name} has no findings, folded open too, in normal and forced colours, and asks nothing of a third party`, async ({
    page,
    baseURL,
  }) => {
    const complained = complaints(page, baseURL!);
    await page.goto(path);
    await openAll(page);
    expect(await findings(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await findings(page, COLOUR_RULES)).toEqual([]);
    expect(complained).toEqual([]);
  });

test('every screen of the form, the confirmation, the own question and the desk have no findings', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const look = async () => expect(await findings(page)).toEqual([]);
  const button = (name: string) => page.getByRole('button', { name }).click();
  await page.goto('/contact/vraag/?over=boodschappen');
  await button('Verder');
  await look();
  await page.getByLabel('Wat wilt u vragen?').fill('Een vraag om naar te kijken');
  await button('Verder');
  await look();
  await button('Verder');
  await look();
  await page.getByLabel('Ik bel zelf of ik kom langs').check();
  await button('Verder');
  await look();
  await button('Terug');
  await page.getByLabel('Bel mij', { exact: true }).check();
  await look();
  await page.getByLabel('Telefoonnummer').fill('0612345678');
  await button('Verder');
  await look();
  await button('Verstuur mijn vraag');
  const reference = await page.locator('#reference').innerText();
  await look();
  await page.getByRole('link', { name: 'Wijzig of trek uw vraag in' }).click();
  await look();
  await page.getByLabel('Uw nummer (10 cijfers)').fill(reference);
  await button('Open mijn vraag');
  await look();
  await signInAt(page);
  await look();
  await openQuestion(page, reference);
  await look();
  await button('Neem op');
  await look();
  await openAll(page);
  await look();
  await page.locator('form.outcomes').getByRole('button').click();
  await expect(page.getByText('Kies wat eruit kwam.')).toBeVisible();
  await look();
  await page.getByLabel('Maatwerk nodig').check();
  await page.locator('form.outcomes').getByRole('button').click();
  await page.waitForURL('**/kcc/?klaar=*');
  await look();
  await openQuestion(page, reference);
  await look();
  for (const path of DESK_PAGES) {
    await page.goto(path);
    await look();
  }
});

test("the layer of staff, a list under way and the editors' list have no findings", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const look = async () => expect(await findings(page)).toEqual([]);
  await signInAt(page);
  await page.goto('/hulp/crisis-huiselijk-geweld/');
  const layer = page.getByRole('complementary', { name: 'Balie' });
  await layer.getByText('Klopt het niet?').click();
  await layer.getByText('Lees de teksten').click();
  await look();
  await page.getByLabel('Wat moet het zijn? Geen namen.').fill('Een ander woord.');
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
  await expect(layer.getByRole('status')).not.toBeEmpty();
  // A danger is put on no list; what is nobody's business may be.
  await page.goto('/hulp/schulden/');
  await layer.getByRole('button', { name: 'Zet op de lijst' }).click();
  await expect(layer.getByRole('status')).toHaveText('Staat op de lijst.');
  await look();
  await page.goto('/kcc/lijst/');
  await page.getByLabel('Zoek, of typ een code').fill('hulpbord');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Gevonden' })).toBeVisible();
  await look();
  await page
    .getByRole('button', { name: /^Zet erop/ })
    .first()
    .click();
  await look();
  await page.goto('/kcc/klopt-niet/');
  await look();
  await page.goto(await page.goto('/kcc/lijst/').then(() => page.getByLabel('Link').inputValue()));
  await look();
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
