// An offer as lines of plain text to send: what it is, the way in, when, what it costs.
import type { AnswerOffer } from '../../domain/portal/answer-of.ts';
import { siteName } from '../../domain/provision/shared-sites.ts';
import { wordingIn } from '../../domain/wording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { kindOf, phoneOf, type OfferKind } from './offer-kind.ts';
import { ended } from './today-line.ts';

type T = Translate<'mail'>;

/** In which language a text is, and the number of the municipality that sends it. */
export interface Letter {
  readonly language: string;
  readonly phone: string;
  readonly t: T;
}

/** The texts of an offer when it has any in that language; half a text in another helps nobody. */
function ownTexts({ provision }: AnswerOffer, language: string) {
  const { text, language: real } = wordingIn(provision.wordings, language);
  return real === language ? text : undefined;
}

/** The words of how one goes there; none where they are in another language. */
const WORDED: readonly OfferKind[] = ['whom', 'toWhom', 'yourself'];

/** A site by its name where that is all of its address: a phone makes a link of it, and a text gets shorter. */
function shortSite(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '' ? siteName(address) : address;
}

/** The place or site of an offer, in the words of its kind. */
function placeOf({ act, provision }: AnswerOffer, kind: OfferKind, t: T): string[] {
  const { address, village } = provision.place ?? {};
  const where = act.value ?? act.whom ?? '';
  switch (kind) {
    case 'gp':
      return [t('message.gp')];
    case 'whom':
    case 'toWhom':
    case 'visit':
    case 'walkIn':
    case 'mail':
      return [t(`message.${kind}`, { where })];
    case 'site':
      return [t('message.site', { where: shortSite(where) })];
    case 'yourself':
      return where === '' ? [] : [ended(where)];
    case 'call':
      if (address === undefined) return [];
      return [t('message.visit', { where: [address, village].filter(Boolean).join(', ') })];
    default:
      return [];
  }
}

/** The way in: a number, an address, a site; where the municipality is the way, its own number. */
export function wayTo(offer: AnswerOffer, { language, phone, t }: Letter): string[] {
  const kind = kindOf(offer, phone);
  if (kind === 'own' || kind === 'desk') return [t('message.ours', { phone })];
  const number = phoneOf(offer, phone);
  const ring = number === undefined ? [] : [t('message.ring', { phone: number })];
  const isRead = ownTexts(offer, language) !== undefined || !WORDED.includes(kind);
  return [...ring, ...(isRead ? placeOf(offer, kind, t) : [])];
}

/** Nobody could confirm it; of what it does itself the municipality is sure. */
export function isUnsure(offer: AnswerOffer, phone: string): boolean {
  const kind = kindOf(offer, phone);
  return offer.provision.publish === 'check-first' && kind !== 'own' && kind !== 'desk';
}

/** What may be left out of an offer where a text must be short, the least needed first. */
export const SPARED = ['summary', 'cost'] as const;
export type Spared = (typeof SPARED)[number];

/** All that is known of an offer, as far as it can be read in this language, but what is spared. */
export function offerLines(
  offer: AnswerOffer,
  letter: Letter,
  spared: readonly Spared[] = [],
): string[] {
  const { language, phone, t } = letter;
  const text = ownTexts(offer, language);
  const kind = kindOf(offer, phone);
  const isOurs = kind === 'own' || kind === 'know' || kind === 'desk';
  const has = (part: Spared) => !spared.includes(part);
  return [
    t('message.offer', { title: ended(offer.title) }),
    ...(text && has('summary') ? [ended(text.summary)] : []),
    ...wayTo(offer, letter),
    ...(text?.ask === undefined || isOurs ? [] : [text.ask]),
    ...(text?.when === undefined ? [] : [t('message.when', { when: ended(text.when) })]),
    ...(text?.cost === undefined || !has('cost')
      ? []
      : [t('message.cost', { cost: ended(text.cost) })]),
    ...(isUnsure(offer, phone) ? [t('message.first')] : []),
  ];
}
