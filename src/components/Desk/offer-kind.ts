// How staff speak of an offer: what the municipality does they do themselves, and to the rest there is a number, a place or a site.
import type { AnswerOffer } from '../../domain/portal/answer-of.ts';
import type { ActType } from '../../domain/provision/act.ts';
import { siteName } from '../../domain/provision/shared-sites.ts';
import type { Translate } from '../../i18n/translate.ts';

const KINDS = {
  call: 'call',
  visit: 'visit',
  'walk-in': 'walkIn',
  website: 'site',
  mail: 'mail',
  'ask-gp': 'gp',
  'do-yourself': 'yourself',
  'ask-municipality': 'know',
} as const satisfies Record<ActType, string>;

/** 'desk': the contact centre itself. 'own': the municipality does it. 'know': it knows who does. 'whom': a number that only the caller has. 'toWhom': a person to go to. */
export type OfferKind = (typeof KINDS)[ActType] | 'desk' | 'own' | 'whom' | 'toWhom';

/** The kind of an offer. `phone`: of the municipality, which the caller is calling already. */
export function kindOf({ act, isOwn }: AnswerOffer, phone: string): OfferKind {
  const { type, value, whom } = act;
  if (type === 'ask-municipality') return isOwn ? 'own' : 'know';
  if (value === phone) return isOwn ? 'desk' : 'know';
  if (value !== undefined || type === 'ask-gp') return KINDS[type];
  if (whom === undefined) return 'yourself';
  if (type === 'visit' || type === 'walk-in') return 'toWhom';
  return type === 'call' ? 'whom' : KINDS[type];
}

/** Whom to turn to, as it is given to a caller. */
export interface Where {
  /** Absent: the desk itself. */
  readonly name?: string;
  readonly value: string;
}

/** The number of an offer that a caller can be given; none where it is that of the municipality. */
export function phoneOf({ act, provision }: AnswerOffer, phone: string): string | undefined {
  const own = act.type === 'call' ? act.value : provision.contact?.phone;
  return own === phone ? undefined : own;
}

/** The one number, place or site of an offer, its number too when it has one. */
export function whereOf(
  offer: AnswerOffer,
  kind: OfferKind,
  phone: string,
  t: Translate<'desk'>,
): Where | undefined {
  const { title: name, act } = offer;
  if (kind === 'desk') return { value: t('sayWhere.desk') };
  if (kind === 'own' || kind === 'know') return { name, value: t(`sayWhere.${kind}`) };
  // What to do is said; there is nothing to give.
  if (kind === 'yourself') return undefined;
  const way = kind === 'site' && act.value ? siteName(act.value) : (act.value ?? act.whom);
  const said = way ?? (kind === 'gp' ? t('sayWhere.gp') : undefined);
  const number = kind === 'call' ? undefined : phoneOf(offer, phone);
  const value = [number, said].filter(Boolean).join(' · ');
  return value === '' ? undefined : { name, value };
}
