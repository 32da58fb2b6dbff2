// Plays a call at the desk by keyboard: the box, the words, what there is to say and to send, and passing it on.
import { expect, type Page } from '@playwright/test';
import { translator } from '../../src/i18n/translate.ts';
import { keysOf } from '../support/keys.ts';
import type { Seen } from './desk-call.ts';

const desk = translator('nl', 'desk');
/** As quick typists do. */
const REST_MS = 90;

/** Invented: nobody has it. */
const PHONE = '06 12 34 56 78';
const LINE = 'Kunt u mij terugbellen? Ik kom er niet uit.';

export interface Answered extends Seen {
  /** Keys until the line to say, the words not counted. */
  readonly keys: number;
  /** From the first key until the line to say is on the screen; of which since Enter. */
  readonly seconds: number;
  readonly sinceEnter: number;
}

const since = (began: number) => (performance.now() - began) / 1000;

function onScreen({ act }: { readonly act: string }) {
  const text = (from: string) => document.querySelector<HTMLElement>(from)?.innerText.trim() ?? '';
  const terms = [...document.querySelectorAll('.card-say dt')];
  const result = document.querySelector<HTMLAnchorElement>(
    'main :is(.utrecht-alert--error a[href*="/hulp/"], .results a[href])',
  );
  return {
    path: location.pathname,
    title: text('h1'),
    lead: text('main .lead'),
    opening: text(':is(.desk-layer, .question-card, article:target) .said'),
    spoken: text(':is(.card-say, article:target)'),
    hasAct:
      document.querySelector('article:target') !== null ||
      terms.some((term) => term.textContent === act && !!term.nextElementSibling?.textContent),
    first: result ? new URL(result.href).pathname : undefined,
    isReferred: document.querySelector('main [data-desk]') !== null,
  };
}

/** Text of a copy key; '' when there is none to copy. */
async function copied(page: Page, press: (key: string) => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await press('Alt+m');
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  const deadline = performance.now() + 1_500;
  while (performance.now() < deadline) {
    const text = await read();
    if (text !== '') return text;
  }
  return '';
}

/** From the page where the former call ended to what there is to say and to send; `lookMs`: how long the list is looked at before Enter. */
export async function answer(page: Page, words: string, lookMs: number): Promise<Answered> {
  const keys = keysOf(page);
  const began = performance.now();
  await keys.press('/');
  await expect(page.getByLabel(desk('kcc.codeLabel'))).toBeFocused();
  await page.keyboard.type(words, { delay: REST_MS });
  await page.waitForTimeout(lookMs);
  const opened = page.waitForEvent('domcontentloaded');
  const entered = performance.now();
  await keys.press('Enter');
  await opened;
  await page.locator('.desk-layer .said, .question-panel, article:target').first().waitFor();
  const [seconds, sinceEnter, pressed] = [since(began), since(entered), keys.pressed()];
  const seen = await page.evaluate(onScreen, { act: desk('layer.actTitle') });
  return { ...seen, copied: await copied(page, keys.press), keys: pressed, seconds, sinceEnter };
}

export interface Passed {
  /** Keys beside the words, from the page of the call until the question lies with somebody. */
  readonly keys: number;
  /** Where it lies, as the page of the question says. */
  readonly where: 'passed on' | 'with me' | 'nowhere';
}

/** Takes the call down and hands it on; the second line is chosen when the page knew none. */
export async function passOn(page: Page): Promise<Passed> {
  const keys = keysOf(page);
  await keys.press('Alt+v');
  await expect(page.getByLabel(desk('call.phone'))).toBeFocused();
  await keys.type(PHONE);
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.type(LINE);
  if ((await page.getByLabel(desk('call.line')).inputValue()) === '') {
    await keys.press('Tab');
    await keys.press('ArrowDown');
    await keys.press('Shift+Tab');
  }
  await keys.press('Enter');
  await page.waitForURL(/\/kcc\/vraag\/\d+\/$/);
  const main = await page.getByRole('main').innerText();
  const [toLine] = desk('kcc.passedTo', { line: '' }).split(' ');
  const where = main.includes(toLine!)
    ? 'passed on'
    : main.includes(desk('kcc.withYou'))
      ? 'with me'
      : 'nowhere';
  return { keys: keys.pressed(), where };
}

/** Takes a question down before the calls begin; gives its number. */
export async function takeDown(page: Page): Promise<string> {
  await page.goto('/kcc/opnemen/');
  await page.getByLabel(desk('call.phone')).fill(PHONE);
  await page.getByLabel(desk('call.question')).fill(LINE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/kcc\/vraag\/\d+\/$/);
  return /\d+/.exec(new URL(page.url()).pathname)![0];
}

/** The code that stands on the card of a page, as it is read out. */
export async function codeOn(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return page.locator('.desk-layer .dictate strong').innerText();
}
