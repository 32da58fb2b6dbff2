// "Wis en stop": five people in a row on one computer, one press each, and the next finds nothing of the one before.
import { expect, test, type Page } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { signInAt } from '../support/desk.ts';
import { leftBehind } from '../support/left-behind.ts';
import { allOf, throughHistory, wipeAll, withBrowser } from '../support/shared-computer.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Somebody who does a thing or two, and is on another page each when they stop. */
interface Person {
  /** A word that only they type, and their number. */
  readonly secret: string;
  readonly phone: string;
  readonly does: (page: Page, person: Person) => Promise<unknown>;
  /** What the browser keeps of them then. */
  readonly keeps: readonly string[];
}

const PEOPLE: readonly Person[] = [
  {
    secret: 'zeemeermin',
    phone: '0612345671',
    keeps: ['plan', 'woonplaats'],
    async does(page) {
      await press(page, '/woonplaats/', 'button[name="dorp"]', /woonplaats/);
      await press(page, '/hulp/vervoer/', 'form[action="/mijn-plan/"] button', /mijn-plan/);
    },
  },
  {
    secret: 'kwartelei',
    phone: '0612345672',
    keeps: ['formulier', 'vraag'],
    async does(page, { secret, phone }) {
      await page.goto('/contact/vraag/');
      await ask(page, { question: `Een vraag over ${secret}`, phone });
    },
  },
  {
    secret: 'bliksemafleider',
    phone: '0612345673',
    keeps: [],
    does: (page) => press(page, '/wegwijzer/schulden/', '.answers button', /stap/),
  },
  { secret: 'pindakaasvloer', phone: '0612345674', keeps: ['formulier'], does: halfWay },
  { secret: 'regenwormpje', phone: '0612345675', keeps: ['zoekwoorden'], does: search },
];

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
async function press(page: Page, at: string, button: string, to: RegExp) {
  await page.goto(at);
  await page
    .locator(button)
    .first()
    .evaluate((one) => (one as HTMLButtonElement).click());
  await expect(page).toHaveURL(to);
}

const cookiesOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name }) => name).sort();

/** A number as it is typed and as it is shown. */
const written = (phone: string) => [
  phone,
  phone.replace(/^(..)(..)(..)(..)(..)$/, '$1 $2 $3 $4 $5'),
];

/** What the next person may find nowhere: words, a number to call, a plan, a copy, a step about debts. */
function findsNothing(told: string, where: string) {
  for (const { secret, phone } of PEOPLE)
    for (const words of [secret, ...written(phone)]) expect(told, where).not.toContain(words);
  expect(told, where).not.toMatch(/class="plan-steps"|id="reference"|^\S+\/stap\//);
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  test(`${how}: five people in a row find nothing of each other`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      for (const person of PEOPLE) {
        await person.does(page, person);
        expect(await cookiesOf(page)).toEqual(expect.arrayContaining([...person.keeps]));
        await wipeAll(page);
        expect(await cookiesOf(page)).toEqual(['gewist']);
        // The next one sits down.
        for (const path of ['/mijn-plan/', '/contact/ontvangen/']) {
          await page.goto(path);
          findsNothing(await allOf(page), path);
        }
        expect(await leftBehind(page)).not.toContain(person.secret);
      }
      const seen = await throughHistory(page);
      expect(seen.length).toBeGreaterThan(15);
      expect(seen.filter(({ where }) => where.endsWith('sent once more'))).not.toEqual([]);
      for (const { told, where } of seen) findsNothing(told, where);
    }));
}

test('staff who wipe what a caller left stay signed in', async ({ baseURL }) =>
  withBrowser(true, baseURL!, async (page) => {
    await signInAt(page);
    await press(page, '/hulp/vervoer/', 'form[action="/mijn-plan/"] button', /mijn-plan/);
    await page.goto('/wis/');
    await page.getByRole('main').getByRole('button', { name: 'Wis en stop' }).click();
    await expect(heading(page)).toHaveText('Alles is gewist');
    expect(await cookiesOf(page)).toEqual(['gewist', 'kcc', 'kcc-laag', 'kcc-toestel']);
    await page.goto('/kcc/');
    await expect(page.getByRole('button', { name: 'Afmelden' })).toBeVisible();
  }));
