// What an answer may tell about someone: a short list that questions and provisions share.
import { z } from 'zod';

/** Fact -> values. A new fact or value is added here and nowhere else. */
export const FACTS = {
  /** For whom help is sought. */
  forWhom: ['self', 'other'],
  /** Under 18, 18 to 26, 27 to 66, 67 and over. */
  age: ['child', 'young', 'adult', 'senior'],
  income: ['low', 'enough'],
  /** Children under 18 at home. */
  children: ['yes', 'no'],
  /** People around who can help. */
  network: ['yes', 'no'],
  /** Lives alone. */
  alone: ['yes', 'no'],
  urgent: ['yes', 'no'],
  /** Gets outside without help. */
  mobility: ['good', 'limited'],
  home: ['rent', 'own'],
  /** Needed for some weeks, or for long. */
  duration: ['short', 'long'],
  /** Speaks and reads Dutch. */
  dutch: ['good', 'little'],
  internet: ['yes', 'no'],
  /** Has paid work, none, or a business. */
  work: ['yes', 'no', 'own-business'],
  /** Cares for someone close. */
  caring: ['yes', 'no'],
  /** Help comes home, one goes somewhere, or by phone and website. */
  setting: ['at-home', 'outside', 'phone'],
  company: ['one', 'group'],
  /** Not yet asked for, there but not going well, or refused. */
  stage: ['new', 'running', 'refused'],
  /** Advice or paperwork, practical hands or things, money, a listening ear, learning. */
  request: ['advice', 'hands', 'money', 'talk', 'course'],
} as const;

export type FactName = keyof typeof FACTS;
export type FactValue = (typeof FACTS)[FactName][number];

/** What is known; a fact that is not there is unknown. */
export type Facts = Readonly<Partial<Record<FactName, FactValue>>>;

const names = Object.keys(FACTS) as FactName[];

/** Facts that an answer sets. */
export const factsSchema: z.ZodType<Facts> = z.strictObject(
  Object.fromEntries(names.map((name) => [name, z.enum(FACTS[name]).optional()])),
) as never;

/** For whom a provision is: per fact the values that fit. No condition: for everyone. */
export type Conditions = Readonly<Partial<Record<FactName, readonly FactValue[]>>>;

export const conditionsSchema: z.ZodType<Conditions> = z.strictObject(
  Object.fromEntries(names.map((name) => [name, z.array(z.enum(FACTS[name])).min(1).optional()])),
) as never;

/** How conditions and facts go together. */
export interface Fit {
  /** False: a known fact speaks against it. Unknown facts never do. */
  readonly fits: boolean;
  /** Known facts that speak for it. */
  readonly because: readonly FactName[];
}

/** Compares conditions with what is known. */
export function fitOf(conditions: Conditions, facts: Facts): Fit {
  const because: FactName[] = [];
  let fits = true;
  for (const name of names) {
    const [wanted, known] = [conditions[name], facts[name]];
    if (wanted === undefined || known === undefined) continue;
    if (wanted.includes(known)) because.push(name);
    else fits = false;
  }
  return { fits, because };
}
