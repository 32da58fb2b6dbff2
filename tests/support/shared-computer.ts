// A computer that many use: a browser that keeps left pages for Back, and a walk through all that its history still shows.
import { chromium, expect, type CDPSession, type Page } from '@playwright/test';
import { BROWSER_FLAGS, systemBrowser } from './browser.ts';

const executablePath = systemBrowser();

/** A browser that keeps left pages for Back, as people's browsers do; test browsers do not by themselves. */
export async function withBrowser(
  script: boolean,
  baseURL: string,
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath && { executablePath }),
  });
  const context = await browser.newContext({ baseURL, javaScriptEnabled: script });
  try {
    await walk(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Back, as the button of the browser does. */
export async function back(page: Page): Promise<void> {
  await page
    .evaluate(() => globalThis.history.back())
    .catch((error: unknown) => {
      // The page may be gone before the call comes back; anything else means that nobody went back.
      if (!/context was destroyed/i.test(String(error))) throw error;
    });
  await page.waitForTimeout(700);
}

/** Everything a person could read on the page as it is now, fields included. */
export async function readable(page: Page): Promise<string> {
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).join('\n'));
  return `${await page.locator('body').innerText()}\n${fields}`;
}

/** All of the page: its address, its title and what can be read, fields with their values and hidden ones included. */
export async function allOf(page: Page): Promise<string> {
  return `${page.url()} ${await page.title()} ${await readable(page)} ${await page.content()}`;
}

/** Presses "Wis en stop" in the frame of this page, once. */
export async function wipeAll(page: Page): Promise<void> {
  await page.locator('.wipe').getByRole('button', { name: 'Wis en stop' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alles is gewist');
  expect(new URL(page.url()).pathname).toBe('/wis/');
}

/** What `read` reads, once the page that is on its way is there. A page that was kept tells of no load. */
async function settled<T>(page: Page, read: () => Promise<T>): Promise<T> {
  for (let times = 0; ; times++)
    try {
      await page.waitForFunction(() => document.readyState === 'complete');
      return await read();
    } catch (error) {
      if (times > 20 || !/context was destroyed|navigat/i.test(String(error))) throw error;
    }
}

/** Asks the browser itself about this tab; each time anew, because what is asked of stays behind when a kept page comes back. */
async function askBrowser<T>(page: Page, ask: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const answer = await ask(session);
  await session.detach();
  return answer;
}

const history = (page: Page) =>
  askBrowser(page, (session) => session.send('Page.getNavigationHistory'));

/**
 * Goes to every page in the history of this tab, latest first, as with Back. Where a browser offers to send a form once more
 * instead of a page, that is done too. Gives where it was and what stood there.
 */
export async function throughHistory(page: Page): Promise<{ where: string; told: string }[]> {
  const { entries, currentIndex } = await history(page);
  const left = entries.slice(0, currentIndex).filter(({ url }) => url.startsWith('http'));
  const seen = [];
  for (const { id, url } of left.toReversed()) {
    await askBrowser(page, (one) => one.send('Page.navigateToHistoryEntry', { entryId: id }));
    await expect(async () => {
      const now = await history(page);
      expect(now.entries[now.currentIndex]?.id).toBe(id);
    }).toPass({ intervals: [20] });
    const isPage = await settled(page, () => page.evaluate(() => location.protocol === 'http:'));
    if (!isPage) await page.reload();
    const told = await settled(page, () => allOf(page));
    seen.push({ where: `Back to ${url}${isPage ? '' : ', sent once more'}`, told });
  }
  return seen;
}

/** Presses Back until the first page of this tab, and gives what stood there each time; for pages that put another in their stead. */
export async function allTheWayBack(page: Page): Promise<{ where: string; told: string }[]> {
  const seen = [];
  for (let { currentIndex: left } = await history(page); left > 0; left--) {
    await back(page);
    seen.push({ where: `${left} from the first`, told: await settled(page, () => allOf(page)) });
  }
  return seen;
}
