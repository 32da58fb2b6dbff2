// Screens that follow one another: a question to the municipality, one's own question, and the desk.
import type { Page } from '@playwright/test';
import { openQuestion, signInAt } from '../desk.ts';
import type { Visit } from './every-page.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function askSomething(page: Page) {
  await page.getByLabel('Wat wilt u vragen?').fill('Een vraag om naar te kijken');
  await press(page, 'Verder');
}

async function takeIt(page: Page) {
  await page.getByLabel('Ik bel zelf of ik kom langs').check();
  await press(page, 'Verder');
}

async function bePhoned(page: Page) {
  await press(page, 'Terug');
  await page.getByLabel('Bel mij', { exact: true }).check();
  await page.getByLabel('Telefoonnummer').fill('0612345678');
  await press(page, 'Verder');
}

const FORM: readonly Visit[] = [
  { name: 'form', open: (page) => page.goto('/contact/vraag/') },
  { name: 'form, nothing asked', open: (page) => press(page, 'Verder') },
  { name: 'form, reach', open: askSomething },
  { name: 'form, no way to reach', open: (page) => press(page, 'Verder') },
  { name: 'form, take along', open: takeIt },
  { name: 'form, check', open: bePhoned },
  { name: 'confirmation', open: (page) => press(page, 'Verstuur mijn vraag') },
];

const DESK: readonly Visit[] = [
  { name: 'desk, sign in', open: (page) => page.goto('/kcc/') },
  { name: 'desk', open: (page) => signInAt(page) },
];

const DESK_PAGES = [
  'lijst',
  'logboek',
  'geleerd',
  'klopt-niet',
  'papier',
  'sessies',
  'toetsen',
  'open',
];

/** In this order, in one visit; each goes on where the one before ended. */
export function stepsInTurn(): Visit[] {
  let reference = '';
  const note = async (page: Page) => {
    reference = await page.locator('#reference').innerText();
    await page.goto('/contact/mijn-vraag/');
  };
  const open = async (page: Page) => {
    await page.getByLabel('Uw nummer (10 cijfers)').fill(reference);
    await press(page, 'Open mijn vraag');
  };
  return [
    ...FORM,
    { name: 'own question', open: note },
    { name: 'own question, wrong', open: (page) => press(page, 'Open mijn vraag') },
    { name: 'own question, open', open },
    ...DESK,
    { name: 'desk, question', open: (page) => openQuestion(page, reference) },
    ...DESK_PAGES.map((name) => ({
      name: `desk, ${name}`,
      open: (page: Page) => page.goto(`/kcc/${name}/`),
    })),
    { name: 'desk, layer', open: (page) => page.goto('/hulp/vervoer/') },
    { name: 'desk, layer on a step', open: (page) => page.goto('/wegwijzer/vervoer/12/') },
  ];
}
