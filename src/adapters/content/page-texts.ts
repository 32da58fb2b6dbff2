// Name and sentence of pages that are no need, offer or shelf, for what goes on paper.
import type { NamedPage } from '../../domain/portal/about-page.ts';
import { PAGES, textFile, TEXT_PAGES } from '../../domain/address/pages.ts';
import { namedScreens } from '../../i18n/screens.ts';
import { translator } from '../../i18n/translate.ts';
import { namedEntries, type ContentFolder } from './disk.ts';

/** Every page with a name in Dutch; a page of running text that cannot be read is left out. */
export function pageTexts({ reading }: ContentFolder): NamedPage[] {
  const pages = namedEntries(reading, 'pages');
  const texts = TEXT_PAGES.flatMap((name) => {
    const page = pages.find(({ id }) => id === `nl/${textFile(name)}`);
    return page ? [{ path: PAGES[name].path, ...page.data }] : [];
  });
  return [...texts, ...namedScreens(translator('nl'))];
}
