// A procedure: the way through a law or scheme, from the first step to a decision, with terms and what it costs.
import { z } from 'zod';
import { daySchema } from '../day.ts';
import { phoneSchema } from '../phone.ts';
import { slugSchema } from '../slug.ts';
import { sourceSchema, webAddressSchema } from '../web-address.ts';
import type { Wordings } from '../wording.ts';

const stepSchema = z.strictObject({
  id: slugSchema,
  /** The word that letters and staff use, in Dutch, so that a resident knows it again. */
  term: z.string().min(2).max(60),
  /** True: not read in the law itself, so the page says to ask. */
  unsure: z.boolean().default(false),
});

const costSchema = z.strictObject({
  id: slugSchema,
  /** Last day on which it holds; absent: it has no end that is known. */
  validUntil: daySchema.optional(),
  /** True: not read in the law itself, so the page says to ask. */
  unsure: z.boolean().default(false),
});

export const procedureSchema = z.strictObject({
  /** Official name of the law or scheme, in Dutch. */
  law: z.string().min(3),
  /** Articles it rests on. */
  article: z.string().min(1).optional(),
  /** Whom one calls first; absent: the municipality, or the wording says where to go. */
  phone: phoneSchema.optional(),
  /** Where one begins on the web. */
  url: webAddressSchema.optional(),
  /** In the order in which they come. */
  steps: z.array(stepSchema).min(1).max(8),
  costs: z.array(costSchema).default([]),
  /** True: one may hand in a plan of one's own before it is decided (persoonlijk plan of the Wmo). */
  ownPlan: z.boolean().default(false),
  /** Where it was read: web addresses or the name of a document. */
  sources: z.array(sourceSchema).min(1),
  /** Day on which the sources were last looked at. */
  checkedOn: daySchema,
  /** 'high': the law or two sources; 'medium': one source; 'low': ask before you rely on it. */
  confidence: z.enum(['high', 'medium', 'low']),
});

const sentence = z.string().min(3);

const stepWordingSchema = z.strictObject({
  /** What happens, in one or two sentences. */
  what: sentence,
  /** Term, as 'hoogstens 6 weken'; absent: none is known. */
  when: z.string().min(2).max(110).optional(),
});

export const procedureWordingSchema = z.strictObject({
  title: z.string().min(3).max(70),
  /** Who decides, as a sentence. */
  decides: sentence,
  /** How one begins, and what to say. */
  begin: sentence.optional(),
  /** Text per step id. */
  steps: z.record(slugSchema, stepWordingSchema),
  /** Sentence per cost id, without the day until which it holds. */
  costs: z.record(slugSchema, sentence).default({}),
  /** What one may do in the meantime. */
  waiting: sentence.optional(),
  /** What to bring, a thing each. */
  bring: z.array(z.string().min(2)).default([]),
  /** What to do when one does not agree. */
  objection: sentence.optional(),
});

export type ProcedureFacts = z.infer<typeof procedureSchema>;
export type ProcedureWording = z.infer<typeof procedureWordingSchema>;

/** A procedure with its texts per language. */
export interface Procedure extends ProcedureFacts {
  readonly id: string;
  readonly wordings: Wordings<ProcedureWording>;
}

/** The costs that may still be told on a day (jjjj-mm-dd): what held until an earlier day is never shown. */
export function costsOn({ costs }: Pick<ProcedureFacts, 'costs'>, today: string) {
  return costs.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
}
