// Command: how soon a page of help answers, measured in a browser on every need, outcome, offer and shelf, and on plans.
// npm run -s bench:pages [-- --size 360x740] [-- --only plan]; without a size on a phone and on a desktop.
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { readContent } from '../../src/adapters/content/disk.ts';
import { pathOf } from '../../src/domain/address/address.ts';
import { flowOf } from '../../src/domain/wegwijzer/guide.ts';
import { enumeratePaths, positionOf } from '../../src/domain/wegwijzer/walk.ts';
import { BROWSER_FLAGS, systemBrowser } from '../support/browser.ts';
import { keepPlan } from '../support/plan.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['360x740', '1280x800'] },
    /** Kinds that begin with this. */
    only: { type: 'string', default: '' },
  },
});
/** Needs in the plans that are measured: every need stands in one plan of each size. */
const PLAN_SIZES = [1, 3, 6];

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
      '.act :is(a, .where), .emergency-list a, a.nl-button, button.nl-button--primary, a.tile',
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
    red: [...main.querySelectorAll('.utrecht-alert--error')].filter(shown).length,
  };
}

/** What to open: a path, or the needs of a plan. */
type Opened = string | readonly string[];

function inPlans(needs: readonly string[], size: number): readonly string[][] {
  const firsts = Array.from({ length: Math.ceil(needs.length / size) }, (_, n) => n * size);
  return firsts.map((first) => needs.slice(first, first + size));
}

function openedIn(): Readonly<Record<string, readonly Opened[]>> {
  const { catalogue } = readContent();
  const needs = [...catalogue!.needs.values()];
  const outcomes = needs.flatMap((need) => {
    const flow = flowOf(catalogue!, need.slug);
    if (!flow || flow.sensitive) return [];
    const ends = [...enumeratePaths(flow)].filter(
      (path) => positionOf(flow, path)?.kind === 'outcome',
    );
    return ends.map((path) => `/wegwijzer/${need.slug}/${path}/`);
  });
  const calm = needs.filter(({ crisis }) => !crisis).map(({ slug }) => slug);
  return {
    need: calm.map((slug) => `/hulp/${slug}/`),
    danger: needs.filter(({ crisis }) => crisis).map(({ slug }) => `/hulp/${slug}/`),
    outcome: outcomes,
    offer: [...catalogue!.provisions.keys()].map((id) => `/aanbod/${id}/`),
    shelf: catalogue!.municipality.domains.map(({ id }) => `/schappen/${id}/`),
    ...Object.fromEntries(PLAN_SIZES.map((size) => [`plan of ${size}`, inPlans(calm, size)])),
  };
}

async function measure(page: Page, origin: string, opened: Opened): Promise<Measured> {
  if (typeof opened !== 'string') await keepPlan(page, origin, opened);
  const path = typeof opened === 'string' ? opened : pathOf('plan');
  await page.goto(origin + path, { waitUntil: 'load' });
  return page.evaluate(measureIn);
}

const round = (value: number) => Math.round(value * 10) / 10;
const sorted = (all: readonly number[]) => all.toSorted((a, b) => a - b);

function row(kind: string, size: string, all: readonly (readonly [string, Measured])[]) {
  const height = Number(size.split('x')[1]);
  const figures = all.map(([, one]) => one);
  const screens = sorted(figures.map((one) => one.screens));
  const longest = all.find(([, one]) => one.screens === screens.at(-1))!;
  return {
    kind,
    size,
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
const page = await browser.newPage();
const rows = [];
for (const [kind, opened] of Object.entries(openedIn())) {
  if (!kind.startsWith(values.only)) continue;
  for (const size of values.size) {
    const [width, height] = size.split('x').map(Number) as [number, number];
    await page.setViewportSize({ width, height });
    const all: (readonly [string, Measured])[] = [];
    for (const one of opened) all.push([String(one), await measure(page, portal.url, one)]);
    rows.push(row(kind, size, all));
  }
}
printTable(rows);
await browser.close();
await portal.kill();
folder.remove();
