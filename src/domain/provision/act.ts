// The one thing to do with an offer: its first step, with whom or where, and what to say.
import { z } from 'zod';
import { isOneNumber, writtenPhone } from '../phone.ts';
import { says } from '../problem.ts';

export const ACT_TYPES = [
  'call',
  'visit',
  /** Without an appointment. */
  'walk-in',
  'website',
  'mail',
  /** The municipality knows the way. */
  'ask-municipality',
  'ask-gp',
  /** Needs nobody. */
  'do-yourself',
] as const;

export type ActType = (typeof ACT_TYPES)[number];

export const actSchema = z
  .strictObject({
    type: z.enum(ACT_TYPES, says('choose')),
    /** Number, web address or mail address of another than the offer itself. */
    value: z.string().min(3).optional(),
  })
  .transform(({ type, value }) => ({
    type,
    ...(value !== undefined && { value: isOneNumber(value) ? writtenPhone(value) : value }),
  }));

/** An act as a card shows it. */
export interface Act {
  readonly type: ActType;
  /** What a button opens or shows: a number, an address of a site, mail or street. Absent: words alone say where. */
  readonly value?: string;
  /** Where or with whom, in words. */
  readonly whom?: string;
  /** What to say or ask there. */
  readonly ask?: string;
}

/** What an offer tells of the ways in. */
interface Offer {
  readonly act?: z.infer<typeof actSchema> | undefined;
  readonly contact?:
    | {
        readonly phone?: string | undefined;
        readonly email?: string | undefined;
        readonly url?: string | undefined;
        readonly urlVerified?: boolean | undefined;
      }
    | undefined;
  readonly place?:
    { readonly address?: string | undefined; readonly village?: string | undefined } | undefined;
}

/** The street with its village; a village alone is no address. */
function addressOf({ place }: Offer): string | undefined {
  if (place?.address === undefined) return undefined;
  return [place.address, place.village].filter(Boolean).join(', ');
}

const siteOf = ({ contact }: Offer): string | undefined =>
  contact?.urlVerified === true ? contact.url : undefined;

/** The way in that is known best, for an offer that names none. */
function usualType(offer: Offer): ActType {
  if (offer.contact?.phone !== undefined) return 'call';
  if (siteOf(offer) !== undefined) return 'website';
  if (offer.contact?.email !== undefined) return 'mail';
  return addressOf(offer) === undefined ? 'ask-municipality' : 'visit';
}

function valueOf(type: ActType, offer: Offer, municipalPhone: string): string | undefined {
  switch (type) {
    case 'call':
      return offer.act?.value ?? offer.contact?.phone;
    case 'website':
      return offer.act?.value ?? siteOf(offer);
    case 'mail':
      return offer.act?.value ?? offer.contact?.email;
    case 'visit':
    case 'walk-in':
      return addressOf(offer);
    case 'ask-municipality':
      return municipalPhone;
    case 'ask-gp':
    case 'do-yourself':
      return undefined;
  }
}

/** The act of an offer. `municipalPhone`: number of the contact centre, for what the municipality knows. */
export function actOf(
  offer: Offer,
  wording: { readonly whom?: string | undefined; readonly ask?: string | undefined },
  municipalPhone: string,
): Act {
  const type = offer.act?.type ?? usualType(offer);
  const value = valueOf(type, offer, municipalPhone);
  return {
    type,
    ...(value !== undefined && { value }),
    ...(wording.whom !== undefined && { whom: wording.whom }),
    ...(wording.ask !== undefined && { ask: wording.ask }),
  };
}

/** True when somebody can do it: it says where, with whom or what. */
export function isReachable({ type, value, whom }: Act): boolean {
  return type === 'ask-gp' || value !== undefined || whom !== undefined;
}
