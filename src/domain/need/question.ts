// Questions of a need as editors write them; the wording stands beside it, per language.
import { z } from 'zod';
import { says } from '../problem.ts';
import { slugSchema } from '../slug.ts';
import { factsSchema } from './facts.ts';

/** Codes that the system itself gives out, so that they mean the same everywhere. */
export const UNKNOWN = 9;
export const NONE_OF_THESE = 8;
/** Words in a question at most. */
export const MOST_WORDS_IN_QUESTION = 12;
/** Where a way ends. */
export const END = 'einde';

const answerSchema = z.strictObject({
  /** Digit in the address and in the code; once given it never means anything else. */
  code: z.number().int().min(1).max(7),
  /** What we then know. */
  sets: factsSchema,
  /** Question to go on with, when it is not the next one; 'einde' ends. */
  next: slugSchema.optional(),
});

export const questionSchema = z.strictObject({
  id: slugSchema,
  /** True: "Geen van deze" is an answer too. */
  none: z.boolean().default(false),
  answers: z.array(answerSchema).min(2).max(4),
});

export const questionWordingSchema = z.strictObject({
  /** One short sentence. */
  ask: z.string().min(3),
  /** Text per code. */
  answers: z.record(z.string().regex(/^[1-7]$/, says('answerCode')), z.string().min(1)),
});
