// The start page, all shelves and each shelf, as they are built: everything is there, and the street stands where it may and is small.
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/content/disk.ts';
import { needAt, pathOf, provisionAt } from '../../src/domain/address/address.ts';
import { offersOnShelf, needsOnShelf } from '../../src/domain/catalogue/catalogue.ts';
import { servedFiles } from '../support/built.ts';
import { STREEK, streekSite } from '../support/streek.ts';

const files = servedFiles(streekSite());
const { catalogue } = readContent(STREEK);
const { domains } = catalogue!.municipality;
const STREET = /<svg class="street"[\s\S]*?<\/svg>/;
const MOST_STREET = 4000;

async function pageAt(path: string): Promise<string> {
  return (await files.get(`${path}index.html`)!.plain()).toString();
}
const linksIn = (html: string) =>
  [...html.replace(/^[\s\S]*<main/, '').matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);

describe('a shelf', () => {
  it.each(domains.map(({ id }) => id))(
    '%s shows every need and every offer that stands on it',
    async (id) => {
      const links = linksIn(await pageAt(`/schappen/${id}/`));
      for (const need of needsOnShelf(catalogue!, id))
        expect(links).toContain(pathOf(needAt(need)));
      for (const offer of offersOnShelf(catalogue!, id))
        expect(links).toContain(pathOf(provisionAt(offer)));
      expect(links).toContain('/schappen/');
    },
  );
});

it('the start page and the page of all shelves lead to the shelves, in each language', async () => {
  for (const language of ['', '/en']) {
    const all = linksIn(await pageAt(`${language}/schappen/`));
    const start = linksIn(await pageAt(`${language}/`));
    for (const { id } of domains) expect(all).toContain(`${language}/schappen/${id}/`);
    expect(start).toEqual(
      expect.arrayContaining([`${language}/schappen/`, `${language}/schappen/geld/`]),
    );
    expect(start).toContain(`${language}/wegwijzer/`);
  }
});

it('the street is drawn on the start page and the posters and nowhere else, in less than 4 kB', async () => {
  const drawn: string[] = [];
  for (const address of files.keys()) {
    if (!address.endsWith('index.html')) continue;
    const [street] = STREET.exec(await pageAt(address.replace(/index\.html$/, ''))) ?? [];
    if (street === undefined) continue;
    drawn.push(address);
    expect(Buffer.byteLength(street)).toBeLessThan(MOST_STREET);
  }
  expect(drawn.length).toBe(2 * (domains.length + 1));
  for (const address of drawn)
    expect(address).toMatch(/^(\/en)?\/(schappen\/[\w-]+\/poster\/)?index\.html$/);
});
