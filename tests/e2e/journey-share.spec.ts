// Sharing with the device's own means: a mail to nobody yet, the share button, the link; nothing is dead without script.
import { expect, test, type Page } from '@playwright/test';
import { SITE } from '../support/site.ts';

const NEUTRAL = 'Informatie van de gemeente';
const panel = (page: Page) => page.locator('.take-along');

async function mail(page: Page) {
  const href = (await panel(page).getByRole('link', { name: 'Mail dit' }).getAttribute('href'))!;
  const url = new URL(href);
  // URLSearchParams reads + as a blank, mail programs do not.
  expect(href).not.toContain('+');
  const { subject, body } = Object.fromEntries(url.searchParams) as Record<string, string>;
  return { to: url.pathname, subject: subject!, body: body! };
}

const codeOf = async (page: Page) =>
  (await panel(page).locator('.reference').textContent())!.replace(/\s/g, '');

for (const path of [
  '/hulp/vervoer/',
  '/aanbod/automaatje/',
  '/schappen/geld/',
  '/wegwijzer/vervoer/121/',
])
  test(`${path} goes along in a mail to nobody yet`, async ({ page }) => {
    await page.goto(path);
    const { to, subject, body } = await mail(page);
    expect(to).toBe('');
    expect(subject).toContain((await page.locator('h1').innerText()).trim());
    expect(body).toContain(`\r\n${SITE}/c/${await codeOf(page)}/\r\n`);
    expect(body).toContain('0597 48 20 00');
  });

test('what is private says nothing of it in subject or text', async ({ page }) => {
  for (const path of ['/hulp/schulden/', '/hulp/crisis-suicide/', '/aanbod/schuldhulp-gemeente/']) {
    await page.goto(path);
    const { to, subject, body } = await mail(page);
    expect(to).toBe('');
    expect(subject).toBe(NEUTRAL);
    expect(body).toContain(`${SITE}/c/${await codeOf(page)}/`);
    expect(body).not.toContain((await page.locator('h1').innerText()).trim());
    expect(body).not.toMatch(/schuld|suicide|zelfdoding/i);
  }
});

test('a private outcome goes along by its code', async ({ page }) => {
  await page.goto('/wegwijzer/schulden/');
  await page.getByRole('button', { name: 'Nee, dit speelt niet' }).click();
  for (let question = 0; question < 2; question++)
    await page.getByRole('button', { name: 'Weet ik niet' }).click();
  const { subject, body } = await mail(page);
  expect(subject).toBe(NEUTRAL);
  expect(body).toContain(`${SITE}/c/${await codeOf(page)}/`);
  expect(body).not.toMatch(/schuld|wegwijzer/i);
});

test('large letters are chosen without script', async ({ page }) => {
  await page.goto('/hulp/vervoer/');
  await page.emulateMedia({ media: 'print' });
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(parseFloat(await size())).toBeCloseTo((14 * 4) / 3, 1);
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Met grote letters').check();
  await page.emulateMedia({ media: 'print' });
  expect(parseFloat(await size())).toBeCloseTo((18 * 4) / 3, 1);
});

test('without script there is a word on printing and no dead button', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled, 'with script there are buttons');
  for (const path of ['/hulp/vervoer/', '/aanbod/nlvoorelkaar/', '/schappen/geld/poster/']) {
    await page.goto(path);
    await expect(page.getByText('Gebruik de printknop van uw browser')).toBeVisible();
    await expect(page.locator('main button:not(form button)')).toHaveCount(0);
  }
});

test('with script it prints, shares and copies with the means of the device', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, 'the buttons come with the script');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen, print: () => seen.push('printed') });
    Object.assign(navigator, { share: (data: unknown) => Promise.resolve(seen.push(data)) });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
  const button = (name: string) => panel(page).getByRole('button', { name, exact: true }).click();
  const expected = { '/hulp/vervoer/': 'Ergens komen zonder auto', '/hulp/schulden/': NEUTRAL };
  for (const [path, title] of Object.entries(expected)) {
    await page.goto(path);
    const url = new URL(`/c/${await codeOf(page)}/`, page.url()).href;
    await button('Print');
    await button('Deel');
    expect(await seen()).toEqual(['printed', { title, url }]);
    await button('Kopieer link');
    await expect(panel(page).getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);
  }
});

test('a device that cannot share gets no share button', async ({ page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'the buttons come with the script');
  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await page.goto('/hulp/vervoer/');
  await expect(panel(page).getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Deel' })).toHaveCount(0);
});
