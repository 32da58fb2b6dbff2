// The invented municipality that tests walk, so that no test depends on what the real one writes: its content, and the site built from it.
import { fileURLToPath } from 'node:url';
import { currentRelease } from '../../src/adapters/release/releases.ts';

const path = (from: string) => fileURLToPath(new URL(`../../${from}`, import.meta.url));

/** Content folder of Gemeente Westerveen. */
export const STREEK = path('tests/fixtures/streek');

/** Where its site is built; not within dist/, which a build of the real site empties. */
export const STREEK_SITE = path('.test-results/streek');

/** Its phone number, as it stands on every page. */
export const PHONE = '0123 48 20 00';

/** Folder with the releases of the site. Throws when it was not built yet. */
export function streekSite(): string {
  if (currentRelease(STREEK_SITE) === undefined)
    throw new Error('the site of tests is not built yet: run npm run build:streek');
  return STREEK_SITE;
}
