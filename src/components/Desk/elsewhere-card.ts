// What staff say and send when it is not for this site: where it is, and what they do themselves.
import { siteName } from '../../domain/provision/shared-sites.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Spoken } from './say-texts.ts';
import type { SentPage } from './send-texts.ts';

/** One thing that is not for this site. */
export interface ElsewhereCard {
  readonly title: string;
  readonly say: string;
  /** What staff do. */
  readonly desk: string;
  /** A site, or a page of ours as a path; absent: nobody knows. */
  readonly place?: string | undefined;
}

const isOurs = (place: string) => place.startsWith('/');

/** What staff say. */
export function spokenElsewhere({ desk, place }: ElsewhereCard, t: Translate<'desk'>): Spoken {
  return {
    open: t('sayElsewhere.open'),
    ask: t('sayElsewhere.ask'),
    act: desk,
    else: t('sayElsewhere.else'),
    ...(place !== undefined && !isOurs(place) && { where: { value: siteName(place) } }),
    danger: false,
  };
}

/** What staff say when nothing was found. */
export function spokenNothing(t: Translate<'desk'>): Spoken {
  const [open, ask, act] = [t('sayNothing.open'), t('sayNothing.ask'), t('sayNothing.act')];
  return { open, ask, act, else: t('sayNothing.else'), danger: false };
}

/** It as a page to send: what it is, in place of how to search. */
export function sentElsewhere({ about }: SentPage, { title, say }: ElsewhereCard): SentPage {
  return { about: { ...about, title, summary: say }, answer: {}, danger: false };
}

/** What opens it; `local`: a page of ours, with its site. */
export function linkElsewhere(
  place: string | undefined,
  local: (path: string) => string,
): string | undefined {
  return place !== undefined && isOurs(place) ? local(place) : place;
}
