// People who use one computer one after another: what each does there, what the browser keeps of it, and what the next may find nowhere.
import { expect, type Page } from '@playwright/test';
import { ask } from './ask.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Somebody who does a thing or two, and is on another page each when they stop. */
export interface Person {
  /** A word that only they type, and their number. */
  readonly secret: string;
  readonly phone: string;
  readonly does: (page: Page, person: Person) => Promise<unknown>;
  /** What the browser keeps of them then. */
  readonly keeps: readonly string[];
}

export const PEOPLE: readonly Person[] = [
  {
    secret: 'zeemeermin',
    phone: '0612345671',
    keeps: ['plan', 'woonplaats'],
    async does(page) {
      await press(page, '/woonplaats/', 'button[name="dorp"]', /woonplaats/);
      await press(page, '/hulp/vervoer/', 'form[action="/mijn-plan/"] button', /mijn-plan/);
    },
  },
  { secret: 'kwartelei', phone: '0612345672', keeps: ['formulier', 'vraag'], does: send },
  {
    secret: 'bliksemafleider',
    phone: '0612345673',
    keeps: [],
    does: (page) => press(page, '/wegwijzer/schulden/', '.answers button', /stap/),
  },
  { secret: 'pindakaasvloer', phone: '0612345674', keeps: ['formulier'], does: halfWay },
  { secret: 'regenwormpje', phone: '0612345675', keeps: ['zoekwoorden'], does: search },
];

/** Somebody who opens the question that they sent. */
export const OPENS_OWN: Person = {
  secret: 'dwarsfluitje',
  phone: '0612345676',
  keeps: ['vraag', 'vraag-open'],
  async does(page, person) {
    const reference = await send(page, person);
    await page.getByRole('link', { name: 'Zie, wijzig of trek uw vraag in' }).click();
    await page.getByLabel('Uw nummer (10 cijfers)').fill(reference);
    await page.getByRole('button', { name: 'Open mijn vraag' }).click();
    await expect(page.getByText(person.secret)).toBeVisible();
  },
};

async function send(page: Page, { secret, phone }: Person): Promise<string> {
  await page.goto('/contact/vraag/');
  return ask(page, { question: `Een vraag over ${secret}`, phone });
}

/** Has typed a question and not sent it. */
async function halfWay(page: Page, { secret }: Person) {
  await page.goto('/contact/vraag/');
  await page.getByLabel('Wat wilt u vragen?').fill(`Een vraag over ${secret}`);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(heading(page)).toHaveText('Hoe bereiken wij u?');
}

async function search(page: Page, { secret }: Person) {
  await page.goto('/');
  await page.locator('#q').fill(`${secret} huur betalen`);
  await page.locator('#q').press('Enter');
  await expect(page).toHaveURL(/gezocht=1$/);
}

/** Presses a button of a page that may stand folded. */
export async function press(page: Page, at: string, button: string, to: RegExp) {
  await page.goto(at);
  await page
    .locator(button)
    .first()
    .evaluate((one) => (one as HTMLButtonElement).click());
  await expect(page).toHaveURL(to);
}

/** Names of what the browser keeps. */
export const cookiesOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name }) => name).sort();

/** A number as it is typed and as it is shown. */
const written = (phone: string) => [
  phone,
  phone.replace(/^(..)(..)(..)(..)(..)$/, '$1 $2 $3 $4 $5'),
];

/** Nothing that somebody typed: no words, no number to call. */
export function tellsNoWords(told: string, where: string) {
  for (const { secret, phone } of [...PEOPLE, OPENS_OWN])
    for (const words of [secret, ...written(phone)]) expect(told, where).not.toContain(words);
}

/** What the next person may find nowhere: words, a number to call, a plan, a copy, a step about debts. */
export function findsNothing(told: string, where: string) {
  tellsNoWords(told, where);
  expect(told, where).not.toMatch(/class="plan-steps"|id="reference"|^\S+\/stap\//);
}
