// A portal of its own for specs of the desk: its queue holds what the spec left, and nothing of other specs.
import { expect, test as base, type Browser, type Locator, type Page } from '@playwright/test';
import { signInAt } from './desk.ts';
import { postQuestion, startPortal, temporaryFolder } from './portal.ts';
import { receivedIn, visitIn } from './stored-rows.ts';

interface OwnDesk {
  readonly url: string;
  /** Leaves a question as a resident would; gives its number. `sender`: whose browser may see it later. */
  leave(question: string, more?: Readonly<Record<string, string>>, sender?: Page): Promise<string>;
}

export const test = base.extend<object, { desk: OwnDesk }>({
  desk: [
    // Playwright reads from the pattern which other parts are asked: none.
    async ({}, use) => {
      const folder = temporaryFolder();
      const portal = await startPortal(folder.path);
      await use({
        url: portal.url,
        async leave(question, more = {}, sender) {
          const fields = { question, reach: 'phone', phone: '0612345678', ...more };
          const answer = await postQuestion(portal.url, fields);
          const reference = receivedIn(answer, folder.path);
          if (reference === undefined) throw new Error(`not received: ${answer.status}`);
          const value = visitIn(answer);
          if (sender && value !== undefined)
            await sender.context().addCookies([{ name: 'vraag', value, url: portal.url }]);
          return reference;
        },
      });
      await portal.stop();
      folder.remove();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
});

/** A page of somebody of staff, in a browser of their own. */
export async function employee(
  browser: Browser,
  { url }: OwnDesk,
  who: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const size = { width: 1280, height: 800 };
  const context = await browser.newContext({ baseURL: url, viewport: size, ...options });
  const page = await context.newPage();
  await signInAt(page, who);
  return page;
}

/** The line of a question in the list, by its first words. */
export const lineOf = (page: Page, words: string): Locator =>
  page.locator('li.request', { hasText: words });

/** The button of a form on the page of a question. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

/** The form of a class, folded open when it lies in a fold that is closed. */
async function opened(page: Page, form: string): Promise<Locator> {
  const fold = page.locator('details:not([open])', { has: page.locator(form) });
  if ((await fold.count()) > 0) await fold.locator('summary').click();
  return page.locator(form);
}

/** Folds open how a question ends, unless it is open. */
export const openEnding = (page: Page): Promise<Locator> => opened(page, 'form.outcomes');

/** Ends the open question with what was told. */
export async function end(page: Page, answer: string): Promise<void> {
  const form = await openEnding(page);
  await form.getByLabel('Maatwerk nodig').check();
  await form.getByLabel('Wat was het antwoord?').fill(answer);
  await form.getByRole('button', { name: 'Sluit af' }).click();
}

/** Writes a note on the open question. */
export async function note(page: Page, text: string): Promise<void> {
  const form = await opened(page, 'form.note');
  await form.getByLabel('Notitie').fill(text);
  await press(page, 'Bewaar notitie');
}

/** The number of a question as staff read it out. */
export const inGroups = (reference: string): string =>
  reference.replace(/^(...)(...)(..)(..)$/, '$1 $2 $3 $4');

/** Lines of the record, the oldest first: when, who, what, and which question. */
async function recordLines(page: Page): Promise<string[][]> {
  await page.goto('/kcc/logboek/');
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  const lines = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
  );
  return lines.reverse();
}

const isOf = (reference: string) => (line: string[]) => line[3] === inGroups(reference);

const actsIn = (lines: string[][], reference: string) =>
  lines
    .filter(isOf(reference))
    .map(([, who, act]) => `${who}: ${act}`)
    .filter((line) => !line.endsWith(': Bekeken'));

/** What the record tells was done with each question, the oldest first; looks are left out. */
export async function recordsOf(page: Page, references: readonly string[]): Promise<string[][]> {
  const lines = await recordLines(page);
  return references.map((reference) => actsIn(lines, reference));
}

/** What the record tells was done with a question that was looked at. */
export async function recordOf(page: Page, reference: string): Promise<string[]> {
  const lines = await recordLines(page);
  expect(lines.some(isOf(reference))).toBe(true);
  return actsIn(lines, reference);
}
