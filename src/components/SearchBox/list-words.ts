// The words of the list under the search box, sent along with what search knows.
import { resultWords, type ResultWords } from '../SearchResults/result-words.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface ListWords extends ResultWords {
  readonly label: string;
  /** With {count} in them. */
  readonly found: { readonly one: string; readonly other: string; readonly none: string };
  /** With {query} in it. */
  readonly all: string;
  readonly first: string;
  /** Asks whether it is danger. */
  readonly hints: string;
  /** With {phone} in it. */
  readonly call: string;
  /** With {site} in it. */
  readonly site: string;
}

export function listWords(t: Translate, place: string): ListWords {
  const found = (count: number) => t('search.found', { count }).replace(String(count), '{count}');
  return {
    ...resultWords(t, place),
    label: t('search.listLabel'),
    found: { one: found(1), other: found(2), none: t('search.foundNone') },
    all: t('search.all', { query: '{query}' }),
    first: t('search.first'),
    hints: t('search.hints'),
    call: t('emergency.call', { phone: '{phone}' }),
    site: t('offer.site', { site: '{site}' }),
  };
}
