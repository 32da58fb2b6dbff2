// Two employees on one question: whoever was later is told what happened, keeps what they typed, and the record holds only what was done.
import { expect, type Browser, type Page } from '@playwright/test';
import { employee, end, note, press, recordOf, test } from '../support/own-desk.ts';

const [ANS, BERT] = ['Ans Proef', 'Bert Proef'];
const IS_ENDED = 'Deze vraag is al afgesloten.';
const IS_WITHDRAWN = 'De inwoner heeft deze vraag ingetrokken.';
const WITH_ANS = `Deze vraag is nu bij ${ANS}.`;
const TYPED = 'Getypt door Bert <b>vet</b>';

/** What was done is done: the page that follows is there. */
const isDone = (page: Page) =>
  expect(
    page
      .getByRole('main')
      .getByText(/Bij u|Afgesloten:/)
      .first(),
  ).toBeVisible();

const take = (page: Page) => press(page, 'Neem op');
const tryInVain = (page: Page) => press(page, 'Noteer poging');
const told = (page: Page, sentence: string) =>
  expect(page.getByRole('main').getByRole('alert')).toContainText(sentence);

async function both(browser: Browser, desk: Parameters<typeof employee>[1], reference: string) {
  const pages = [await employee(browser, desk, ANS), await employee(browser, desk, BERT)] as const;
  for (const page of pages) await page.goto(`/kcc/vraag/${reference}/`);
  return pages;
}

const endTyped = (page: Page) => end(page, TYPED);
const endAsAns = (page: Page) => end(page, 'Ans belde terug');

/** What Ans does first; what her colleague reads, and what the record tells after it. */
const FIRST = {
  takes: { act: take, sentence: WITH_ANS, record: [`${ANS}: Opgenomen`] },
  ends: { act: endAsAns, sentence: IS_ENDED, record: [`${ANS}: Afgehandeld`] },
} as const;
const SECOND = { takes: take, ends: endTyped, 'tried to call': tryInVain } as const;
type First = keyof typeof FIRST;
type Second = keyof typeof SECOND;

/** What Bert typed stands in its field again, or beside it when its field is gone. */
async function comesBack(bert: Page, first: First): Promise<void> {
  if (first === 'ends') return expect(bert.getByRole('main').getByText(TYPED)).toBeVisible();
  await expect(bert.getByLabel('Wat was het antwoord?')).toBeVisible();
  await expect(bert.getByLabel('Wat was het antwoord?')).toHaveValue(TYPED);
  await expect(bert.getByLabel('Maatwerk nodig')).toBeChecked();
}

for (const first of Object.keys(FIRST) as First[])
  for (const second of Object.keys(SECOND) as Second[])
    test(`Ans ${first}, Bert ${second}: he is told, and only what she did stands in the record`, async ({
      browser,
      desk,
    }) => {
      const reference = await desk.leave(`Een vraag voor twee: ${first}, ${second}`);
      const [ans, bert] = await both(browser, desk, reference);
      const { act, sentence, record } = FIRST[first];
      await act(ans);
      await isDone(ans);
      await SECOND[second](bert);
      await told(bert, 'Er is niets veranderd.');
      await told(bert, sentence);
      if (second === 'ends') await comesBack(bert, first);
      expect(await recordOf(bert, reference)).toEqual(record);
      await Promise.all([ans, bert].map((page) => page.context().close()));
    });

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
  expect(await recordOf(bert, reference)).toEqual([
    ...FIRST.ends.record,
    `${BERT}: Notitie gemaakt`,
  ]);
  await Promise.all([ans, bert].map((page) => page.context().close()));
});

test('after being told one can take it over, knowing from whom', async ({ browser, desk }) => {
  const reference = await desk.leave('Een vraag die wordt overgenomen');
  const [ans, bert] = await both(browser, desk, reference);
  await take(ans);
  await isDone(ans);
  await endTyped(bert);
  await press(bert, `Neem over van ${ANS}`);
  await expect(bert.getByRole('main')).toContainText('Bij u');
  // Ans still sees it as hers.
  await endAsAns(ans);
  await told(ans, `Deze vraag is nu bij ${BERT}.`);
  expect(await recordOf(ans, reference)).toEqual([...FIRST.takes.record, `${BERT}: Opgenomen`]);
  await Promise.all([ans, bert].map((page) => page.context().close()));
});

for (const [name, act, typed] of [
  ['takes', take, false],
  ['ends', endTyped, true],
  ['writes a note', (page: Page) => note(page, TYPED), true],
  ['tried to call', tryInVain, false],
] as const)
  test(`withdrawn while somebody ${name}: told in one sentence, and nothing of it is left`, async ({
    browser,
    desk,
  }) => {
    const question = `Een vraag die weggaat: ${name}`;
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
    await act(ans);
    await told(ans, IS_WITHDRAWN);
    await expect(ans.getByText(IS_WITHDRAWN)).toHaveCount(1);
    await expect(ans.getByRole('main')).not.toContainText(question);
    if (typed) await expect(ans.getByRole('main').getByText(TYPED)).toBeVisible();
    expect(await recordOf(ans, reference)).toEqual([]);
    await Promise.all([ans, resident].map((page) => page.context().close()));
  });
