// Command: does every page hold on a narrow screen, in letters of twice the size and in spaced text? Counts per mode and kind.
// npm run -s bench:layout [-- --only hulp --every 10 --all]
import { parseArgs } from 'node:util';
import { readContent } from '../../src/adapters/content/disk.ts';
import { placeSlug } from '../../src/domain/municipality/place-named.ts';
import { measureOpen, openBrowser, openVisit, type Found } from '../support/layout/crawl.ts';
import { everyPage, plans, type Visit } from '../support/layout/every-page.ts';
import { KINDS } from '../support/layout/in-page/fault.ts';
import { MODES } from '../support/layout/modes.ts';
import { stepsInTurn } from '../support/layout/steps.ts';
import { startPortal, temporaryFolder } from '../support/portal.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    every: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
  },
});
const EXAMPLES = 12;
/** Pages that are open at once, in each of the two browsers. */
const TABS = 2;

const dist = process.env['DIST_DIR'] ?? 'dist';
const { catalogue, places } = readContent();
const chosen = (visits: readonly Visit[]) =>
  visits.filter(({ name }) => values.only === undefined || name.includes(values.only));
const pages = chosen(everyPage(catalogue!, (places?.places ?? []).map(placeSlug), dist)).filter(
  (_, place) => place % Number(values.every) === 0,
);
/** What must be opened one after the other. */
const chains = [plans(catalogue!), stepsInTurn()].map((chain) =>
  chosen(chain).length > 0 ? chain : [],
);
let count = 0;
const told = new Set<string>();

/** It takes long: what is new is told at once. */
function tell({ mode, kind, place, page, detail }: Found): void {
  const what = `${mode} | ${kind} | ${place}`;
  if (!told.has(what)) process.stderr.write(`${what}\n        ${page}: ${detail}\n`);
  told.add(what);
}

/** All pages, as somebody sees them whose letters have this size. */
async function crawl(url: string, doubled: boolean): Promise<Found[]> {
  const browser = await openBrowser(doubled);
  const modes = MODES.filter((mode) => mode.doubled === doubled);
  const found: Found[] = [];
  const visit = async (visits: Iterable<Visit>) => {
    const context = await openVisit(browser, url);
    const page = await context.newPage();
    for (const { name, open } of visits) {
      await open(page);
      const faults = await measureOpen(page, name, modes);
      faults.forEach(tell);
      found.push(...faults);
      count += doubled ? 0 : 1;
    }
    await context.close();
  };
  const shared = pages.values();
  await Promise.all(Array.from({ length: TABS }, () => visit(shared)));
  for (const chain of chains) await visit(chain);
  await browser.close();
  return found;
}

/** Faults at one place, as one row. */
function perPlace(found: readonly Found[]) {
  const grouped = Object.groupBy(found, ({ mode, kind, place }) => `${mode} | ${kind} | ${place}`);
  return Object.entries(grouped)
    .map(([place, all]) => ({
      place,
      faults: all!.length,
      page: all![0]!.page,
      detail: all![0]!.detail,
    }))
    .sort((a, b) => b.faults - a.faults);
}

const folder = temporaryFolder();
const portal = await startPortal(folder.path, { DIST_DIR: dist });
const found = (
  await Promise.all([false, true].map((doubled) => crawl(portal.url, doubled)))
).flat();
await portal.kill();
folder.remove();

printTable(
  MODES.map(({ name }) => {
    const here = found.filter(({ mode }) => mode === name);
    const counts = KINDS.map((kind) => [kind, here.filter((one) => one.kind === kind).length]);
    const faulty = new Set(here.map(({ page }) => page)).size;
    return { mode: name, pages: count, faulty, ...Object.fromEntries(counts) };
  }),
);
for (const { place, faults, page, detail } of perPlace(found).slice(
  0,
  values.all ? undefined : EXAMPLES,
))
  process.stdout.write(`${String(faults).padStart(6)}  ${place}\n        ${page}: ${detail}\n`);
process.stdout.write(`${found.length} faults on ${count} pages in ${MODES.length} modes\n`);
if (found.length > 0) process.exitCode = 1;
