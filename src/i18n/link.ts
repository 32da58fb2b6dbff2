// Links to our own pages in a language.
import { pathOf, type Target } from '../domain/address/address.ts';
import { localPath, type Language } from './languages.ts';

/** The path of a page in a language; `query` are the fields behind the question mark. */
export function linkTo(
  target: Target,
  language: Language,
  query: Readonly<Record<string, string>> = {},
): string {
  const fields = new URLSearchParams(query).toString();
  return localPath(pathOf(target), language) + (fields === '' ? '' : `?${fields}`);
}

/** Links in one language, for whoever must not know about languages. */
export const localIn =
  (language: Language) =>
  (target: Target, query: Readonly<Record<string, string>> = {}): string =>
    linkTo(target, language, query);
