// Command: how soon a page of help answers, measured in a browser on every need, offer and shelf, and one outcome per flow.
// npm run -s bench:pages [-- --size 1280x800]
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { enumeratePaths, positionOf } from '../../src/domain/wegwijzer/walk.ts';
import { BROWSER_FLAGS, systemBrowser } from '../support/browser.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { size: { type: 'string', default: '360x740' } } });
const [width, height] = values.size.split('x').map(Number) as [number, number];

/** What one page is, as it comes: nothing opened. */
interface Measured {
  readonly screens: number;
  /** Words in the main part before the first thing to press that leaves the page or calls. */
  readonly words: number;
  /** How far down that stands, in pixels; undefined: there is none. */
  readonly act: number | undefined;
  readonly phones: number;
  /** Sentences that say nothing, as 'Vraag het na'. */
  readonly stock: number;
  /** Red panels that stand open. */
  readonly red: number;
}

function measureIn(): Measured {
  const main = document.querySelector<HTMLElement>('main')!;
  const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
  const acts = [
    ...main.querySelectorAll(
      '.act :is(a, .where), .emergency-list a, a.button, button.primary, a.tile',
    ),
  ];
  const first = acts.find(shown);
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (first?.contains(node) || (first && first.compareDocumentPosition(node) & 4)) break;
    if (shown(node.parentElement!)) words += node.textContent!.match(/\S+/g)?.length ?? 0;
  }
  return {
    screens: document.documentElement.scrollHeight / innerHeight,
    words,
    act: first && first.getBoundingClientRect().top + scrollY,
    phones: [...main.querySelectorAll('a[href^="tel:"]')].filter(shown).length,
    stock: main.innerText.match(/Bel eerst even|Vraag (?:het|de prijs) na/g)?.length ?? 0,
    red: [...main.querySelectorAll('.alarm, .button.danger')].filter(shown).length,
  };
}

function pathsIn(): Readonly<Record<string, readonly string[]>> {
  const { catalogue } = readContent();
  const needs = [...catalogue!.needs.values()];
  const outcomes = needs.flatMap((need) => {
    const flow = flowOf(catalogue!, need.slug);
    if (!flow || flow.sensitive) return [];
    const last = [...enumeratePaths(flow)].find(
      (path) => positionOf(flow, path)?.kind === 'outcome',
    );
    return last === undefined ? [] : [`/wegwijzer/${need.slug}/${last}/`];
  });
  return {
    need: needs.filter(({ crisis }) => !crisis).map(({ slug }) => `/hulp/${slug}/`),
    danger: needs.filter(({ crisis }) => crisis).map(({ slug }) => `/hulp/${slug}/`),
    outcome: outcomes,
    offer: [...catalogue!.provisions.keys()].map((id) => `/aanbod/${id}/`),
    shelf: catalogue!.municipality.domains.map(({ id }) => `/schappen/${id}/`),
  };
}

async function measure(page: Page, url: string): Promise<Measured> {
  await page.goto(url, { waitUntil: 'load' });
  return page.evaluate(measureIn);
}

const round = (value: number) => Math.round(value * 10) / 10;
const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b);

function row(kind: string, all: readonly (readonly [string, Measured])[]) {
  const figures = all.map(([, one]) => one);
  const screens = sorted(figures.map((one) => one.screens));
  const longest = all.find(([, one]) => one.screens === screens.at(-1))!;
  return {
    kind,
    pages: all.length,
    medianScreens: round(screens[Math.floor(screens.length / 2)]!),
    mostScreens: round(screens.at(-1)!),
    longest: longest[0],
    mostWordsBefore: Math.max(...figures.map((one) => one.words)),
    lowestAct: Math.round(Math.max(...figures.map((one) => one.act ?? 0))),
    belowFirst: figures.filter((one) => (one.act ?? Infinity) > height).length,
    stockPhrases: figures.reduce((sum, one) => sum + one.stock, 0),
    withRed: figures.filter((one) => one.red > 0).length,
    withoutPhone: figures.filter((one) => one.phones === 0).length,
  };
}

const folder = temporaryFolder();
const portal = await startPortal(folder.path, { DIST_DIR: process.env['DIST_DIR'] ?? 'dist' });
const executablePath = systemBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath && { executablePath }),
});
const page = await browser.newPage({ viewport: { width, height } });
const rows = [];
for (const [kind, paths] of Object.entries(pathsIn())) {
  const all: (readonly [string, Measured])[] = [];
  for (const path of paths) all.push([path, await measure(page, portal.url + path)]);
  rows.push(row(kind, all));
}
printTable(rows);
await browser.close();
await portal.kill();
folder.remove();
