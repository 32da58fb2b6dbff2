// Name and sentence of every page with a code that is no need, offer, shelf or page of running text.
import { CODED_PAGES, PAGES, pageFacts } from '../domain/address/pages.ts';
import type { NamedPage } from '../domain/portal/about-page.ts';
import type { Translate } from './translate.ts';

/** The pages in one language. */
export function namedScreens(t: Translate): NamedPage[] {
  return CODED_PAGES.flatMap((name) => {
    const { title, summary } = pageFacts(name);
    if (title === undefined || summary === undefined) return [];
    const said = (key: string) => t(key as 'start.title');
    return { path: PAGES[name].path, title: said(title), summary: said(summary) };
  });
}
