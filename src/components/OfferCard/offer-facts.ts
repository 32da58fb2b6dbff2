// The four facts of a shelf label, and what to say when one is not known.
import { reachOf, type Provision } from '../../domain/provision/provision.ts';
import { wordingIn } from '../../domain/wording.ts';
import { spokenDate } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface OfferFact {
  readonly label: string;
  readonly value: string;
  readonly language: string;
}

function areaText(provision: Provision, place: string, t: Translate): string {
  const reach = reachOf(provision);
  if (Array.isArray(provision.area)) return provision.area.join(', ');
  if (reach === 'regio') return t('offer.areaRegio');
  return reach === 'landelijk' ? t('offer.areaLandelijk') : t('offer.areaAll', { place });
}

/** Cost, where, when and how sure, always in this order. */
export function offerFacts(
  provision: Provision,
  lang: Language,
  place: string,
  t: Translate,
): OfferFact[] {
  const { text, language } = wordingIn(provision.wordings, lang);
  // On the first two rungs nobody keeps opening hours or a till.
  const own = provision.rung === 1 || provision.rung === 2;
  const fact = (label: string, known: string | undefined, otherwise: string): OfferFact =>
    known === undefined
      ? { label, value: otherwise, language: lang }
      : { label, value: known, language };
  return [
    fact(t('offer.cost'), text.cost, own ? t('offer.costOwn') : t('offer.costUnknown')),
    fact(t('offer.where'), text.where, areaText(provision, place, t)),
    fact(t('offer.when'), text.when, own ? t('offer.whenOwn') : t('offer.whenUnknown')),
    fact(
      t('offer.sure'),
      undefined,
      provision.publish === 'yes'
        ? t('offer.checked', { date: spokenDate(provision.checkedOn, lang) })
        : t('offer.checkFirst'),
    ),
  ];
}
