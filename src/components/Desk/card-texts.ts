// What staff say and send about a page: one line to read out, and a plain text for mail or SMS.
import type { AboutPage } from '../../domain/portal/about-page.ts';
import type { AnswerOffer, PageAnswer } from '../../domain/portal/answer-of.ts';
import { readOutCode } from '../../domain/code/help-code.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What every message ends with. */
export interface Sender {
  /** Public address of the portal, without a slash at the end. */
  readonly site: string;
  readonly municipality: string;
  readonly phone: string;
}

const isUnsure = ({ provision }: AboutPage) => provision?.publish === 'check-first';
const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What to do with an offer, as the words behind "Daarna:". */
function sayAct({ title, act, isOwn }: AnswerOffer, t: Translate<'desk'>): string {
  const { type, value, whom } = act;
  const where = value ?? whom;
  if (type === 'ask-gp') return t('sayAct.gp', { title });
  if (isOwn && (type === 'ask-municipality' || type === 'call')) return t('sayAct.own', { title });
  if (type === 'ask-municipality') return t('sayAct.know', { title });
  if (where === undefined || type === 'do-yourself') return title;
  if (type === 'website')
    return t('sayAct.site', { title, site: new URL(where).hostname.replace(/^www\./, '') });
  return t(`sayAct.${type === 'walk-in' ? 'visit' : type}`, { title, where });
}

/** One line to read out: the answer of the page, what to do today and whom to turn to. Danger comes first. */
export function lineOf(about: AboutPage, answer: PageAnswer, t: Translate<'desk'>): string {
  const { today, turnTo } = answer;
  const act = turnTo && sayAct(turnTo, t);
  // What residents say to the municipality is not for who answers there.
  const isHere = turnTo?.isOwn || turnTo?.act.type === 'ask-municipality';
  const ask = about.provision && !isHere && turnTo?.act.ask;
  const said = [
    about.crisis && t('layer.crisis'),
    today !== undefined && t('layer.sayToday', { today: ended(today) }),
    act !== undefined && ended(today === undefined ? capital(act) : t('layer.sayThen', { act })),
    ask,
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : `${ended(about.title)} ${ended(about.summary)}`;
}

/** The last lines of a message: the code, and whom to call. */
function closing(
  code: string | undefined,
  { site, phone, municipality }: Sender,
  t: Translate<'mail'>,
) {
  const host = new URL(site).host;
  return [
    code !== undefined && t('message.code', { code: readOutCode(code), host }),
    t('message.call', { phone }),
    municipality,
  ].filter((line) => line !== false);
}

/** Plain text for mail or SMS. What is private is not named: someone may read along. */
export function messageOf(
  about: AboutPage,
  link: string,
  sender: Sender,
  t: Translate<'mail'>,
): string {
  const { municipality } = sender;
  const lines = about.private
    ? [t('message.calledPrivate', { municipality })]
    : [
        t('message.called', { municipality }),
        ended(about.title),
        ended(about.summary),
        isUnsure(about) && t('message.first'),
      ];
  return [...lines.filter(Boolean), link, ...closing(about.code, sender, t)].join('\n');
}

/** Plain text about a whole list; nothing is named when one thing on it is private. */
export function listMessageOf(
  pages: readonly AboutPage[],
  line: string,
  { link, code }: { readonly link: string; readonly code: string },
  sender: Sender,
  t: Translate<'mail'>,
): string {
  const { municipality } = sender;
  const hidden = pages.some((page) => page.private);
  const named = pages.map((page, place) => {
    const first = isUnsure(page) ? ` ${t('message.first')}` : '';
    return `${place + 1}. ${ended(page.title)}${first}`;
  });
  return [
    t(hidden ? 'message.calledPrivate' : 'message.list', { municipality }),
    ...(hidden ? [] : named),
    ...(line === '' ? [] : [line]),
    link,
    ...closing(code, sender, t),
  ].join('\n');
}
