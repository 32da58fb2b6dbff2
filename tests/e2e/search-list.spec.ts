// The list under the search box: by keyboard, without a finding, danger first.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const box = (page: Page) => page.getByLabel('Typ uw vraag in uw eigen woorden');
const options = (page: Page) => page.getByRole('option');

/** Types as a person does, and waits for the list. */
async function ask(page: Page, query: string) {
  await box(page).click();
  await box(page).fill(query);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('nothing of search is fetched before someone starts to search', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => path.startsWith('/zoek/'))).toEqual([]);
  await ask(page, 'huur');
  expect(fetched).toContain('/zoek/nl.json');
});

test('what is not here is told above the list, with where it is', async ({ page }) => {
  await ask(page, 'paspoort');
  const found = page.locator('.found');
  await expect(found).toContainText('U vraagt dit aan bij de gemeente, maar niet op deze site.');
  await expect(
    found.getByRole('link', { name: 'Ga naar gemeente-westerveen.example' }),
  ).toHaveAttribute('href', 'https://gemeente-westerveen.example/paspoort');
  await expect(options(page)).toHaveCount(1);
  await expect(page.getByRole('status')).toContainText('Paspoort of rijbewijs.');
  await ask(page, 'huur');
  await expect(found).not.toContainText('paspoort');
  await expect(options(page).first()).toContainText('Huur');
});

const QUICK = { effectiveType: '4g', downlink: 10 };
for (const [line, told, hears] of [
  ['a quick line brings', QUICK, true],
  ['who saves data is spared', { ...QUICK, saveData: true }, false],
  ['a slow line is spared', { ...QUICK, downlink: 1.6 }, false],
  ['a line of which nothing is known is spared', undefined, false],
] as const)
  test(`${line} what residents say; who has not heard it asks the server, by a form`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    await page.addInitScript((connection) => {
      Object.defineProperty(navigator, 'connection', { value: connection });
    }, told);
    await page.route('**/zoek/nl.json', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), hears: true } });
    });
    await page.reload();
    const better = page.waitForResponse(/\/zoek\/(antwoord|nl-zinnen)\.json/);
    await ask(page, 'poetsvrouw');
    expect((await better).status()).toBe(200);
    await expect(options(page).first()).toContainText('huishouden');
    expect(asked.includes('POST /zoek/antwoord.json')).toBe(!hears);
    expect(asked.includes('GET /zoek/nl-zinnen.json')).toBe(hears);
  });

test('it is a combobox, and works by arrows, Enter and Escape', async ({ page }) => {
  await ask(page, 'poetsvrouw');
  const combobox = page.getByRole('combobox');
  await expect(combobox).toBeFocused();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByRole('status')).toContainText(/dingen gevonden/);
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', 'q-0');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(combobox).toHaveValue('poetsvrouw');
  await combobox.fill('poetsvrou');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hulp\/huishoudelijke-hulp\/$/);
});

test('a better answer that comes in later leaves the choice alone', async ({ page }) => {
  await page.route('**/zoek/nl-anders.json', async (route) => {
    await new Promise((later) => setTimeout(later, 700));
    await route.continue();
  });
  const others = page.waitForResponse('**/zoek/nl-anders.json');
  await ask(page, 'poetsvrou');
  await page.keyboard.press('ArrowDown');
  await others;
  await page.waitForTimeout(200);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hulp\/huishoudelijke-hulp\/$/);
});

for (const [how, go] of [
  ['Enter without a choice', (page: Page) => page.keyboard.press('Enter')],
  ['the last option', (page: Page) => options(page).last().click()],
] as const)
  test(`${how} shows everything that was found, at an address without the words`, async ({
    page,
  }) => {
    await ask(page, 'huur betalen');
    await go(page);
    await expect(page).toHaveURL(/\/zoeken\/\?gezocht=1$/);
    await expect(box(page)).toHaveValue('huur betalen');
  });

test('Escape closes the list from a number to call too, and goes back to the box', async ({
  page,
}) => {
  await ask(page, 'ik wil niet meer leven');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bel 113' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('ik wil niet meer leven');
});

test('what was found is said once, after a rest in typing', async ({ page }) => {
  await ask(page, 'h');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const line = document.querySelector('form.search [role=status]')!;
    new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
  });
  await box(page).pressSequentially('uur betalen', { delay: 120 });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(await said()).toEqual([]);
  await expect.poll(said).toHaveLength(1);
  await page.waitForTimeout(1_500);
  expect(await said()).toHaveLength(1);
});

test('"/" does nothing for who is no staff', async ({ page }) => {
  await box(page).fill('mijn vraag');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
  await page.goto('/hulp/vervoer/');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL(/\/hulp\/vervoer\/$/);
});

test('Back to where it was typed shows an empty box, also after a choice in the list', async ({
  page,
}) => {
  await ask(page, 'poetsvrouw');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hulp\/huishoudelijke-hulp\/$/);
  await page.goBack();
  await expect(box(page)).toHaveValue('');
});

test('"/" takes staff to their box on any page, and Enter then opens the first', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: 'kcc-laag', value: '1', url: baseURL! }]);
  await page.goto('/hulp/vervoer/');
  const own = page.getByLabel('Code, nummer of woorden');
  // Pressed before the box is there it is not lost.
  await page.keyboard.press('/');
  await expect(own).toBeFocused();
  await page.keyboard.type('belmaatje');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  // A code is for staff; residents read the name alone.
  await expect(options(page).first()).toContainText('Code');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('s');
  await expect(own).toHaveValue('belmaatjes');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(hulp|aanbod)\//);
});

test('"/" in a field is just a slash', async ({ page }) => {
  await box(page).click();
  await page.keyboard.type('en/of');
  await expect(box(page)).toHaveValue('en/of');
});

test('the open list has no findings, also in forced colours and with danger', async ({ page }) => {
  for (const query of ['huur', 'ik wil niet meer leven']) {
    await ask(page, query);
    const height = await page.evaluate(() => document.documentElement.scrollHeight + 400);
    await page.setViewportSize({ width: page.viewportSize()!.width, height });
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
  }
});

test('danger stands first while typing, with a number to call', async ({ page }) => {
  await ask(page, 'ik wil niet meer leven');
  await expect(page.getByRole('link', { name: 'Bel 113' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Eerst dit');
  await expect(options(page).first()).toContainText('Denken aan zelfdoding');
  await expect(options(page).first()).not.toContainText('Code');
  // Who answers stands beside each number, to read.
  for (const call of await page.locator('.found .utrecht-alert a').all())
    await expect(call.locator('small')).toHaveText(/[a-z]/i);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Bel 113' })).toBeFocused();
});

test('a catalogue too large for a browser is answered by the server while typing', async ({
  page,
}) => {
  await page.route('**/zoek/nl.json', async (route) => {
    const known = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...known, source: null } });
  });
  await ask(page, 'mijn man slaat mij');
  await expect(options(page).first()).toContainText('Geweld door partner');
  await expect(page.getByRole('link', { name: 'Bel 0800 0199' })).toBeVisible();
});

test('without the words the form still works', async ({ page }) => {
  await page.route('**/zoek/*.json', (route) => route.abort());
  await box(page).click();
  await box(page).fill('huur betalen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Huur niet kunnen betalen' })).toBeVisible();
});
