// What staff send of a page: a number and a name where someone reads along, a line per thing of a list; and what every text is made of. To who reads alone: full-text.ts.
import { readOutCode } from '../../domain/code/help-code.ts';
import { ALARM_NUMBER, isKnownByHeart } from '../../domain/phone.ts';
import type { AboutPage } from '../../domain/portal/about-page.ts';
import type { PageAnswer } from '../../domain/portal/answer-of.ts';
import { plainSigns } from '../../domain/sms.ts';
import type { Translate } from '../../i18n/translate.ts';
import { phoneOf } from './offer-kind.ts';
import { isUnsure, wayTo } from './offer-lines.ts';
import { ended } from './today-line.ts';

/** Who sends it, and in which language. */
export interface Sender {
  /** Public address of the portal, without a slash at the end. */
  readonly site: string;
  readonly municipality: string;
  readonly phone: string;
  /** Name of whoever is signed in. */
  readonly who?: string | undefined;
  readonly language: string;
  readonly t: Translate<'mail'>;
  /** 'contact': they did not call but wrote; absent: they called. */
  readonly opening?: 'contact';
}

/** A page to send, as it is in the language of the text. */
export interface SentPage {
  readonly about: AboutPage;
  readonly answer: PageAnswer;
  /** True: numbers are sent, and nothing else. */
  readonly danger: boolean;
  /** True: somebody near may look who must not know. */
  readonly watched?: boolean;
  /** True: a page that answers nothing by itself, as the one to search on. */
  readonly isDoor?: boolean;
}

/** What opens the page, by link and by code. */
export interface Way {
  readonly link: string;
  readonly code?: string | undefined;
}

/** One text of some lines, in signs that keep a text message short. */
export const written = (lines: readonly string[], { language }: Sender) =>
  plainSigns(lines.join('\n'), language);

/** The number of the help itself; none where that would tell what it is about, or where it is the municipality's. */
function quietNumber({ answer: { turnTo }, danger, watched = false }: SentPage, phone: string) {
  const own = turnTo && phoneOf(turnTo, phone);
  // In danger a number that everybody knows is a name; and who looks along would call the other one.
  const isTelling = danger && own !== undefined && (watched || isKnownByHeart(own));
  return isTelling ? undefined : own;
}

/** The line to call in danger; the municipality where it gives the help itself. */
export function lineIn({ answer: { turnTo } }: SentPage, phone: string): string {
  const own = turnTo && phoneOf(turnTo, phone);
  return own === undefined || own === ALARM_NUMBER ? phone : own;
}

/** Why they get this: they called, or wrote. */
export const openingOf = ({ opening, municipality, t }: Sender) =>
  t(opening === 'contact' ? 'message.contact' : 'message.called', { municipality });

/** How to reach a person again: the number of the municipality, and whom to ask for. */
function personLine({ phone, who, t }: Sender): string {
  if (who === undefined) return t('message.person', { phone });
  return t('message.personNamed', { phone, who });
}

export function wayBack({ link, code }: Way, { site, t }: Sender): string[] {
  if (code === undefined) return [link];
  const host = new URL(site).host;
  return [link, t('message.code', { code: readOutCode(code), host })];
}

/** Nothing of what it is about: a number, and a person to ask for. The famous numbers for danger would tell. */
export function neutralText(page: SentPage, sender: Sender): string {
  const own = quietNumber(page, sender.phone);
  const looked = own === undefined ? [] : [sender.t('message.looked', { phone: own })];
  return written([openingOf(sender), ...looked, personLine(sender)], sender);
}

/** One thing of a list: what may not be named is a number. */
function listLine(page: SentPage, sender: Sender): string {
  const { about, answer, danger } = page;
  const { phone, t } = sender;
  if (about.private || danger) {
    const own = quietNumber(page, phone);
    return own === undefined ? t('message.talked') : t('message.talkedNumber', { phone: own });
  }
  const { turnTo } = answer;
  if (!turnTo) return ended(about.title);
  const offer = turnTo.title === about.title ? [] : [ended(turnTo.title)];
  const first = isUnsure(turnTo, phone) ? [t('message.first')] : [];
  return [ended(about.title), ...offer, ...wayTo(turnTo, sender), ...first].join(' ');
}

/** Plain text about a whole list. One dangerous thing takes the link away: it would open on that. */
export function listText(
  pages: readonly SentPage[],
  line: string,
  way: Way,
  sender: Sender,
): string {
  const { municipality, t } = sender;
  const isOpen = pages.every(({ danger }) => !danger);
  const lines = [
    t('message.list', { municipality }),
    ...pages.map((page, place) => `${place + 1}. ${listLine(page, sender)}`),
    ...(line === '' ? [] : [line]),
    ...(isOpen ? wayBack(way, sender) : []),
    personLine(sender),
  ];
  return written(lines, sender);
}
