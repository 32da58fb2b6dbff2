// A resident leaves a question, with mistakes on the way, and the contact centre reads and ends it.
import { expect, test, type Page } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { box, openQuestion, signInAt, typeInBox } from '../support/desk.ts';
import { openTread } from '../support/open.ts';
import { tabTo } from '../support/keyboard.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const next = (page: Page) => page.getByRole('button', { name: 'Verder' });
const number = (page: Page) => page.getByLabel('Uw nummer (10 cijfers)');
const open = (page: Page) => page.getByRole('button', { name: 'Open mijn vraag' });

test('start, contact, question with faults, confirmation, and the same question at the desk', async ({
  page,
}, info) => {
  const question = `Wie kan mij helpen met de tuin? Proef ${info.project.name} ${info.repeatEachIndex}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Ik kom er niet uit' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Schrijf uw vraag op' }).click();
  await expect(page.getByText('Stap 1 van 3')).toBeVisible();

  await next(page).click();
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('Schrijf op wat u wilt vragen.');
  await faults.getByRole('link', { name: 'Schrijf op wat u wilt vragen.' }).click();
  await expect(page.getByLabel('Wat wilt u vragen?')).toBeFocused();
  await page.getByLabel('Wat wilt u vragen?').fill(question);
  await page.getByLabel('Voor een ander. Die weet het.').check();
  await next(page).click();

  await expect(page.getByText('Stap 2 van 3')).toBeVisible();
  await next(page).click();
  await expect(faults).toContainText('Kies hoe wij u kunnen bereiken.');
  await page.getByLabel('Bel mij', { exact: true }).check();
  await page.getByLabel('Telefoonnummer').fill('06 12');
  await page.getByLabel('In de middag').check();
  await page.getByLabel('Uw naam').fill('Jantje Proef');
  await next(page).click();
  await expect(faults).toContainText('Dit telefoonnummer klopt niet.');
  await expect(page.getByLabel('Uw naam')).toHaveValue('Jantje Proef');
  await page.getByLabel('Telefoonnummer').fill('06 12 34 56 78');
  await next(page).click();

  await expect(page.getByText('Stap 3 van 3')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(question);
  await page.getByRole('button', { name: /Wijzig\s*: Uw vraag/ }).click();
  await expect(page.getByLabel('Wat wilt u vragen?')).toHaveValue(question);
  await next(page).click();
  await expect(page.getByLabel('Telefoonnummer')).toHaveValue('06 12 34 56 78');
  await next(page).click();
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();

  await expect(heading(page)).toHaveText('Wij hebben uw vraag ontvangen');
  const reference = (await page.locator('#reference').innerText()).trim();
  expect(reference).toMatch(/^\d{3} \d{3} \d{2} \d{2}$/);
  for (const text of [question, 'Voor een ander. Die weet het.', '06 12 34 56 78', 'In de middag'])
    await expect(page.getByRole('main')).toContainText(text);
  expect(page.url()).not.toMatch(/tuin|12345678|Jantje/);

  await page.goto('/kcc/');
  await expect(page.getByRole('main')).not.toContainText(reference);
  await signInAt(page);
  await openQuestion(page, reference);
  const main = page.getByRole('main');
  for (const text of [question, '06 12 34 56 78', 'In de middag', 'Jantje Proef'])
    await expect(main).toContainText(text);
  await page.getByRole('button', { name: 'Neem op' }).click();
  await expect(main).toContainText('Bij u');
  await page.locator('summary', { hasText: 'Sluit af' }).click();
  await page.getByLabel('Niets paste').check();
  await page.getByLabel('Wat miste er? Geen namen.').fill('Hulp in de tuin');
  await page.getByRole('button', { name: 'Sluit af' }).click();
  await expect(page.locator('.just-ended')).toContainText(reference);
  await page.getByRole('link', { name: 'Geleerd' }).click();
  await expect(page.getByRole('cell', { name: 'Hulp in de tuin' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Logboek' }).click();
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(row.filter({ hasText: 'Bekeken' }).first()).toContainText('Medewerker Proef');
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByLabel('Wachtwoord')).toBeVisible();
});

test('by keyboard alone, from the question to the number', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  const go = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name }));
    await press('Enter');
  };
  await page.goto('/contact/vraag/');
  await tabTo(page, page.getByLabel('Wat wilt u vragen?'));
  await page.keyboard.type('Wie helpt mij met mijn post?');
  await go('Verder');
  await expect(heading(page)).toHaveText('Hoe bereiken wij u?');
  await tabTo(page, page.getByLabel('Bel mij', { exact: true }));
  await press('Space');
  await tabTo(page, page.getByLabel('Telefoonnummer'));
  await page.keyboard.type('0612345678');
  await go('Verder');
  await expect(heading(page)).toHaveText('Klopt dit?');
  await go('Verstuur mijn vraag');
  await expect(page.locator('#reference')).toBeVisible();
});

test('what a need knows comes along, and the staircase waits on the confirmation', async ({
  page,
}) => {
  await page.goto('/hulp/boodschappen/');
  const five = await openTread(page, 5);
  await five.getByRole('link', { name: 'Stel uw vraag aan de gemeente' }).click();
  await expect(page.getByText('Uw vraag gaat over: Hulp bij boodschappen')).toBeVisible();
  await ask(page, { question: 'Wie haalt mijn boodschappen?', email: 'proef@voorbeeld.nl' });
  await expect(
    page.getByRole('link', { name: 'Bekijk wat helpt bij: Hulp bij boodschappen' }),
  ).toBeVisible();
});

test('who calls or visits takes a code along, and nothing is stored', async ({ page }) => {
  await page.goto('/contact/vraag/?over=vervoer');
  await page.getByLabel('Wat wilt u vragen?').fill('Hoe kom ik bij de dokter?');
  await next(page).click();
  await page.getByLabel('Ik bel zelf of ik kom langs').check();
  await next(page).click();
  await expect(heading(page)).toHaveText('Neem dit mee');
  await expect(page.getByText('Hoe kom ik bij de dokter?')).toBeVisible();
  const code = (await page.locator('.reference').innerText()).replace(/\s/g, '');
  await expect(page.getByRole('button', { name: 'Verstuur mijn vraag' })).toHaveCount(0);
  await page.goto(`/c/${code}/`);
  await expect(page).toHaveURL(/\/hulp\/vervoer\/$/);
});

test('words of danger show whom to call before sending; a citizen number is taken out', async ({
  page,
}) => {
  await page.goto('/contact/vraag/');
  const question = 'Ik wil niet meer leven. Mijn nummer is 111 222 333.';
  await page.getByLabel('Wat wilt u vragen?').fill(question);
  await next(page).click();
  await expect(page.getByRole('link', { name: /Bel 113|Bel 0800/ }).first()).toBeVisible();
  await expect(page.getByText('Er stond een burgerservicenummer (BSN) in.')).toBeVisible();
  await page.getByLabel('Bel mij', { exact: true }).check();
  await page.getByLabel('Telefoonnummer').fill('0612345678');
  await next(page).click();
  await expect(page.getByText('Mijn nummer is *********.')).toBeVisible();
  expect(await page.content()).not.toMatch(/111 ?222 ?333/);
});

test('with number and letters one changes a question', async ({ page }) => {
  await page.goto('/contact/vraag/?over=vervoer');
  const first = await ask(page, { question: 'Wie rijdt mij?', phone: '0612345678' });
  const letters = (await page.locator('#letters').innerText()).trim();
  await page.getByRole('link', { name: 'Zie, wijzig of trek uw vraag in' }).click();
  await expect(page.getByRole('main')).not.toContainText('Wie rijdt mij?');
  // The browser that sent it holds the letters; after a wrong number both are asked.
  await expect(page.getByLabel('Uw letters (12 letters)')).toHaveCount(0);
  await number(page).fill('123');
  await open(page).click();
  await expect(page.getByText('Dit nummer en deze letters horen niet bij elkaar')).toBeVisible();
  await number(page).fill(first);
  await page.getByLabel('Uw letters (12 letters)').fill(letters.toUpperCase());
  await open(page).click();
  await expect(page.getByText('Wie rijdt mij?')).toBeVisible();
  expect(page.url()).not.toContain('?');
  await page.getByRole('button', { name: 'Wijzig mijn vraag' }).click();
  await expect(page.getByText(`U wijzigt vraag ${first}.`)).toBeVisible();
  await expect(page.getByLabel('Wat wilt u vragen?')).toHaveValue('Wie rijdt mij?');
  const second = await ask(page, { question: 'Wie rijdt mij op dinsdag?', phone: '0612345678' });
  expect(second).not.toBe(first);
  await page.goto('/contact/mijn-vraag/');
  await number(page).fill(first);
  await open(page).click();
  await expect(page.getByText('of de vraag is er niet meer')).toBeVisible();

  await signInAt(page);
  await typeInBox(page, first);
  await expect(page.getByRole('alert')).toContainText('Dit nummer kennen wij niet');
  await openQuestion(page, second);
  await expect(page.getByText('Vervangt')).toBeVisible();
});

test('what one types while a question closes comes back once it is open again', async ({
  page,
}) => {
  await page.goto('/contact/vraag/');
  const reference = await ask(page, { question: 'Wie helpt mij?', phone: '0612345678' });
  const letters = (await page.locator('#letters').innerText()).trim();
  await page.getByRole('link', { name: 'Zie, wijzig of trek uw vraag in' }).click();
  await number(page).fill(reference);
  await open(page).click();
  await page.getByRole('button', { name: 'Wijzig mijn vraag' }).click();
  // What a quarter of an hour does to a ticket.
  await page.locator('main input[name=replaces]').evaluate((field) => {
    (field as HTMLInputElement).value = 'verlopen';
  });
  await page.getByLabel('Wat wilt u vragen?').fill('Wie helpt mij op dinsdag?');
  await next(page).click();
  await expect(heading(page)).toHaveText('Uw vraag is weer dicht');
  await number(page).fill(reference);
  await page.getByLabel('Uw letters (12 letters)').fill(letters);
  await open(page).click();
  await expect(heading(page)).toHaveText('Klopt dit?');
  await expect(page.getByText('Wie helpt mij op dinsdag?')).toBeVisible();
  await expect(page.getByText(`U wijzigt vraag ${reference}.`)).toBeVisible();
});

test('a withdrawn question is gone, here and at the desk', async ({ page }) => {
  await page.goto('/contact/vraag/');
  const reference = await ask(page, { question: 'Toch niet nodig', email: 'proef@voorbeeld.nl' });
  await page.getByRole('link', { name: 'Zie, wijzig of trek uw vraag in' }).click();
  await number(page).fill(reference);
  await open(page).click();
  await page.getByRole('button', { name: 'Trek mijn vraag in' }).click();
  await expect(heading(page)).toHaveText('Uw vraag is ingetrokken');
  await page.goto('/contact/mijn-vraag/');
  await expect(page.getByRole('main')).not.toContainText('Toch niet nodig');
  await signInAt(page);
  await typeInBox(page, reference);
  await expect(page.getByRole('alert')).toContainText('Dit nummer kennen wij niet');
});

test('the code of a caller opens their steps at the desk', async ({ page }) => {
  await page.goto('/wegwijzer/vervoer/121/');
  const code = (await page.locator('.take-along .reference').textContent())!.trim();
  await signInAt(page);
  await typeInBox(page, '70 12 19');
  await expect(page.getByText('Deze code klopt niet.')).toBeVisible();
  // Without script too the next key that is pressed mends it.
  await expect(box(page)).toBeFocused();
  await typeInBox(page, code);
  await expect(page.getByText('U zei:')).toBeVisible();
});
