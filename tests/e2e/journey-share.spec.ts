// Sharing with the device's own means: a mail to nobody yet, the share button, the link; nothing is dead without script.
import { expect, test, type Page } from '@playwright/test';
import { openTakeAlong } from '../support/open.ts';
import { SITE } from '../support/site.ts';
import { PHONE } from '../support/streek.ts';

const NEUTRAL = 'Informatie van de gemeente';
const panel = (page: Page) => page.locator('.take-along');

async function mail(page: Page) {
  const opened = await openTakeAlong(page);
  const href = (await opened.getByRole('link', { name: 'Mail dit' }).getAttribute('href'))!;
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
  '/aanbod/dorpsauto/',
  '/schappen/geld/',
  '/wegwijzer/vervoer/121/',
])
  test(`${path} goes along in a mail to nobody yet`, async ({ page }) => {
    await page.goto(path);
    const { to, subject, body } = await mail(page);
    expect(to).toBe('');
    expect(subject).toContain((await page.title()).split(' - ')[0]!.trim());
    expect(body).toContain(`\r\n${SITE}${path}\r\n`);
    expect(body.replace(/\s/g, '')).toContain(await codeOf(page));
    expect(body).toContain(PHONE);
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
  await (await openTakeAlong(page)).getByLabel('Met grote letters').check();
  await page.emulateMedia({ media: 'print' });
  expect(parseFloat(await size())).toBeCloseTo((18 * 4) / 3, 1);
});
