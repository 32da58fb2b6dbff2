// The line for a need of which staff have no sentences yet: what to do today, and whom to turn to.
import type { AboutPage } from '../../domain/portal/about-page.ts';
import type { AnswerOffer, PageAnswer } from '../../domain/portal/answer-of.ts';
import { siteName } from '../../domain/provision/shared-sites.ts';
import type { Translate } from '../../i18n/translate.ts';
import { kindOf } from './offer-kind.ts';

/** A text as a sentence of its own. */
export const ended = (text: string): string => (/[.?!]["'”’]?$/.test(text) ? text : `${text}.`);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What to do with an offer, as the words behind "Daarna:". */
function sayAct(offer: AnswerOffer, phone: string, t: Translate<'desk'>): string {
  const { title, act } = offer;
  const kind = kindOf(offer, phone);
  const where = act.value ?? act.whom ?? '';
  if (kind === 'yourself') return title;
  if (kind === 'site') return t('sayAct.site', { title, site: siteName(where) });
  return t(`sayAct.${kind}`, { title, where });
}

/** One line to read out; the summary of the page where it answers nothing. `phone`: of the municipality. */
export function lineOf(
  { summary }: Pick<AboutPage, 'summary'>,
  { today, turnTo }: PageAnswer,
  phone: string,
  t: Translate<'desk'>,
): string {
  const act = turnTo && sayAct(turnTo, phone, t);
  const said = [
    today !== undefined && t('layer.sayToday', { today: ended(today) }),
    act !== undefined && ended(today === undefined ? capital(act) : t('layer.sayThen', { act })),
  ].filter(Boolean);
  return said.length > 0 ? said.join(' ') : ended(summary);
}
