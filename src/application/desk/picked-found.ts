// What goes on a list for the words or the code that staff typed.
import { aboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { resolveCode } from '../../domain/code/printed-codes.ts';
import { codeInWords } from '../../domain/code/typed-code.ts';
import { itemOf, itemsOf, pathOfItem } from '../../domain/plan/plan-items.ts';

const MOST = 6;

/** One thing that can be put on the list. */
export interface FoundItem {
  readonly item: string;
  readonly hit: { readonly title: string; readonly summary: string };
}

/** What search finds for words: paths without language, danger first. */
export type FindPaths = (query: string) => readonly string[];

/** Best first; 'wrongCode' for digits that do not check or stand for no page. */
export function foundFor(
  query: string,
  known: PortalContent,
  find: FindPaths,
): FoundItem[] | 'wrongCode' {
  const { codes } = known;
  const itemFor = (item: string): FoundItem[] => {
    const about = aboutPage(known, pathOfItem(codes, item) ?? '', 'nl');
    return about ? [{ item, hit: about }] : [];
  };
  const digits = codeInWords(query);
  const code = digits === undefined ? undefined : resolveCode(codes, known.printed, digits);
  if (code !== undefined) {
    const items = itemsOf(codes, code).flatMap(itemFor);
    return items.length === 0 ? 'wrongCode' : items;
  }
  return [...new Set(find(query))]
    .slice(0, MOST)
    .flatMap((path) => itemFor(itemOf(codes, path) ?? ''));
}
