// A plan of one's own in a browser, as the form of Mijn plan makes it.
import type { Page } from '@playwright/test';
import { pathOf } from '../../src/domain/address/address.ts';

/** Keeps a plan of these needs in the browser of the page; what was in it goes. `origin`: address of the site. */
export async function keepPlan(
  page: Page,
  origin: string,
  needs: readonly string[],
): Promise<void> {
  const fields = [['choose', '1'], ...needs.map((need) => ['need', need])];
  const answer = await page.context().request.post(origin + pathOf('plan'), {
    data: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  });
  if (!answer.ok()) throw new Error(`no plan was kept: ${answer.status()}`);
}
