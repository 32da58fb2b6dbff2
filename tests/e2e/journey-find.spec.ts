// A resident finds help: start, shelf, need, provision; and danger before everything.
import { expect, test } from '@playwright/test';
import { openTread } from '../support/open.ts';
import { PHONE } from '../support/streek.ts';

test('from the start page over a shelf and a need to a provision', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar kunnen wij u mee helpen?');
  await page.getByRole('link', { name: /Geld en schulden/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Geld en schulden');
  await page
    .getByRole('link', { name: /Hulp bij schulden/ })
    .first()
    .click();
  // In the words of who has it; the name of the page stays in the title.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Mijn rekeningen stapelen zich op.',
  );
  await expect(page).toHaveTitle(/^Hulp bij schulden/);
  const steps = page.getByRole('list', { name: 'Hulp, stap voor stap' }).locator(':scope > li');
  await expect(steps.first()).toContainText('Zelf');
  await expect(steps.last()).toContainText('Gemeente');
  const four = await openTread(page, 4);
  await four.getByRole('link', { name: 'Schuldhulp van de gemeente' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schuldhulp van de gemeente');
  const call = page.getByRole('main').getByRole('link', { name: `Bel ${PHONE}` });
  await expect(call).toHaveAttribute('href', `tel:${PHONE.replaceAll(' ', '')}`);
});

test('by the search box, in own words', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Typ uw vraag in uw eigen woorden').fill('huur niet kunnen betalen');
  await page.getByRole('button', { name: 'Zoek' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Huur niet kunnen betalen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze maand lukt de huur niet.');
});

test('danger comes first, and never sends someone to their own network', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Nu hulp nodig' }).click();
  await page.getByRole('link', { name: /Geweld door partner/ }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Bel 0800 0199' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Bel 112' })).toBeVisible();
  await expect(main.locator('.tread.rung-3')).toHaveCount(1);
  await expect(main.locator('.tread:is(.rung-1, .rung-2)')).toHaveCount(0);
});

test('a sensitive need names danger in one quiet line, and sends no trace to the form', async ({
  page,
}) => {
  await page.goto('/hulp/somber-psychisch/');
  await expect(
    page.getByRole('link', { name: /Ja, ik wil nu hulp\s*: Denkt u aan de dood/ }),
  ).toBeVisible();
  await (
    await openTread(page, 5)
  )
    .getByRole('link', { name: 'Stel uw vraag aan de gemeente' })
    .click();
  await expect(page).toHaveURL(/\/contact\/vraag\/$/);
});

test('in English, with Dutch where there is no English yet', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How can we help you?');
  await page.getByRole('link', { name: /Getting around/ }).click();
  await page.getByRole('link', { name: /Getting somewhere without a car/ }).click();
  await (await openTread(page, 3)).getByRole('link', { name: 'Hulpbord' }).first().click();
  await expect(page.getByText('This text is only available in Dutch.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'nl');
});

test('a page that does not exist helps on', async ({ page }) => {
  const answer = await page.goto('/hulp/bestaat-niet/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await expect(page.getByLabel('Typ uw vraag in uw eigen woorden')).toBeVisible();
  await expect(page.getByRole('link', { name: /Thuis en huishouden/ })).toBeVisible();
});

test('danger in a question comes above what was found', async ({ page }) => {
  await page.goto('/zoeken/?q=mijn+man+slaat+mij+soms');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(/Geweld door partner/);
  await expect(main.getByRole('link', { name: 'Bel 0800 0199' })).toBeVisible();
});

test('what may be danger is pointed to, and hides nothing', async ({ page }) => {
  await page.goto('/zoeken/?q=alleen');
  await expect(page.getByRole('link', { name: /Ja, ik wil nu hulp\s*: Denken aan/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Eenzaam of weinig contact' })).toBeVisible();
});

test('an official word is explained above what was found', async ({ page }) => {
  await page.goto('/zoeken/?q=pgb');
  await expect(page.getByRole('heading', { name: 'Wat is pgb?' })).toBeVisible();
});

test('a code goes straight to its page, a wrong one is told kindly', async ({ page }) => {
  // Results show no codes to residents: the page itself does.
  await page.goto('/hulp/huishoudelijke-hulp/');
  const shown = await page.locator('.take-along > summary .code').textContent();
  const code = shown!.replace(/\D/g, '');
  await page.goto('/zoeken/');
  await page.getByLabel('Typ uw vraag in uw eigen woorden').fill([...code].join(' '));
  await page.getByRole('button', { name: 'Zoek' }).click();
  await expect(page).toHaveURL(/\/hulp\/huishoudelijke-hulp\/$/);
  await page.goto(`/zoeken/?q=${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`);
  await expect(page.getByText('Deze code klopt niet.')).toBeVisible();
});

test('what the municipality does elsewhere is told kindly', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Typ uw vraag in uw eigen woorden').fill('mijn paspoort aanvragen');
  await page.getByRole('button', { name: 'Zoek' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Paspoort of rijbewijs' })).toBeVisible();
  await expect(main).toContainText('U vraagt dit aan bij de gemeente, maar niet op deze site.');
  await expect(
    main.getByRole('link', { name: 'Ga naar gemeente-westerveen.example' }),
  ).toHaveAttribute('href', 'https://gemeente-westerveen.example/paspoort');
  await expect(main.getByRole('link', { name: `Bel ${PHONE}` })).toBeVisible();
  await expect(main).not.toContainText('Voor de balie');
});

test('who cannot call is sent to a page, not to the telephone', async ({ page }) => {
  await page.goto('/zoeken/?q=ik+ben+doof');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: `Bel ${PHONE}` })).toHaveCount(0);
  await main.getByRole('link', { name: 'Uw vraag opschrijven' }).click();
  await expect(page).toHaveURL(/\/contact\/vraag\/$/);
});

test('one tap says that something is missing', async ({ page }) => {
  await page.goto('/zoeken/?q=qqqzzzxxx');
  await page.getByRole('button', { name: 'Dit mis ik' }).click();
  await expect(page.getByText('Dank u. Wij tellen dit mee.')).toBeVisible();
  expect(page.url()).not.toContain('qqq');
});

test('nothing found leads on', async ({ page }) => {
  await page.goto('/zoeken/?q=qqqzzzxxx');
  await expect(page.getByText('Wij vonden niets bij deze woorden')).toBeVisible();
  await expect(page.getByRole('link', { name: /Geld en schulden/ })).toBeVisible();
});
