// Pages that search finds beside needs, provisions and shelves.
import { PAGES, pageFacts, SEARCH_PAGES } from '../domain/address/pages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PageEntry } from './make-source.ts';

/** Words stand in lines of their own, so that each line is read as one. */
const also = (words: string) =>
  words
    .split(/[,.]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
const lastPart = (path: string) => path.split('/').at(-2) ?? '';

/** The pages with their texts in one language. */
export function searchPages(t: Translate): PageEntry[] {
  return SEARCH_PAGES.flatMap((name) => {
    const { search } = pageFacts(name);
    if (!search) return [];
    const { path } = PAGES[name];
    const said = (key: string) => t(key as 'menu.guide');
    return {
      id: lastPart(path),
      path,
      title: said(search.title),
      summary: said(search.summary),
      same: also(said(search.words)),
    };
  });
}
