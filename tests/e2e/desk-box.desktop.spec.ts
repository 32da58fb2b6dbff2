// The box of the desk under quick hands: Enter opens what the last word on the question puts first, never what something better is about to replace.
import { expect, test, type Page } from '@playwright/test';
import { box, layer, signInAt } from '../support/desk.ts';

const QUICK = { effectiveType: '4g', downlink: 10 };
const SLOW = { ...QUICK, downlink: 1.6 };
/** What waits for something that never comes. */
const never = () => new Promise<void>(() => undefined);

interface Known {
  readonly source: { readonly entries: { id: string }[] };
}

/** A desk machine beside a page, on this line; what its browser knows by itself takes help at home for a ride. */
async function wrongByItself(page: Page, line: object) {
  await page.addInitScript((connection) => {
    Object.defineProperty(navigator, 'connection', { value: connection });
  }, line);
  await page.route('**/zoek/nl.json', async (route) => {
    const answer = await route.fetch();
    const known = (await answer.json()) as Known;
    const named = (id: string) => known.source.entries.find((entry) => entry.id === id)!;
    const [home, ride] = [named('huishoudelijke-hulp'), named('vervoer')];
    [home.id, ride.id] = [ride.id, home.id];
    await route.fulfill({ response: answer, json: { ...known, hears: true } });
  });
  await page.goto('/hulp/eenzaamheid/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await expect(layer(page)).toBeVisible();
}

for (const [under, line, path] of [
  ['the worker', QUICK, '**/zoek/nl-zinnen.json'],
  ['the server', SLOW, '**/zoek/antwoord.json'],
] as const)
  test(`Enter while ${under} still thinks opens what is best in the end, with a sign meanwhile`, async ({
    page,
  }) => {
    await page.route(path, never);
    await wrongByItself(page, line);
    // Told by the page itself: from outside nothing is read while it is being left.
    const signs: string[] = [];
    await page.exposeFunction('seen', (text: string) => signs.push(text));
    await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen(text: string): void };
      document.addEventListener('submit', ({ target }) =>
        setTimeout(() => seen((target as HTMLElement).innerText)),
      );
    });
    await box(page).pressSequentially('poetsvrouw');
    await expect(page.getByRole('option').first()).toBeVisible();
    // What may still be replaced is not offered as the one that Enter opens.
    await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/hulp/huishoudelijke-hulp/');
    expect(signs.join()).toContain('het beste antwoord wordt gezocht');
  });

test('Enter before the list is there at all opens what is best, and words stand in no address', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await wrongByItself(page, QUICK);
  await page.route('**/zoek/**', never);
  await box(page).fill('poetsvrouw');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp/huishoudelijke-hulp/');
  expect(asked.filter((address) => address.includes('poetsvrouw'))).toEqual([]);
});

test('once the answer is final Enter opens it at once, and what was listed for other words is not opened', async ({
  page,
}) => {
  const opened: string[] = [];
  page.on('request', (request) => opened.push(new URL(request.url()).pathname));
  await wrongByItself(page, SLOW);
  await box(page).pressSequentially('poetsvrouw');
  await expect(page.getByRole('option', { selected: true })).toContainText('huishouden');
  await page.route('**/zoek/antwoord.json', never);
  await box(page).fill('samen eten');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp/maaltijden/');
  expect(opened).toContain('/kcc/open/');
  opened.length = 0;
  await page.unroute('**/zoek/antwoord.json');
  await box(page).pressSequentially('poetsvrouw');
  await expect(page.getByRole('option', { selected: true })).toContainText('huishouden');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp/huishoudelijke-hulp/');
  expect(opened).not.toContain('/kcc/open/');
});

test('a choice by hand is opened, whatever is still under way', async ({ page }) => {
  await page.route('**/zoek/antwoord.json', never);
  await wrongByItself(page, SLOW);
  await box(page).pressSequentially('poetsvrouw');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/hulp/vervoer/');
});

test('"/" in the box types nothing while it is empty, and is a sign behind words and in other fields', async ({
  page,
}) => {
  await signInAt(page);
  await expect(box(page)).toBeFocused();
  // Also before our script is there.
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('');
  await page.waitForLoadState('networkidle');
  // Held down.
  for (let times = 0; times < 3; times++) await page.keyboard.down('/');
  await page.keyboard.up('/');
  await page.keyboard.type('en/of ');
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('en/of /');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await page.goto('/kcc/opnemen/');
  const question = page.getByLabel('De vraag in 1 regel');
  await question.press('/');
  await expect(question).toHaveValue('/');
  // Who took keys without Alt away gets a sign.
  await page.goto('/kcc/toetsen/');
  await page.getByLabel('De cijfers en / werken zonder Alt').uncheck();
  await page.getByRole('button', { name: 'Bewaar de toetsen' }).click();
  await box(page).press('/');
  await expect(box(page)).toHaveValue('/');
});

test('what is typed about a caller finds the conversation: below a need that is meant, never for residents', async ({
  page,
}) => {
  await page.goto('/hulp/eenzaamheid/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await box(page).pressSequentially('boze beller');
  const talk = page.getByRole('option', { name: 'Iemand is boos' });
  await expect(talk).toContainText('Gesprek');
  await box(page).fill('scheldt xyzzy');
  await expect(talk).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kcc/gesprek/#boos');
  await expect(page.getByRole('heading', { name: 'Iemand is boos' })).toBeInViewport();
  await box(page).fill('boos');
  await page.getByRole('search').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Iemand is boos' })).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByLabel('Typ uw vraag in uw eigen woorden').fill('boos');
  await expect(page.getByRole('option').last()).toBeVisible();
  await expect(talk).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zoeken/?gezocht=1');
  await expect(page.getByText('Iemand is boos')).toHaveCount(0);
});
