// The real page: time from a key to shown results, and the first search of someone who has nothing yet on a slow line.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { startPortal, temporaryFolder } from '../../support/portal.ts';

const THROTTLE = 4;
/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 0.75 up. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
const COLD_ROUNDS = 5;
const TYPED = 25;
/** So long after the last answer nothing more is fetched, in ms. */
const SETTLE = 3_000;
/** A quick person's time between touching the box and the first key of a phone. */
const TAP_TO_KEY = 300;

const at = (times: readonly number[], share: number) =>
  Number([...times].sort((a, b) => a - b)[Math.floor(times.length * share)]!.toFixed(1));

async function phone(
  browser: Browser,
  slowLine: boolean,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  // What a browser tells of its line is an estimate that is not there yet: here it is what the line is.
  await context.addInitScript(
    (downlink) => {
      Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', downlink } });
    },
    slowLine ? 1.6 : 10,
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await session.send('Network.enable');
  if (slowLine) await session.send('Network.emulateNetworkConditions', SLOW);
  return { page, session };
}

/** What a first search fetches, in bytes as they come over the line, until nothing more comes. */
async function fetchedBytes(browser: Browser, url: string, slowLine: boolean): Promise<number> {
  const { page, session } = await phone(browser, slowLine);
  await page.goto(url, { waitUntil: 'networkidle' });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.locator('#q').click();
  await page.locator('#q').pressSequentially('ik kan de huur niet betalen', { delay: 60 });
  await page.waitForSelector('.found:not([hidden]) li', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLE);
  await page.context().close();
  return Math.round(bytes);
}

/** From the first key to a list on the screen; the box is touched `pause` ms before that key. */
async function coldSearch(browser: Browser, url: string, pause: number): Promise<number> {
  const { page } = await phone(browser, true);
  await page.goto(url, { waitUntil: 'load' });
  const time = await page.evaluate(async (wait) => {
    const box = document.querySelector<HTMLInputElement>('#q')!;
    box.focus();
    if (wait > 0) await new Promise((next) => setTimeout(next, wait));
    const start = performance.now();
    return new Promise<number>((done) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.found:not([hidden]) li')) return;
        observer.disconnect();
        requestAnimationFrame(() => done(performance.now() - start));
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      box.value = 'huur';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, pause);
  await page.context().close();
  return Math.round(time);
}

/** Times from a key to the next painted frame, for whole questions typed letter by letter. */
async function typing(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<number[]> {
  const { page } = await phone(browser, false);
  await page.goto(url);
  await page.locator('#q').click();
  await page.locator('#q').pressSequentially('qx');
  await page.waitForSelector('.found:not([hidden]) li', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(async (all) => {
    const box = document.querySelector<HTMLInputElement>('#q')!;
    const spent: number[] = [];
    for (const query of all)
      for (let length = 1; length <= query.length; length++) {
        box.value = query.slice(0, length);
        const start = performance.now();
        box.dispatchEvent(new Event('input', { bubbles: true }));
        // Layout and style count too: they stand between a key and what is seen.
        void document.querySelector('.found')?.getBoundingClientRect().height;
        spent.push(performance.now() - start);
        await new Promise((next) => setTimeout(next, 0));
      }
    return spent;
  }, queries);
  await page.context().close();
  return times;
}

/** Figures of the real page on a phone with a slow processor. */
export async function pageFigures(browser: Browser, queries: readonly string[]) {
  const folder = temporaryFolder();
  // The real content: what is measured grows with it.
  const portal = await startPortal(folder.path, { DIST_DIR: 'dist' });
  const every = Math.max(1, Math.floor(queries.length / TYPED));
  const typed = queries.filter((_, place) => place % every === 0);
  const keys = await typing(browser, portal.url, typed);
  const cold = { atOnce: [] as number[], typed: [] as number[] };
  for (let round = 0; round < COLD_ROUNDS; round++) {
    cold.atOnce.push(await coldSearch(browser, portal.url, 0));
    cold.typed.push(await coldSearch(browser, portal.url, TAP_TO_KEY));
  }
  const bytes = {
    'a first search fetches on slow 4G, bytes': await fetchedBytes(browser, portal.url, true),
    'a first search fetches on a quick line, bytes': await fetchedBytes(browser, portal.url, false),
  };
  await portal.stop();
  folder.remove();
  return {
    ...bytes,
    'keystrokes measured': keys.length,
    'key to results, p50 ms': at(keys, 0.5),
    'key to results, p95 ms': at(keys, 0.95),
    [`first search on slow 4G, key ${TAP_TO_KEY} ms after the touch, ms`]: cold.typed,
    'first search on slow 4G, key at the very moment of the touch, ms': cold.atOnce,
  };
}
