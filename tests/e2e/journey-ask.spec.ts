// A resident leaves a question, with mistakes on the way, and the contact centre reads it.
import { expect, test } from '@playwright/test';
import { PASSWORD } from '../support/portal.ts';

test('start, contact, question, confirmation, and the same question at the desk', async ({
  page,
}, info) => {
  const question = `Wie kan mij helpen met de tuin? Proef ${info.project.name} ${info.repeatEachIndex}`;
  await page.goto('/');
  await page.getByRole('link', { name: 'Ik kom er niet uit' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Schrijf uw vraag op' }).click();

  await page.getByLabel('Uw naam').fill('Jantje Proef');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  const faults = page.getByRole('alert');
  await expect(faults).toContainText('Schrijf op wat u wilt vragen.');
  await expect(faults).toContainText('Vul een telefoonnummer of een e-mailadres in.');
  await expect(page.getByLabel('Uw naam')).toHaveValue('Jantje Proef');
  await faults.getByRole('link', { name: 'Schrijf op wat u wilt vragen.' }).click();
  await expect(page.getByLabel('Wat wilt u vragen?')).toBeFocused();

  await page.getByLabel('Wat wilt u vragen?').fill(question);
  await page.getByLabel('Telefoonnummer').fill('06 12 34 56 78');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij hebben uw vraag ontvangen');
  const reference = await page.locator('#reference').innerText();
  expect(reference).toMatch(/^\d{3} \d{3} \d{2} \d{2}$/);
  await expect(page.getByRole('main')).toContainText(question);
  expect(page.url()).not.toMatch(/tuin|0612345678|Jantje/);

  await page.goto('/kcc/');
  await expect(page.getByRole('main')).not.toContainText(question);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  const card = page.getByRole('article').filter({ hasText: reference });
  await expect(card).toContainText(question);
  await expect(card).toContainText('0612345678');
  await card.getByRole('button', { name: /Afgehandeld/ }).click();
  await expect(page.getByRole('main')).not.toContainText(reference);
  await page.getByRole('button', { name: 'Afmelden' }).click();
  await expect(page.getByLabel('Wachtwoord')).toBeVisible();
});

test('what a need knows comes along, and the staircase waits on the confirmation', async ({
  page,
}) => {
  await page.goto('/hulp/boodschappen/');
  await page.getByRole('link', { name: 'Stel uw vraag aan de gemeente' }).click();
  await expect(page.getByText('Uw vraag gaat over: Hulp bij boodschappen')).toBeVisible();
  await page.getByLabel('Wat wilt u vragen?').fill('Wie haalt mijn boodschappen?');
  await page.getByLabel('E-mailadres').fill('proef@voorbeeld.nl');
  await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
  await expect(
    page.getByRole('link', { name: 'Bekijk wat helpt bij: Hulp bij boodschappen' }),
  ).toBeVisible();
});
