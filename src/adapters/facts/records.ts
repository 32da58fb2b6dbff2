// Facts as researchers hand them over: records about provisions, what people can do themselves, and places.
import { z } from 'zod';

const strings = z.array(z.string());

export const provisionRecordSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  organisation: z.string().optional(),
  rung: z.number(),
  needs: strings,
  /** 'regio', 'landelijk', the municipality's own name, or one or more villages. */
  area: z.union([z.string(), strings]),
  where: z
    .looseObject({
      address: z.string().optional(),
      village: z.string().optional(),
      postcode: z.string().optional(),
    })
    .optional(),
  contact: z
    .looseObject({
      phone: z.string().optional(),
      email: z.string().optional(),
      url: z.string().optional(),
      url_seen_in_source: z.boolean().optional(),
    })
    .optional(),
  sources: strings,
  source_date: z.string(),
  confidence: z.string(),
  /** 'yes' and 'check-first' may be shown, 'no' never. */
  publish: z.enum(['yes', 'check-first', 'no']),
  /** For whom it is made. */
  audience: strings.optional(),
  /** The first step. */
  acts: z.looseObject({ type: z.string() }).optional(),
  name_official: z.string().optional(),
  valid_until: z.string().optional(),
  valid_for: z.string().optional(),
  review_by: z.string().optional(),
});

export const ownStrengthRecordSchema = z.looseObject({
  id: z.string(),
  /** Needs it is about. */
  maps_to: strings,
  /** Signs on which nobody is asked to try something first. */
  skip_ladder_if: strings.default([]),
  rungs: z.looseObject({
    self: strings.default([]),
    /** Empty on purpose where one's own network must never be asked. */
    own_network: strings.default([]),
  }),
});

export const placeRecordSchema = z.looseObject({
  village: z.string(),
  aliases: strings.default([]),
  hamlets: strings.default([]),
  neighbourhoods: strings.default([]),
  /** The four digits of its postcodes. */
  postcode4: z.array(z.number()).default([]),
});

export const procedureRecordSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  law: z.string(),
  /** In their order; `term` is the word of the law. */
  steps: z.array(z.looseObject({ term: z.string() })),
  costs: z.array(z.looseObject({ valid_until: z.string().nullish() })).default([]),
  needs: strings,
  sources: strings,
  confidence: z.string(),
});

export type ProvisionRecord = z.infer<typeof provisionRecordSchema>;
export type OwnStrengthRecord = z.infer<typeof ownStrengthRecordSchema>;
export type PlaceRecord = z.infer<typeof placeRecordSchema>;
export type ProcedureRecord = z.infer<typeof procedureRecordSchema>;

/** A folder of facts. */
export interface Facts {
  readonly provisions: readonly ProvisionRecord[];
  readonly ownStrength: readonly OwnStrengthRecord[];
  readonly places: readonly PlaceRecord[];
  /** Undefined: the folder says nothing about procedures. */
  readonly procedures: readonly ProcedureRecord[] | undefined;
  /** What holds for more than one record: rules, laws, the municipality. */
  readonly general: readonly string[];
}
