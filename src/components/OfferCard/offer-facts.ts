// What we know of an offer, always in the same order; what we do not know is not there.
import type { Act } from '../../domain/provision/act.ts';
import type { OfferSort } from '../../domain/provision/sort.ts';
import { reachOf, type Provision } from '../../domain/provision/provision.ts';
import { wordingIn } from '../../domain/wording.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface OfferFact {
  /** Name of its pictogram. */
  readonly icon: string;
  readonly label: string;
  readonly value: string;
  readonly language: string;
}

/** Where it is or for which villages; undefined when it comes to everybody by phone, site or post. */
function areaOf(provision: Provision, place: string, t: Translate): string | undefined {
  const { area, act } = provision;
  if (provision.place?.village !== undefined) return provision.place.village;
  if (Array.isArray(area)) return area.join(', ');
  const goesThere = act?.type === 'visit' || act?.type === 'walk-in';
  return goesThere && reachOf(provision) === 'gemeente' ? t('offer.areaAll', { place }) : undefined;
}

/** Cost, where and when, as far as they are known. `place`: name of the area of the municipality. */
export function offerFacts(
  provision: Provision,
  lang: Language,
  place: string,
  t: Translate,
): OfferFact[] {
  const { text, language } = wordingIn(provision.wordings, lang);
  const area = areaOf(provision, place, t);
  const known = [
    { icon: 'tag', label: t('offer.cost'), value: text.cost, language },
    {
      icon: 'map-pin',
      label: t('offer.where'),
      value: text.where ?? area,
      language: text.where ? language : lang,
    },
    { icon: 'calendar', label: t('offer.when'), value: text.when, language },
  ];
  return known.flatMap(({ value, ...fact }) => (value === undefined ? [] : [{ ...fact, value }]));
}

/** What nobody could confirm, in one sentence that fits the sort of offer; undefined when there is nothing to say. */
export function doubtOf({ publish, act }: Provision, t: Translate): string | undefined {
  // On a card only of a place: of a site or a line one finds out by opening or calling it.
  const goesThere = act?.type === 'visit' || act?.type === 'walk-in';
  return publish === 'check-first' && goesThere ? t('offer.unsure.place') : undefined;
}

/** The same on the page of the offer, where every sort has its sentence. `phone`: of the municipality. */
export function unsureOf(
  { publish }: Provision,
  sort: OfferSort,
  phone: string,
  t: Translate,
): string | undefined {
  if (publish !== 'check-first' || sort === 'yourself') return undefined;
  return t(`offer.unsure.${sort}`, { phone });
}

/** What to say when the offer names nothing of its own; undefined where there is nobody to say it to, or danger. */
export function usualAsk(
  { type }: Act,
  rung: Provision['rung'],
  title: string,
  t: Translate,
): string | undefined {
  if (rung === 0) return undefined;
  if (type === 'call') return t('offer.say.call');
  if (type === 'ask-gp') return t('offer.say.gp', { title });
  return type === 'visit' || type === 'walk-in' ? t('offer.say.place') : undefined;
}
