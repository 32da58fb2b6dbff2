// Name and sentence of pages that are no need, offer or shelf: for paper, for staff and for search.
import { PAGES, textFile, TEXT_PAGES } from '../../domain/address/pages.ts';
import type { NamedPage } from '../../domain/portal/about-page.ts';
import { DUTCH, type Language } from '../../i18n/languages.ts';
import { namedScreens } from '../../i18n/screens.ts';
import { translator } from '../../i18n/translate.ts';
import type { Named } from './read/assemble.ts';

/** Every page with a name, in a language or else in Dutch; a page of running text that cannot be read is left out. */
export function pageTexts(pages: Named<'pages'>, language: Language = DUTCH): NamedPage[] {
  const texts = TEXT_PAGES.flatMap((name) => {
    const file = textFile(name);
    const wanted = pages.find(({ id }) => id === `${language}/${file}`);
    const page = wanted ?? pages.find(({ id }) => id === `${DUTCH}/${file}`);
    const path = PAGES[name].path;
    return page ? [{ path, title: page.data.title, summary: page.data.summary }] : [];
  });
  return [...texts, ...namedScreens(translator(language))];
}
