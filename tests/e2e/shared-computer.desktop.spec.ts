// A computer that is shared: what one typed or sent is not shown to the next person who presses Back.
import { expect, test } from '@playwright/test';
import { ask } from '../support/ask.ts';
import { openQuestion, signInAt } from '../support/desk.ts';
import { back, readable, withBrowser, wipeAll } from '../support/shared-computer.ts';

const SECRET = 'Iets dat niemand anders mag lezen';
for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  test(`${how}: after sending, Back shows nothing of it, however often`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/');
      await page.goto('/contact/vraag/');
      await ask(page, { question: SECRET, phone: '0612345678' });
      await page.getByRole('link', { name: 'Terug naar de start' }).click();
      await page.goto('/contact/');
      await back(page);
      await back(page);
      // The confirmation is for whoever sent it, until they clear it.
      await wipeAll(page);
      for (let steps = 0; steps < 6; steps++) {
        await back(page);
        expect(await readable(page), page.url()).not.toContain(SECRET);
        expect(await readable(page), page.url()).not.toMatch(/0612345678|06 12 34 56 78/);
      }
    }));

  test(`${how}: what was searched for is not there on Back, however often`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/contact/');
      await page.goto('/');
      await page.locator('#q').fill('zeemeermin huur betalen');
      await page.locator('#q').press('Enter');
      await expect(page.locator('#q')).toHaveValue('zeemeermin huur betalen');
      await page.locator('.results > li > div > a').first().click();
      await expect(page).toHaveURL(/\/(hulp|aanbod|schappen)\//);
      for (let steps = 0; steps < 3; steps++) {
        await back(page);
        expect(await readable(page), page.url()).not.toContain('zeemeermin');
      }
    }));

  test(`${how}: after "Wis en stop" neither number nor question comes back, also not with the old cookie`, async ({
    baseURL,
  }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/contact/vraag/');
      const reference = await ask(page, { question: SECRET, phone: '0612345678' });
      const letters = (await page.locator('#letters').innerText()).trim();
      await page.getByRole('link', { name: 'Zie, wijzig of trek uw vraag in' }).click();
      await page.getByLabel('Uw nummer (10 cijfers)').fill(reference);
      await page.getByRole('button', { name: 'Open mijn vraag' }).click();
      await expect(page.getByText(SECRET)).toBeVisible();
      const kept = await page.context().cookies();
      await wipeAll(page);
      const hidden = async () => {
        for (const words of [SECRET, reference, letters, '0612345678', '06 12 34 56 78'])
          expect(await readable(page), page.url()).not.toContain(words);
      };
      for (let steps = 0; steps < 6; steps++) {
        await back(page);
        await hidden();
        await page.reload();
        await hidden();
      }
      await page.context().addCookies(kept);
      for (const path of ['/contact/ontvangen/', '/contact/mijn-vraag/']) {
        await page.goto(path);
        await hidden();
      }
    }));

  test(`${how}: leaving a form by a link leaves nothing in it`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/contact/vraag/');
      await page.getByLabel('Wat wilt u vragen?').fill(SECRET);
      await page.getByRole('link', { name: 'Wegwijzer' }).click();
      await expect(page).toHaveURL(/wegwijzer/);
      await back(page);
      await expect(page).toHaveURL(/contact\/vraag/);
      expect(await readable(page)).not.toContain(SECRET);
    }));

  test(`${how}: "Wis en stop" half-way leaves nothing`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/contact/vraag/');
      await page.getByLabel('Wat wilt u vragen?').fill(SECRET);
      await page.getByRole('button', { name: 'Verder' }).click();
      await wipeAll(page);
      for (let steps = 0; steps < 2; steps++) {
        await back(page);
        expect(await readable(page)).not.toContain(SECRET);
      }
    }));

  test(`${how}: after signing out of the desk, Back shows no question`, async ({ baseURL }) =>
    withBrowser(script, baseURL!, async (page) => {
      await page.goto('/contact/vraag/');
      const reference = await ask(page, { question: SECRET, phone: '0612345678' });
      await signInAt(page);
      await openQuestion(page, reference);
      await expect(page.locator('blockquote')).toHaveText(SECRET);
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await expect(page.getByLabel('Wachtwoord')).toBeVisible();
      for (let steps = 0; steps < 3; steps++) {
        await back(page);
        expect(await readable(page), page.url()).not.toContain(SECRET);
      }
    }));
}
