// A page of ours as something to send, in one language.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { isAboutDanger } from '../../domain/portal/about-danger.ts';
import { aboutPage, type AboutPage, type PortalContent } from '../../domain/portal/about-page.ts';
import { answerOf } from '../../domain/portal/answer-of.ts';
import { localPath, type Language } from '../../i18n/languages.ts';
import type { SentPage } from './send-texts.ts';

/** Pages to begin on: what is sent of them is how to search. */
const DOORS = [pathOf('start'), pathOf('search')];

/** True when any need it is about, or helps with, is watched. */
function isWatched({ catalogue }: PortalContent, { need, provision }: AboutPage): boolean {
  const slugs = need === undefined ? (provision?.needs ?? []) : [need];
  return slugs.some((slug) => catalogue.needs.get(slug)?.watched);
}

/** The page at a path without language; undefined when there is none. */
export function sentPage(
  known: PortalContent,
  path: string,
  language: Language,
): SentPage | undefined {
  const about = aboutPage(known, path, language);
  return (
    about && {
      about,
      answer: answerOf(known, about, language),
      danger: isAboutDanger(known, about),
      watched: isWatched(known, about),
      isDoor: DOORS.includes(about.path),
    }
  );
}

/** Where a page is opened by who gets its link: what is private by its code, which tells nothing. */
export function linkFor(about: AboutPage, site: string, language: Language): string {
  const hidden = about.private && about.code !== undefined;
  return site + localPath(hidden ? pathOf(codeAt(about.code)) : about.path, language);
}
