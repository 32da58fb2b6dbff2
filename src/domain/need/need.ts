// A need (hulpvraag): what a resident is looking for, with what they can do themselves or with people around them.
import { z } from 'zod';
import { slugSchema } from '../slug.ts';
import { conditionsSchema, factsSchema, type Conditions, type Facts } from './facts.ts';
import {
  ownWordingSchema,
  questionSchema,
  type Question,
  type QuestionWording,
} from './question.ts';
import { saySchema } from './say.ts';
import type { Wordings } from '../wording.ts';

export const suggestionSchema = z.strictObject({
  id: slugSchema,
  /** 1 = do it yourself, 2 = ask people around you, 3 = look in the village or online. */
  rung: z.literal([1, 2, 3]),
  /** For whom it is, when not for everyone. */
  conditions: conditionsSchema.default({}),
  /** True: of rung 2, and yet for who has nobody around. */
  withoutNetwork: z.boolean().default(false),
});

export const needSchema = z.strictObject({
  /** Shelf (schap) it stands on. */
  domain: slugSchema,
  /** Name of its pictogram in the open icon set; absent: that of its shelf. */
  pictogram: slugSchema.optional(),
  /** True: danger. The emergency block comes first and the ladder starts at rung 3. */
  crisis: z.boolean(),
  /** True: nothing about it may stand in an address. */
  sensitive: z.boolean().default(false),
  /** True: someone may look at the device. Exit on top, neutral title and address, no mail, share or code, kept by no browser. */
  watched: z.boolean().default(false),
  /** What stands in its address, when its own name would tell too much. The telling address leads there. */
  address: slugSchema.optional(),
  /** What somebody who has this need tells by having it, as that they have children. */
  tells: factsSchema.default({}),
  /** Procedures by which help is decided, most important first: the first stands on paper; none: no steps are told. */
  procedures: z.array(slugSchema).max(3).default([]),
  /** True: it asks no question, but lets one tick what plays, and makes a plan of that. */
  ticks: z.boolean().default(false),
  related: z.array(slugSchema).max(4).default([]),
  /** Colleagues to whom staff pass on a call about it; absent: whoever answers the phone. */
  secondLine: slugSchema.optional(),
  suggestions: z.array(suggestionSchema).default([]),
  /** Danger that can hide in this need, told in one line at the end: the crisis need to point to. */
  danger: z.array(z.strictObject({ need: slugSchema })).default([]),
  /** Raised by one when a digit of an answer gets another meaning: codes of the former then open the page of the need. */
  version: z.number().int().min(1).max(9).default(1),
  /** What the wegwijzer asks; none: it goes straight to the staircase. */
  questions: z.array(questionSchema).default([]),
  /** Crisis only: provisions to turn to now, most important first. */
  emergency: z.array(slugSchema).default([]),
  /** Crisis only: provisions for who cannot or dare not speak, most important first. */
  withoutVoice: z.array(slugSchema).default([]),
});

const sentence = z.string().min(3);

export const needWordingSchema = z.strictObject({
  /** True: it speaks to children or young people and says je. */
  informal: z.boolean().optional(),
  title: z.string().min(3).max(60),
  /** A few words under its pictogram; absent: the title. */
  short: z.string().min(2).max(26).optional(),
  /** As a resident would say it. */
  question: sentence,
  summary: sentence,
  /** Text per suggestion id. */
  suggestions: z.record(slugSchema, sentence).default({}),
  /** Text per suggestion id, for who seeks help for another. */
  forOther: z.record(slugSchema, sentence).default({}),
  /** Ready sentences to ask family, friends or neighbours. */
  ask: z.array(sentence).optional(),
  /** Wording per question of the wegwijzer. */
  questions: z.record(slugSchema, ownWordingSchema).default({}),
  /** Question per crisis need that can hide here. */
  danger: z.record(slugSchema, sentence).default({}),
  /** Crisis only: acknowledges what someone says. */
  lead: sentence.optional(),
  /** Crisis only: what to do now. */
  steps: z.array(sentence).optional(),
  /** Watched only: title of the tab and in the history, by which nobody can tell what it is about. */
  neutralTitle: z.string().min(3).max(60).optional(),
  /** Crisis only: what to do tonight. */
  tonight: z.array(sentence).optional(),
  /** Crisis only: what to do at the weekend, when less is open. */
  weekend: z.array(sentence).optional(),
  /** Crisis only: what happens after a call. */
  afterwards: z.array(sentence).optional(),
  /** Crisis only: to who fears to do harm, or did; and to who is worn out with care. */
  yourself: z.strictObject({ title: sentence, steps: z.array(sentence).min(1) }).optional(),
  /** What staff say to who calls about it; absent: the desk reads out whom to turn to. */
  say: saySchema.optional(),
  /** What the municipality does when this does not help enough. */
  tailorMade: sentence,
});

export type Suggestion = z.infer<typeof suggestionSchema>;
export type NeedFacts = z.infer<typeof needSchema>;
export type NeedWording = z.infer<typeof needWordingSchema>;

/** A wording in which every question has its whole text. */
export interface WholeWording extends Omit<NeedWording, 'questions'> {
  readonly questions: Readonly<Record<string, QuestionWording>>;
}

/** A need with its texts per language, and its questions whole. */
export interface Need extends Omit<NeedFacts, 'questions'> {
  readonly slug: string;
  readonly questions: readonly Question[];
  readonly wordings: Wordings<WholeWording>;
}

/** For whom a suggestion is. One that asks other people is for who has some, unless it says otherwise. */
export function conditionsOf({ rung, conditions, withoutNetwork }: Suggestion): Conditions {
  if (rung !== 2 || withoutNetwork || conditions.network !== undefined) return conditions;
  return { ...conditions, network: ['yes'] };
}

/** What a suggestion says, to somebody who seeks help for themselves or for another; undefined when it is not worded. */
export function sayingOf(
  { suggestions, forOther }: Pick<NeedWording, 'suggestions' | 'forOther'>,
  id: string,
  { forWhom }: Pick<Facts, 'forWhom'>,
): string | undefined {
  return (forWhom === 'other' ? forOther[id] : undefined) ?? suggestions[id];
}
