// Command: one question, one answer: in the list while typing, on the page without script, in the form. npm run -s bench:same -- FILE.jsonl ...
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, systemBrowser } from '../../support/browser.ts';
import { postQuestion, startPortal, temporaryFolder } from '../../support/portal.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stdout.write('Usage: npm run -s bench:same -- FILE.jsonl ...\n');
  process.exit(1);
}
const questions = [
  ...new Set(
    files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (JSON.parse(line) as { q: string }).q),
    ),
  ),
];
/** So many the list shows while typing. */
const MOST = 6;
const PER_NOTE = 100;

/** What a way of asking shows: titles of the block, of what may be danger, and of what was found. */
interface Shown {
  readonly block: readonly string[];
  readonly hints: readonly string[];
  readonly found: readonly string[];
}

/** What stands in a page of the server. */
function shownIn(html: string): Shown {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map((one) => one.textContent.trim());
  // A second danger in the block has a heading of its own.
  const block = texts('[aria-labelledby="eerst"] :is(h2, h3)');
  const slim = 'main .utrecht-alert--warning.slim';
  const pointed = texts(`${slim} li`).map((text) => text.split(':')[0]!);
  return {
    block,
    // The form names the likeliest alone, in its link.
    hints: pointed.length > 0 ? pointed : texts(`${slim} a`),
    found: [
      ...block,
      ...texts('.results > li > div > a:first-child').filter((title) => !block.includes(title)),
    ],
  };
}

async function withoutScript(reader: Page, url: string, question: string): Promise<Shown> {
  const answer = await reader.request.get(`${url}/zoeken/?q=${encodeURIComponent(question)}`);
  return reader.evaluate(shownIn, await answer.text());
}

async function inForm(reader: Page, url: string, question: string): Promise<Shown> {
  const answer = await postQuestion(url, { question });
  return reader.evaluate(shownIn, await answer.text());
}

/** What the list shows once it has answered this question. */
async function inList(page: Page, question: string): Promise<Pick<Shown, 'block' | 'found'>> {
  return page.evaluate(
    async ({ typed, most }) => {
      const box = document.querySelector<HTMLInputElement>('#q')!;
      box.value = typed;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      const last = () => document.querySelector('.found li.all')?.textContent ?? '';
      for (let turn = 0; turn < 200 && !last().includes(typed); turn++)
        await new Promise((next) => setTimeout(next, 10));
      const list = [...document.querySelectorAll('.found li strong')].map((one) =>
        one.textContent.trim(),
      );
      const isDanger = document.querySelector('.found .utrecht-alert--error') !== null;
      return { block: isDanger ? list.slice(0, 1) : [], found: list.slice(0, most) };
    },
    { typed: question, most: MOST },
  );
}

const isAlike = (a: readonly string[], b: readonly string[]) => a.join('|') === b.join('|');

const folder = temporaryFolder();
const portal = await startPortal(folder.path, { DIST_DIR: 'dist' });
const executablePath = systemBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath && { executablePath }),
});
const context = await browser.newContext();
// The list is to answer by itself, which it does on a quick line.
await context.addInitScript(() => {
  Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', downlink: 10 } });
});
const [page, reader] = [await context.newPage(), await context.newPage()];
await page.goto(portal.url);
await page.locator('#q').click();
await page.locator('#q').pressSequentially('qqq onbekend');
await page.waitForSelector('.found:not([hidden]) li', { state: 'attached' });
await page.waitForLoadState('networkidle');
// The worker that counts tells nobody when it is done; a question that only the counter knows does.
await page.waitForTimeout(5_000);
const unlike = { list: 0, block: 0, form: 0, line: 0 };
for (const [at, question] of questions.entries()) {
  const plain = await withoutScript(reader, portal.url, question);
  const list = await inList(page, question);
  const form = await inForm(reader, portal.url, question);
  const notes = [
    ...(isAlike(list.found, plain.found.slice(0, MOST)) ? [] : ['list' as const]),
    ...(isAlike(list.block, plain.block.slice(0, 1)) ? [] : ['block' as const]),
    ...(isAlike(form.block, plain.block) ? [] : ['form' as const]),
    ...(plain.block.length > 0 || form.hints[0] === plain.hints[0] ? [] : ['line' as const]),
  ];
  for (const note of notes) unlike[note] += 1;
  if (notes.length > 0)
    process.stdout.write(
      `${notes.join(', ')}: ${question}\n  ${JSON.stringify({ plain, list, form })}\n`,
    );
  if ((at + 1) % PER_NOTE === 0) process.stdout.write(`  ${at + 1} of ${questions.length}\n`);
}
process.stdout.write(
  `${questions.length} questions; unlike the page without script: ${unlike.list} lists, ${unlike.block} blocks while typing, ${unlike.form} blocks and ${unlike.line} lines in the form\n`,
);
await browser.close();
await portal.stop();
folder.remove();
