// The contact centre with a caller on the line, by keyboard only: find and send, take a code, put a list together.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { layer, named, signInAt } from '../support/desk.ts';
import { tabTo } from '../support/keyboard.ts';
import { keysOf } from '../support/keys.ts';

test.describe.configure({ timeout: 60_000 });
test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What the resident who got the link sees, on a phone without script. */
async function asResident(context: BrowserContext, link: string): Promise<Page> {
  const own = await context.browser()!.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await own.newPage();
  await page.goto(link);
  return page;
}

test('a caller asks for something: the link is copied in at most five keys after the words', async ({
  page,
  baseURL,
}, info) => {
  await signInAt(page);
  await page.goto('/');
  await expect(layer(page)).toBeVisible();
  await page.keyboard.press('/');
  const keys = keysOf(page);
  await keys.type('hulp bij het huishouden');
  await expect(page.getByRole('option').first()).toHaveText(/huishouden/i);
  await keys.press('Enter');
  await page.waitForURL('**/hulp/huishoudelijke-hulp/');
  await expect(layer(page)).toBeVisible();
  await keys.press('Alt+l');
  await expect(layer(page).getByRole('status')).toHaveText('Kopieer de link: Gekopieerd');
  expect(await copied(page)).toBe(`${baseURL}/hulp/huishoudelijke-hulp/`);
  info.annotations.push({ type: 'keys after the words', description: String(keys.pressed()) });
  expect(keys.pressed()).toBeLessThanOrEqual(5);

  await page.keyboard.press('Alt+m');
  await expect(layer(page).getByRole('status')).toHaveText('U leest alleen: Gekopieerd');
  const text = await copied(page);
  expect(text).toContain(`${baseURL}/hulp/huishoudelijke-hulp/`);
  expect(text).toMatch(/Of typ code \d\d \d op /);
  const code = /Of typ code (\d\d \d)/.exec(text)![1]!;
  await expect(layer(page).getByText(code, { exact: true })).toBeVisible();
  await expect(layer(page).locator('.said')).toContainText('Begin vandaag met:');
  // Where someone reads along: a number and whom to ask for, and nothing of what it is about.
  await page.keyboard.press('Alt+i');
  await expect(layer(page).getByRole('status')).toHaveText('Iemand leest mee: Gekopieerd');
  const quiet = await copied(page);
  expect(quiet).toContain('vraag naar Medewerker Proef');
  expect(quiet).not.toMatch(/huishoud|http/i);
});

test('a caller reads a code out: the steps are seen, and what the caller answered', async ({
  page,
}) => {
  await signInAt(page);
  await tabTo(page, page.getByLabel('Code, nummer of woorden'));
  await page.keyboard.type('70 12 18');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/wegwijzer/vervoer/121/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kunt u nu doen');
  await expect(page.getByText('U zei:')).toBeVisible();
  expect(await page.locator('.stair > .tread').count()).toBeGreaterThanOrEqual(4);
  await expect(layer(page).getByText('70 12 18', { exact: true })).toBeVisible();
});

test('three things become a list, and the resident opens its link without script', async ({
  page,
  context,
}) => {
  await signInAt(page);
  // One from its own page, one by words, one by the code that the caller reads from the paper.
  await page.goto('/aanbod/hulpbord/');
  await expect(layer(page)).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(layer(page).getByRole('status')).toHaveText('Staat op de lijst.');
  await tabTo(page, layer(page).getByRole('link', { name: 'Naar de lijst (1)' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kcc/lijst/');
  for (const [typed, title] of [
    ['eten aan huis', 'Eten aan huis of samen eten'],
    ['10 29', 'Mensen ontmoeten'],
  ] as const) {
    await expect(page.getByLabel('Zoek, of typ een code')).toBeFocused();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: named('Zet erop', title) })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.picked-items').getByRole('link', { name: title })).toBeVisible();
  }
  // Reorder, and a line of one's own.
  await tabTo(page, page.getByRole('button', { name: named('Omhoog', 'Mensen ontmoeten') }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kcc/lijst/?bij=up-1');
  await tabTo(page, page.getByLabel('Een regel erbij'));
  await page.keyboard.type('Vraag naar de koffieochtend.');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kcc/lijst/?bij=line');
  await expect(page.locator('.picked-items li > a')).toHaveText([
    'Hulpbord',
    'Mensen ontmoeten',
    'Eten aan huis of samen eten',
  ]);
  // Out of the field: where someone types a key of staff is a letter.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('status')).toHaveText('Kopieer de tekst: Gekopieerd');
  const text = await copied(page);
  expect(text).toMatch(
    /1\. Hulpbord\..*\n2\. Mensen ontmoeten\..*\n3\. Eten aan huis of samen eten\./,
  );
  expect(text).toContain('Vraag naar de koffieochtend.');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('status')).toHaveText('Kopieer de link: Gekopieerd');
  const link = await copied(page);
  expect(link).toMatch(/\/mijn-plan\/\?code=\d+$/);
  expect(text).toContain(link);

  const resident = await asResident(context, link);
  await expect(resident.locator('.picked li h3 a, .picked li > a')).toHaveText([
    'Hulpbord',
    'Mensen ontmoeten',
    'Eten aan huis of samen eten',
  ]);
  await expect(resident.locator('body')).not.toContainText('koffieochtend');
  await expect(resident.locator('body')).not.toContainText('Zeg:');
  // Kept for the visit once the resident says so: a thing can be taken off, and the rest stays.
  await resident.getByRole('button', { name: 'Bewaar als mijn plan' }).click();
  await resident
    .getByRole('button', { name: named('Haal weg', 'Eten aan huis of samen eten') })
    .click();
  await expect(resident).toHaveURL(/\/mijn-plan\/$/);
  await expect(resident.locator('.picked > ol > li')).toHaveCount(2);
  // The same by the code that was dictated, in the one box of the start page.
  const code = /Of typ code ([\d ]+) op/.exec(text)![1]!;
  await resident.goto('/');
  await resident.getByLabel('Typ uw vraag in uw eigen woorden').fill(code);
  await resident.getByRole('button', { name: 'Zoek', exact: true }).click();
  await expect(resident.locator('.picked > ol > li')).toHaveCount(3);
  await resident.context().close();
});

test('a list prints as one sheet with its line, code and phone, and nothing of the desk', async ({
  page,
}) => {
  await signInAt(page);
  await page.goto('/kcc/lijst/');
  for (const words of ['hulpbord', 'eten aan huis']) {
    await page.getByLabel('Zoek, of typ een code').fill(words);
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Zet erop/ })
      .first()
      .click();
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Dit zochten wij voor u uit' })).toBeVisible();
  await expect(page.locator('.sheet svg.qr')).toBeVisible();
  await expect(page.locator('.sheet').getByText(/^Vragen\? Bel /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Haal weg' })).toHaveCount(0);
  await expect(page.getByLabel('Zoek, of typ een code')).toBeHidden();
});

test('on a desk machine without sign-in: what is wrong reaches the editors, an answer is counted', async ({
  page,
  context,
}) => {
  await page.goto('/hulp/vervoer/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await expect(page).toHaveURL(/\/hulp\/vervoer\/$/);
  await expect(layer(page)).toBeVisible();
  await expect(layer(page).getByRole('button', { name: 'Zet op de lijst' })).toHaveCount(0);
  // The machine stays a desk machine on the next page.
  await page.goto('/aanbod/hulpbord/');
  const lead = page.locator('main .lead');
  const sentence = (await lead.innerText()).trim();
  await expect(layer(page)).toBeVisible();
  await lead.selectText();
  await page.keyboard.press('Alt+o');
  await expect(page.getByLabel('Welke zin klopt niet?')).toHaveValue(sentence);
  await page.getByLabel('Wat moet het zijn? Geen namen.').fill('Er hoort een ander woord.');
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
  await expect(layer(page).getByRole('status')).toHaveText('Verstuurd. De redactie kijkt ernaar.');
  // Nothing filled in: told, and the form stays open.
  await page.keyboard.press('Alt+o');
  await page.getByLabel('Welke zin klopt niet?').fill(' ');
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
  await expect(layer(page).getByRole('alert')).toHaveText('Vul in wat er niet klopt.');
  await layer(page).locator('.said').click();
  await page.keyboard.press('Alt+n');
  await expect(layer(page).getByRole('status')).toHaveText('Geteld. Dank u.');
  await page.goto('/?kcc=uit');
  await page.getByRole('button', { name: 'Ja, haal de balk weg' }).click();
  await page.goto('/hulp/vervoer/');
  await page.waitForLoadState('networkidle');
  await expect(layer(page)).toHaveCount(0);

  const desk = await context.newPage();
  await signInAt(desk);
  await desk.goto('/kcc/klopt-niet/');
  const report = desk.locator('li', { hasText: sentence }).first();
  await expect(report).toContainText('Er hoort een ander woord.');
  await expect(report).toContainText('niet aangemeld');
  const before = await desk.locator('li.request', { hasText: sentence }).count();
  await report.getByRole('button', { name: /^Verbeterd/ }).click();
  await expect(desk.locator('li.request', { hasText: sentence })).toHaveCount(before - 1);
  await desk.goto('/kcc/papier/');
  await expect(
    desk.getByText('Van wie niet was aangemeld: <10 keer ja en <10 keer nee.'),
  ).toBeVisible();
});

test('a resident sees nothing of the desk', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/hulp/vervoer/');
  await page.waitForLoadState('networkidle');
  await expect(layer(page)).toHaveCount(0);
  expect(asked.filter((path) => /kcc|layer/.test(path))).toEqual([]);
});
