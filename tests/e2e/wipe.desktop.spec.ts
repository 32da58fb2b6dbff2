// "Wis en stop": five people in a row on one computer, one press each, and the next finds nothing of the one before.
import { expect, test, type Page } from '@playwright/test';
import { signInAt } from '../support/desk.ts';
import { leftBehind } from '../support/left-behind.ts';
import { PEOPLE, cookiesOf, findsNothing, press } from '../support/people-in-a-row.ts';
import { allOf, throughHistory, wipeAll, withBrowser } from '../support/shared-computer.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

// Five visits, and then every step back through all of them.
test.describe.configure({ timeout: 120_000 });

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
