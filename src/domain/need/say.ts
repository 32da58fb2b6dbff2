// What staff say to who calls about a need: in their own voice, because the resident's words are for another speaker.
import { z } from 'zod';
import { says } from '../problem.ts';

const sentence = z.string().min(3);

export const saySchema = z.strictObject({
  /** How it begins: takes up what the caller says. No title of a page. */
  open: sentence,
  /** One question to ask back, to learn what fits. */
  ask: z.string().min(3).regex(/\?$/, says('noQuestion')),
  /** One thing the caller can do today; in danger who calls 112, and what staff do. */
  act: sentence,
  /** What staff do when that does not work or does not fit. */
  else: sentence,
});

export type Say = z.infer<typeof saySchema>;

/** Who hears this is calling the municipality already, and a code is for who writes it down. */
const CIRCLE =
  /\bbel(?:t u)?(?: \p{L}+){0,3} (?<!van )(?:de gemeente|het gemeentehuis|ons op)\b|\bcontact (?:op )?met de gemeente\b|\bde code is\b/iu;

/** True for words that send who calls the municipality to the municipality, or that dictate a code. */
export const isCircle = (text: string): boolean => CIRCLE.test(text);

export interface SayFault {
  readonly field: keyof Say;
  readonly kind: 'sayCircle' | 'sayTitle';
}

/** The parts of what is said that send a caller in a circle or only read a title out. */
export function sayFaults(say: Say, title: string): SayFault[] {
  return (Object.keys(say) as (keyof Say)[]).flatMap((field): SayFault[] => {
    if (isCircle(say[field])) return [{ field, kind: 'sayCircle' }];
    const sentences = say[field].split(/(?<=[.?!])\s+/).map((one) => one.replace(/[.?!]$/, ''));
    return sentences.includes(title) ? [{ field, kind: 'sayTitle' }] : [];
  });
}
