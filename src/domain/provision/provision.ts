// A provision (aanbod): one thing on a shelf, with its facts and where they come from.
import { z } from 'zod';
import { audienceSchema } from '../audience.ts';
import { daySchema } from '../day.ts';
import { EMAIL } from '../email.ts';
import { phoneSchema } from '../phone.ts';
import { says } from '../problem.ts';
import { rungSchema } from '../rung.ts';
import { slugSchema } from '../slug.ts';
import { sourceSchema, webAddressSchema } from '../web-address.ts';
import { conditionsSchema } from '../need/facts.ts';
import type { Wordings } from '../wording.ts';
import { actSchema } from './act.ts';

export const provisionSchema = z.strictObject({
  /** What stands in its address, when its own name would tell too much. The telling address leads there. */
  address: slugSchema.optional(),
  /** Rung on the ladder; 0 is emergency help. */
  rung: rungSchema,
  /** Needs this answers, most important first. */
  needs: z.array(slugSchema).min(1).max(14),
  /** For whom it is made; how it is read stands in chance.ts. */
  audience: z.array(audienceSchema).min(1).default(['everyone']),
  /** True: about one special thing, as damage by earthquakes or a pet; stands behind what helps anybody. */
  special: z.boolean().default(false),
  /** The first step; absent: the way in that is known best. */
  act: actSchema.optional(),
  /** The whole municipality, the region, the country, or the villages it is for. */
  area: z.union([z.enum(['gemeente', 'regio', 'landelijk']), z.array(z.string()).min(1)]),
  /** For whom it is, over the shared list of facts; none: for everyone. */
  conditions: conditionsSchema.default({}),
  organisation: z.string().optional(),
  /** Its own name, where the title is what people call it: staff look for it by ear. */
  officialName: z.string().min(2).optional(),
  contact: z
    .strictObject({
      /** As it is said on the phone: '0597 48 20 00'. */
      phone: phoneSchema.optional(),
      email: z.email({ pattern: EMAIL }).optional(),
      url: webAddressSchema.optional(),
      /** False: the address was never seen in a source, so it is not linked. */
      urlVerified: z.boolean().optional(),
      /** Where one writes with somebody who answers at once. */
      chat: webAddressSchema.optional(),
    })
    .optional(),
  place: z
    .strictObject({
      address: z.string().optional(),
      postcode: z
        .string()
        .regex(/^[1-9]\d{3}( [A-Z]{2})?$/, says('postcode'))
        .optional(),
      village: z.string().optional(),
    })
    .optional(),
  /** Procedure by which it is decided; absent: one can use it without a decision, or no steps are known. */
  procedure: slugSchema.optional(),
  /** Where the facts were read: web addresses or the name of a document. */
  sources: z.array(sourceSchema),
  /** Age of the sources, old to new, in words. */
  sourceDate: z.string().min(2),
  confidence: z.enum(['high', 'medium', 'low']),
  /** 'check-first': no source of these years confirms it; 'no' never stands in content. */
  publish: z.enum(['yes', 'check-first']),
  /** Day on which the sources were last looked at. */
  checkedOn: daySchema,
  /** Last day on which `validFor` holds. */
  validUntil: daySchema.optional(),
  /** What holds until then, for editors. */
  validFor: z.string().min(3).optional(),
  /** Day on which somebody must look again. */
  reviewBy: daySchema.optional(),
});

export const provisionWordingSchema = z.strictObject({
  /** True: it speaks to children or young people and says je. */
  informal: z.boolean().optional(),
  /** Name as a resident knows it. */
  title: z.string().min(2).max(60),
  /** One sentence: what it does for you. */
  summary: z.string().min(5),
  who: z.string().optional(),
  cost: z.string().optional(),
  /** For who cannot or dares not speak: how and when it works without a voice. */
  voiceless: z.string().optional(),
  /** Title of the tab and in the history, by which nobody can tell what it is about. */
  neutralTitle: z.string().min(3).max(60).optional(),
  when: z.string().optional(),
  where: z.string().optional(),
  /** Where one goes or with whom one speaks, when no number or address says it: 'uw eigen huisarts'. */
  whom: z.string().min(3).optional(),
  /** What to say or ask there, one or two sentences. */
  ask: z.string().min(5).optional(),
});

export type ProvisionFacts = z.infer<typeof provisionSchema>;
export type ProvisionWording = z.infer<typeof provisionWordingSchema>;

/** A provision with its texts per language. */
export interface Provision extends ProvisionFacts {
  readonly id: string;
  readonly wordings: Wordings<ProvisionWording>;
}

/** True for what a municipality does itself, whichever it is. */
export function isMunicipal({ organisation = '' }: Pick<ProvisionFacts, 'organisation'>): boolean {
  return /^gemeenten?\b/i.test(organisation);
}

/** The web address when it may be linked. */
export function linkOf(provision: ProvisionFacts): string | undefined {
  return provision.contact?.urlVerified === true ? provision.contact.url : undefined;
}

/** How near: 'village', 'gemeente', 'regio' or 'landelijk'. */
export function reachOf(
  provision: Pick<ProvisionFacts, 'area'>,
): 'village' | 'gemeente' | 'regio' | 'landelijk' {
  return Array.isArray(provision.area) ? 'village' : provision.area;
}

/** The day on which the fact that was checked longest ago was checked; undefined when there are none. */
export function oldestCheck(
  provisions: readonly Pick<ProvisionFacts, 'checkedOn'>[],
): string | undefined {
  return provisions.map(({ checkedOn }) => checkedOn).sort()[0];
}

/** Names of villages that offers are for, or stand in; each once. */
export function villagesIn(provisions: Iterable<Pick<Provision, 'area' | 'place'>>): string[] {
  const named = [...provisions].flatMap(({ area, place }) => [
    ...(Array.isArray(area) ? area : []),
    ...(place?.village === undefined ? [] : [place.village]),
  ]);
  return [...new Set(named)].sort();
}
