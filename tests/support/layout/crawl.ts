// Measures the layout of pages in a browser, in every mode.
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { BROWSER_FLAGS, systemBrowser } from '../browser.ts';
import type { Fault } from './in-page/fault.ts';
import { DOUBLED_FLAG, HEIGHT, type Mode } from './modes.ts';

const PATIENCE = 120_000;

declare const layout: typeof import('./in-page/index.ts');

/** A fault, and where it was. */
export interface Found extends Fault {
  readonly mode: string;
  readonly page: string;
}

/** What is asked of a page, as one script. */
async function inPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'layout',
  });
  return outputFiles[0]!.text;
}

/** A browser whose reader wants letters of the usual size, or of twice that. */
export async function openBrowser(doubled: boolean): Promise<Browser> {
  const executablePath = systemBrowser();
  return chromium.launch({
    args: [...BROWSER_FLAGS, ...(doubled ? [DOUBLED_FLAG] : [])],
    ...(executablePath && { executablePath }),
  });
}

/** A visit in which every page can be measured. */
export async function openVisit(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: HEIGHT } });
  // Thousands of pages are opened at once; on a busy machine one may take its time.
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(`${await inPage()}; globalThis.layout = layout;`);
  return context;
}

async function measureIn(page: Page, { width, css }: Mode, named: boolean): Promise<Fault[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  return page.evaluate(
    async ({ css, named }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      await document.fonts.ready;
      const closed = layout.measureClosed();
      const before = [...document.querySelectorAll('details')].map((one) => one.open);
      layout.openAll();
      const open = [...layout.measure(), ...(named ? layout.measureNames() : [])];
      document.querySelectorAll('details').forEach((one, place) => (one.open = before[place]!));
      const known = new Set<string>();
      return [...closed, ...open].filter((fault) => {
        const told = `${fault.kind} ${fault.place} ${fault.detail}`;
        return !known.has(told) && known.add(told);
      });
    },
    { css: css ?? '', named },
  );
}

/** Faults of the page that is open, mode by mode. */
export async function measureOpen(
  page: Page,
  name: string,
  modes: readonly Mode[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const mode of modes)
    for (const fault of await measureIn(page, mode, mode.name === '320'))
      found.push({ ...fault, mode: mode.name, page: name });
  return found;
}
