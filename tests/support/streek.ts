// The invented municipality that tests walk, so that no test depends on what the real one writes: its content, and the site built from it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (from: string) => fileURLToPath(new URL(`../../${from}`, import.meta.url));

/** Content folder of Gemeente Westerveen. */
export const STREEK = path('tests/fixtures/streek');

/** Where its site is built; not within dist/, which a build of the real site empties. */
export const STREEK_SITE = path('.test-results/streek');

/** Its phone number, as it stands on every page. */
export const PHONE = '0123 48 20 00';

/** Folder of the built site. Throws when it was not built yet. */
export function streekSite(): string {
  if (!existsSync(`${STREEK_SITE}/client`))
    throw new Error('the site of tests is not built yet: run npm run build:streek');
  return STREEK_SITE;
}
