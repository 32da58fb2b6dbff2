// What staff say about a page, in their own voice: an opening, a question, an act, whom to turn to, and what they do otherwise.
import { isCircle, type Say } from '../../domain/need/say.ts';
import { ALARM_NUMBER } from '../../domain/phone.ts';
import { isAboutDanger } from '../../domain/portal/about-danger.ts';
import type { AboutPage, PortalContent } from '../../domain/portal/about-page.ts';
import { answerOf, type AnswerOffer } from '../../domain/portal/answer-of.ts';
import { siteName } from '../../domain/provision/shared-sites.ts';
import { wordingIn } from '../../domain/wording.ts';
import type { Translate } from '../../i18n/translate.ts';
import { kindOf, whereOf, type OfferKind, type Where } from './offer-kind.ts';
import { ended, lineOf } from './today-line.ts';

/** What is said is Dutch, whatever is sent. */
const LANG = 'nl';

/** Of what staff have no sentences yet there is only an opening. */
type Words = Pick<Say, 'open'> & Partial<Say>;

export interface Spoken extends Words {
  /** Slug of the colleagues to pass on to. */
  readonly secondLine?: string;
  /** The one number, place or site. */
  readonly where?: Where;
  /** True: danger. The emergency number stands beside it, and no code. */
  readonly danger: boolean;
}

/** Where nothing is known yet of what the caller wants. */
const pageWords = (t: Translate<'desk'>): Words => ({
  open: t('sayPage.open'),
  ask: t('sayPage.ask'),
  act: t('sayPage.act'),
  else: t('sayPage.else'),
});

/** In danger: of the offer to turn to, or of the emergency number. */
function dangerWords(
  offer: { readonly title: string; readonly kind: OfferKind } | undefined,
  t: Translate<'desk'>,
): Words {
  const { title = '', kind = 'alarm' } = offer ?? {};
  const way = kind === 'alarm' || kind === 'call' || kind === 'gp' ? kind : 'other';
  return {
    open: t('sayDanger.open'),
    ask: t(kind === 'alarm' ? 'sayDanger.where' : 'sayDanger.ask'),
    act: t(`sayDanger.${way}`, { title }),
    else: t('sayDanger.else'),
  };
}

/** Of an offer, made of its facts. */
function offerWords(offer: AnswerOffer, kind: OfferKind, t: Translate<'desk'>): Words {
  const { act, provision } = offer;
  if (kind === 'desk') return pageWords(t);
  const isOurs = kind === 'own' || kind === 'know';
  const { summary } = wordingIn(provision.wordings, LANG).text;
  const title = ended(offer.title);
  const open = t(kind === 'own' ? 'sayOffer.openOwn' : 'sayOffer.open', { title });
  const site = kind === 'site' && act.value ? siteName(act.value) : '';
  const where = act.value ?? act.whom ?? '';
  const said = t(`sayOffer.act.${kind}`, { site, where: where === '' ? '' : ended(where) }).trim();
  // Of a site one finds out by opening it.
  const unsure = provision.publish === 'check-first' && !isOurs && kind !== 'site';
  return {
    open: kind === 'own' || isCircle(summary) ? open : `${open} ${ended(summary)}`,
    ask: t(`sayOffer.ask.${kind}`),
    // What residents say to the municipality is not for who answers there.
    act: isOurs || act.ask === undefined ? said : `${said} ${act.ask}`,
    else: t(unsure ? 'sayOffer.elseUnsure' : 'sayOffer.else'),
  };
}

/** What staff say about a page. */
export function spokenOf(known: PortalContent, about: AboutPage, t: Translate<'desk'>): Spoken {
  const { needs, municipality } = known.catalogue;
  const { phone } = municipality.contact;
  const danger = isAboutDanger(known, about);
  const answer = answerOf(known, about, LANG);
  const { turnTo } = answer;
  const isAlarm = turnTo?.act.value === ALARM_NUMBER;
  const offer = turnTo && !isAlarm ? { ...turnTo, kind: kindOf(turnTo, phone) } : undefined;
  const need = needs.get(about.need ?? about.provision?.needs[0] ?? '');
  const where = offer && whereOf(offer, offer.kind, phone, t);
  const words = (): Words => {
    const say = about.need && need ? wordingIn(need.wordings, LANG).text.say : undefined;
    if (say) return say;
    if (danger) return dangerWords(offer, t);
    // Not written yet: what to do today and whom to turn to, as it stands on the page.
    if (about.need !== undefined) return { ...pageWords(t), open: lineOf(about, answer, phone, t) };
    return offer ? offerWords(offer, offer.kind, t) : pageWords(t);
  };
  return {
    ...words(),
    ...(need?.secondLine !== undefined && { secondLine: need.secondLine }),
    ...(where && { where }),
    danger,
  };
}
