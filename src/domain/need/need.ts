// A need (hulpvraag): what a resident is looking for, with what they can do themselves or with people around them.
import { z } from 'zod';
import { slugSchema } from '../slug.ts';
import { conditionsSchema, factsSchema } from './facts.ts';
import { questionSchema, questionWordingSchema } from './question.ts';
import type { Wordings } from '../wording.ts';

export const suggestionSchema = z.strictObject({
  id: slugSchema,
  /** 1 = do it yourself, 2 = ask people around you. */
  rung: z.literal([1, 2]),
  /** For whom it is, when not for everyone. */
  conditions: conditionsSchema.default({}),
});

export const needSchema = z.strictObject({
  /** Shelf (schap) it stands on. */
  domain: slugSchema,
  /** True: danger. The emergency block comes first and the ladder starts at rung 3. */
  crisis: z.boolean(),
  /** True: nothing about it may stand in an address. */
  sensitive: z.boolean().default(false),
  /** What somebody who has this need tells by having it, as that they have children. */
  tells: factsSchema.default({}),
  /** Law by which tailor-made help is decided; absent: another one, so that no steps are told that do not hold. */
  law: z.enum(['wmo']).optional(),
  related: z.array(slugSchema).max(4).default([]),
  suggestions: z.array(suggestionSchema).default([]),
  /** Danger that can hide in this need: the crisis need to point to. */
  danger: z.array(z.strictObject({ need: slugSchema })).default([]),
  /** What the wegwijzer asks; none: it goes straight to the staircase. */
  questions: z.array(questionSchema).default([]),
  /** Crisis only: provisions to turn to now, most important first. */
  emergency: z.array(slugSchema).default([]),
});

const sentence = z.string().min(3);

export const needWordingSchema = z.strictObject({
  /** True: it speaks to children or young people and says je. */
  informal: z.boolean().optional(),
  title: z.string().min(3).max(60),
  /** As a resident would say it. */
  question: sentence,
  summary: sentence,
  /** Text per suggestion id. */
  suggestions: z.record(slugSchema, sentence).default({}),
  /** Ready sentences to ask family, friends or neighbours. */
  ask: z.array(sentence).optional(),
  /** Wording per question of the wegwijzer. */
  questions: z.record(slugSchema, questionWordingSchema).default({}),
  /** Question per crisis need that can hide here. */
  danger: z.record(slugSchema, sentence).default({}),
  /** Crisis only: acknowledges what someone says. */
  lead: sentence.optional(),
  /** Crisis only: what to do now. */
  steps: z.array(sentence).optional(),
  /** What the municipality does when this does not help enough. */
  tailorMade: sentence,
});

export type Suggestion = z.infer<typeof suggestionSchema>;
export type NeedFacts = z.infer<typeof needSchema>;
export type NeedWording = z.infer<typeof needWordingSchema>;

/** A need with its texts per language. */
export interface Need extends NeedFacts {
  readonly slug: string;
  readonly wordings: Wordings<NeedWording>;
}
