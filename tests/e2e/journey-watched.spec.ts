// A page at which someone may look along: it tells nothing in a history, and one is away from it at once, script or not.
import { expect, test, type Page } from '@playwright/test';

const PAGE = '/hulp/raad-thuis/';
const NEUTRAL = 'https://weer.example/';
/** What no title, address or history may hold. */
const TELLING = /geweld|crisis|onveilig|veilig/i;

/** The page somebody is sent to belongs to others: here it is a page of our own making. */
async function weather(page: Page): Promise<void> {
  await page.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weer</title><h1>Het weer</h1>' }),
  );
}

const isAway = async (page: Page) => {
  await expect(page.getByRole('heading', { name: 'Het weer' })).toBeVisible();
  expect(page.url()).toBe(NEUTRAL);
};

test('its title and address tell nothing, and the old address leads there', async ({ page }) => {
  await page.goto('/hulp/crisis-huiselijk-geweld/');
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
  expect(await page.title()).not.toMatch(TELLING);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Geweld/);
  for (const link of await page.locator('a[href^="/"]').all())
    expect(await link.getAttribute('href')).not.toMatch(/geweld|crisis-kind/);
});

test('it offers no mail, no share and no code', async ({ page }) => {
  await page.goto(PAGE);
  await expect(
    page.locator('.take-along, [data-share], [data-copy], a[href^="mailto:"]'),
  ).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toMatch(/\bcode\b/i);
});

test('the way out replaces the page, and Back shows nothing of it', async ({ page }) => {
  await weather(page);
  await page.goto('/');
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'Snel weg, naar het weer' }).click();
  await isAway(page);
  // Without script Back asks the server, which leads to the page of others again; that one does not exist here.
  await Promise.allSettled([page.goBack()]);
  expect(page.url()).not.toContain(PAGE);
  await expect(page.getByRole('heading', { level: 1, name: /Geweld/ })).toHaveCount(0);
});

test('whoever begins anew at the start finds the page again', async ({ page }) => {
  await weather(page);
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'Snel weg, naar het weer' }).click();
  await isAway(page);
  const again = await page.request.get(PAGE, { maxRedirects: 0 });
  expect(again.status()).toBe(303);
  expect(again.headers()['location']).toBe(NEUTRAL);
  await page.goto('/');
  await page.goto(PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Geweld/);
});

test('no browser keeps it, nor the address that led there', async ({ request }) => {
  for (const path of [PAGE, '/en/hulp/raad-gezin/', '/aanbod/raadlijn/']) {
    const answer = await request.get(path);
    expect(answer.headers()['cache-control'], path).toBe('no-store');
  }
  const old = await request.get('/hulp/crisis-huiselijk-geweld/', { maxRedirects: 0 });
  expect(old.headers()['cache-control']).toBe('no-store');
});

test('everything works without a voice, and the bar holds no town hall', async ({ page }) => {
  await page.goto(PAGE);
  const bar = page.getByRole('complementary', { name: 'Bellen of schrijven' });
  await expect(bar.getByRole('link', { name: 'Bel 0800 0199' })).toBeVisible();
  await bar.getByRole('link', { name: 'Zonder stem' }).click();
  await expect(page.getByRole('link', { name: /^Chat met Thuis Veilig/ })).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Vanavond' })).toBeVisible();
  await page.getByText('Zo wist u sporen').click();
  await expect(page.getByText('Wis alleen het laatste uur')).toBeVisible();
});

test('any other danger has the municipality in the bar, and can be taken along', async ({
  page,
}) => {
  for (const path of ['/hulp/crisis-suicide/', '/aanbod/schuldhulp-gemeente/']) {
    await page.goto(path);
    const bar = page.getByRole('complementary', { name: 'Hulp van een mens' });
    await expect(bar.getByRole('link', { name: 'Ik kom er niet uit' })).toBeVisible();
    await expect(page.getByRole('main').locator('.take-along')).toHaveCount(1);
  }
});

test('what is found of it can be left as fast', async ({ page }) => {
  await weather(page);
  await page.goto('/zoeken/?q=mijn+man+slaat+mij');
  await page.getByRole('link', { name: 'Snel weg, naar het weer' }).click();
  await isAway(page);
});

test('help that is mostly for this has the same way out and as quiet a name', async ({ page }) => {
  await page.goto('/aanbod/thuis-veilig/');
  await expect(page).toHaveURL(/\/aanbod\/raadlijn\/$/);
  expect(await page.title()).not.toMatch(TELLING);
  await expect(page.getByRole('link', { name: 'Snel weg, naar het weer' })).toBeVisible();
});
