// What goes wrong at a busy desk: lines that fail, sessions that end, keys held down, the next one at the same machine.
import { expect, test } from '@playwright/test';
import { layer, named, signInAt } from '../support/desk.ts';
import { openTakeAlong } from '../support/open.ts';
import { tabTo } from '../support/keyboard.ts';

test.describe.configure({ timeout: 60_000 });

test('nothing that was typed or listed gets lost, and nothing is left for the next at the desk', async ({
  page,
}) => {
  await signInAt(page, 'Ans Proef');
  await page.goto('/hulp/vervoer/');
  await expect(layer(page)).toBeVisible();
  // A note under way stays when another button is pressed, and when the line is gone for a moment.
  await page.keyboard.press('Alt+o');
  const note = page.getByLabel('Wat moet het zijn? Geen namen.');
  await expect(page.getByLabel('Welke zin klopt niet?')).toBeFocused();
  await note.fill('Een ander woord.');
  // In a field a key of staff is a letter: Alt+L is an ł on a Mac, and nothing is counted or sent.
  await page.keyboard.press('Alt+p');
  await page.keyboard.press('Alt+n');
  await expect(layer(page).getByRole('status')).toHaveText('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+p');
  await expect(layer(page).getByRole('status')).toHaveText('Staat op de lijst.');
  await expect(note).toHaveValue('Een ander woord.');
  await page.route('**/kcc/kaart/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
  await expect(layer(page).getByRole('status')).toContainText('Versturen lukt niet.');
  await expect(note).toHaveValue('Een ander woord.');
  await page.unroute('**/kcc/kaart/**');
  await page.getByRole('button', { name: 'Stuur naar de redactie' }).click();
  await expect(layer(page).getByRole('status')).toHaveText('Verstuurd. De redactie kijkt ernaar.');
  await expect(note).toHaveValue('');

  // A line that was not kept goes along with a search and with moving.
  await page.goto('/kcc/lijst/');
  await page.getByLabel('Een regel erbij').fill('Neem uw pas mee.');
  await page.getByLabel('Zoek, of typ een code').fill('hulpbord');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: named('Zet erop', 'Hulpbord') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.picked-items li')).toHaveCount(2);
  await expect(page.getByLabel('Een regel erbij')).toHaveValue('Neem uw pas mee.');
  await page.getByLabel('Een regel erbij').fill('Neem uw kaart mee.');
  await tabTo(page, page.getByRole('button', { name: named('Haal weg', 'Hulpbord') }));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  // At the top the button is gone; the one that is left has the focus.
  await expect(page.getByRole('button', { name: named('Omlaag', 'Hulpbord') })).toBeFocused();
  await expect(page.getByLabel('Een regel erbij')).toHaveValue('Neem uw kaart mee.');

  await page.getByRole('button', { name: 'Afmelden' }).click();
  await signInAt(page, 'Bert Proef');
  await page.goto('/kcc/lijst/');
  await expect(page.getByText('Er staat nog niets op.')).toBeVisible();
  await expect(page.getByLabel('Een regel erbij')).toHaveValue('');
});

test('a session that ended is told, and a held key counts once', async ({ page, context }) => {
  await signInAt(page);
  await page.goto('/aanbod/hulpbord/');
  await expect(layer(page)).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.keyboard.down('Alt');
  for (let held = 0; held < 5; held++) await page.keyboard.down('j');
  await page.keyboard.up('j');
  await page.keyboard.up('Alt');
  await expect(layer(page).getByRole('status')).toHaveText('Geteld. Dank u.');
  expect(sent).toHaveLength(1);
  await context.clearCookies({ name: 'kcc' });
  await page.keyboard.press('Alt+p');
  await expect(layer(page).getByRole('status')).toHaveText('U bent afgemeld. Meld u opnieuw aan.');
});

test("a list beside a plan of one's own takes nothing away, and a wrong code is told", async ({
  page,
}) => {
  await page.goto('/hulp/vervoer/');
  await (await openTakeAlong(page)).getByRole('button', { name: 'Zet in mijn plan' }).click();
  await expect(page.locator('.plan-needs li')).toHaveCount(1);
  await page.goto('/kcc/kaart/?pad=/hulp/boodschappen/');
  const code = (await page.locator('.dictate strong').innerText()).replace(/\D/g, '');
  await page.goto(`/mijn-plan/?code=${code}`);
  await expect(page.getByText('U heeft al een plan.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Haal weg/ })).toHaveCount(0);
  await page.goto('/mijn-plan/');
  await expect(page.locator('.plan-needs a')).toHaveText('Ergens komen zonder auto');
  await page.goto(`/mijn-plan/?code=${code}`);
  await page.getByRole('button', { name: 'Bewaar als mijn plan' }).click();
  await expect(page.locator('.plan-needs a')).toHaveText('Hulp bij boodschappen');
  await page.goto('/mijn-plan/?code=911000700641230230158');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze code kennen wij niet');
});

test('a key of staff follows the letter on it, on every keyboard, and takes no letter from what is typed', async ({
  page,
}) => {
  await page.goto('/hulp/vervoer/?kcc');
  await page.getByRole('button', { name: 'Ja, zet de balk aan' }).click();
  await expect(layer(page)).toBeVisible();
  /** What a keyboard sends, and whether it was taken. */
  const sends = (key: string, code: string, field = false) =>
    page.evaluate(
      ([letter, place, inField]) => {
        const target = inField ? document.querySelector('[name=note]')! : document.body;
        const event = { key: letter, code: place, altKey: true, bubbles: true, cancelable: true };
        return !target.dispatchEvent(new KeyboardEvent('keydown', event as KeyboardEventInit));
      },
      [key, code, field] as const,
    );
  // French: m stands beside l. A Mac: Alt gives another sign. Dvorak: l stands where p is.
  for (const [key, code] of [
    ...[
      ['m', 'Semicolon'],
      ['µ', 'KeyM'],
      ['m', 'KeyM'],
      ['¬', 'KeyL'],
      ['ł', 'KeyL'],
      ['l', 'KeyP'],
    ],
    ...[
      ['Dead', 'KeyN'],
      ['д', 'KeyL'],
    ],
  ] as const)
    expect(await sends(key, code), `${key} ${code}`).toBe(true);
  // What stands where M is on a French keyboard is a comma.
  for (const [key, code] of [
    [',', 'KeyM'],
    ['r', 'KeyL'],
    ['1', 'Digit1'],
    ['"', 'KeyQ'],
  ] as const)
    expect(await sends(key, code), `${key} ${code}`).toBe(false);
  for (const [key, code] of [
    ['ł', 'KeyL'],
    ['Dead', 'KeyN'],
    ['n', 'KeyN'],
    ['µ', 'KeyM'],
  ] as const)
    expect(await sends(key, code, true), `${key} ${code}`).toBe(false);
});
