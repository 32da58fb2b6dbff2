// What a browser still tells of words that were typed: address, title, fields and text of the page, and what it keeps.
import type { Page } from '@playwright/test';

/** Everything that can be read here now, in small letters. */
export async function leftBehind(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map((r) => r.url),
      ),
    ).catch(() => []);
    return JSON.stringify([
      location.href,
      document.title,
      document.referrer,
      history.state,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      requests,
      fields.map((field) => field.value),
      document.body.innerHTML,
    ]);
  });
  const cookies = JSON.stringify(await page.context().cookies());
  return decodeURIComponent((kept + cookies).replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase();
}

/** Addresses in the history of this tab. */
export async function addressesOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.flatMap(({ url, userTypedURL, title }) => [url, userTypedURL, title]);
}
