// Two employees on one question, and on from there: a late note is kept, what was told is taken over, what is withdrawn leaves nothing. Every pair stands in desk-pairs.
import { expect, type Browser, type Page } from '@playwright/test';
import { employee, end, note, press, recordOf, test } from '../support/own-desk.ts';

const [ANS, BERT] = ['Ans Proef', 'Bert Proef'];
const IS_WITHDRAWN = 'De inwoner heeft deze vraag ingetrokken.';
const TYPED = 'Getypt door Bert <b>vet</b>';

/** What was done is done: the page that follows is there. */
const isDone = (page: Page) =>
  expect(
    page
      .getByRole('main')
      .getByText(/Bij u|Afgesloten:/)
      .first(),
  ).toBeVisible();

const told = (page: Page, sentence: string) =>
  expect(page.getByRole('main').getByRole('alert')).toContainText(sentence);

async function both(browser: Browser, desk: Parameters<typeof employee>[1], reference: string) {
  const pages = [await employee(browser, desk, ANS), await employee(browser, desk, BERT)] as const;
  for (const page of pages) await page.goto(`/kcc/vraag/${reference}/`);
  return pages;
}

test('one ends, the other writes a note: it is kept with the ended question', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag met een late notitie');
  const [ans, bert] = await both(browser, desk, reference);
  await end(ans, 'Ans belde terug');
  await isDone(ans);
  await note(bert, TYPED);
  await expect(bert.getByRole('heading', { name: 'Afgehandeld' })).toBeVisible();
  await expect(bert.locator('.history').getByText(TYPED)).toBeVisible();
  const done = [`${ANS}: Afgehandeld`, `${BERT}: Notitie gemaakt`];
  expect(await recordOf(bert, reference)).toEqual(done);
  await Promise.all([ans, bert].map((page) => page.context().close()));
});

test('after being told one can take it over, knowing from whom', async ({ browser, desk }) => {
  const reference = await desk.leave('Een vraag die wordt overgenomen');
  const [ans, bert] = await both(browser, desk, reference);
  await press(ans, 'Neem op');
  await isDone(ans);
  await end(bert, TYPED);
  await press(bert, `Neem over van ${ANS}`);
  await expect(bert.getByRole('main')).toContainText('Bij u');
  // Ans still sees it as hers.
  await end(ans, 'Ans belde terug');
  await told(ans, `Deze vraag is nu bij ${BERT}.`);
  expect(await recordOf(ans, reference)).toEqual([`${ANS}: Opgenomen`, `${BERT}: Opgenomen`]);
  await Promise.all([ans, bert].map((page) => page.context().close()));
});

test('withdrawn while somebody writes a note: told in one sentence, and nothing of it is left', async ({
  browser,
  desk,
}) => {
  const question = 'Een vraag die weggaat';
  const sender = await browser.newContext({ baseURL: desk.url });
  const resident = await sender.newPage();
  const reference = await desk.leave(question, {}, resident);
  const ans = await employee(browser, desk, ANS);
  await ans.goto(`/kcc/vraag/${reference}/`);
  await resident.goto('/contact/mijn-vraag/');
  await resident.getByLabel('Uw nummer (10 cijfers)').fill(reference);
  await resident.getByRole('button', { name: 'Open mijn vraag' }).click();
  await resident.getByRole('button', { name: 'Trek mijn vraag in' }).click();
  const main = resident.getByRole('main');
  await expect(main).toContainText('Wij hebben uw vraag en uw gegevens gewist.');
  // Nobody else has it: there is nothing to call about.
  await expect(main).not.toContainText('doorgegeven');
  await note(ans, TYPED);
  await told(ans, IS_WITHDRAWN);
  await expect(ans.getByText(IS_WITHDRAWN)).toHaveCount(1);
  await expect(ans.getByRole('main')).not.toContainText(question);
  await expect(ans.getByRole('main').getByText(TYPED)).toBeVisible();
  expect(await recordOf(ans, reference)).toEqual([]);
  await Promise.all([ans, resident].map((page) => page.context().close()));
});

test('a note that stands half written is there after another button was pressed', async ({
  browser,
  desk,
}) => {
  const reference = await desk.leave('Een vraag met een halve notitie');
  const ans = await employee(browser, desk, ANS);
  await ans.goto(`/kcc/vraag/${reference}/`);
  await ans.locator('summary', { hasText: 'Notitie' }).click();
  const field = ans.getByRole('main').locator('textarea[name="note"]');
  await field.fill(TYPED);
  await press(ans, 'Neem op');
  await expect(ans.getByRole('main')).toContainText('Bij u');
  await expect(field).toBeVisible();
  await expect(field).toHaveValue(TYPED);
  await ans.getByRole('button', { name: 'Noteer poging' }).click();
  await expect(field).toHaveValue(TYPED);
  expect(await recordOf(ans, reference)).toHaveLength(2);
  await ans.context().close();
});
