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
/** Words in an answer at most. */
export const MOST_WORDS_IN_ANSWER = 9;
/** Where a way ends. */
export const END = 'einde';
/** Stands before the id of a suggestion, where offers are named too. */
const TIP = 'tip:';

/** An offer by its id, or a suggestion of the same need as 'tip:lampen'. */
const thingSchema = z.string().regex(/^(tip:)?[a-z0-9]+(-[a-z0-9]+)*$/, says('slug'));

export const answerSchema = z.strictObject({
  /** Digit in the address and in the code; within a version of the flow it never means anything else. */
  code: z.number().int().min(1).max(7),
  /** Name of a picture in the open icon set, for who reads with difficulty. */
  pictogram: slugSchema.optional(),
  /** What we then know. */
  sets: factsSchema.default({}),
  /** What this answer is about: these offers and suggestions go first on their rung. */
  first: z.array(thingSchema).default([]),
  /** Another need that it leads to; then the questions end. */
  to: slugSchema.optional(),
  /** Question to go on with, when it is not the next one; 'einde' ends. */
  next: slugSchema.optional(),
});

const answers = z.array(answerSchema);

/** A question that more than one need asks; it stands once. */
export const sharedQuestionSchema = z.strictObject({
  /** True: "Geen van deze" is an answer too. */
  none: z.boolean().default(false),
  answers: answers.min(2).max(5),
});

/** A question of one need, or a shared one by name with what this need makes of its answers. */
export const questionSchema = z.union([
  z.strictObject({ id: slugSchema, ...sharedQuestionSchema.shape }),
  z.strictObject({
    /** Name of the shared question. */
    use: slugSchema,
    none: z.boolean().optional(),
    /** Codes of the shared answers that this need offers; absent: all. */
    only: z.array(z.number().int().min(1).max(7)).min(1).optional(),
    /** Joined by code to the shared answers; a new code is an answer more. */
    answers: answers.default([]),
  }),
]);

export const questionWordingSchema = z.strictObject({
  /** One short sentence. */
  ask: z.string().min(3),
  /** Text per code. */
  answers: z.record(z.string().regex(/^[1-7]$/, says('answerCode')), z.string().min(1)),
});

/** Of a shared question only what a need says in another way. */
export const ownWordingSchema = z.strictObject({
  ask: questionWordingSchema.shape.ask.optional(),
  answers: questionWordingSchema.shape.answers.default({}),
});

export type Answer = z.infer<typeof answerSchema>;
export type SharedQuestion = z.infer<typeof sharedQuestionSchema>;
export type QuestionWording = z.infer<typeof questionWordingSchema>;

/** A question with all its answers, wherever they stand. */
export interface Question extends SharedQuestion {
  readonly id: string;
}

/** The suggestion that is named, or undefined when an offer is. */
export function tipNamed(thing: string): string | undefined {
  return thing.startsWith(TIP) ? thing.slice(TIP.length) : undefined;
}

/** Name by which a suggestion stands among offers. */
export const nameOfTip = (id: string): string => `${TIP}${id}`;
