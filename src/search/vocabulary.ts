// Residents' words, as editors keep them: from a word to a need, one way.
import { z } from 'zod';
import { byName } from '../domain/order.ts';
import { slugSchema } from '../domain/slug.ts';

const letters = z.string().regex(/^\p{Ll}+$/u);
const phrases = z.array(z.string().min(1)).default([]);

export const wordGroupSchema = z.strictObject({
  /** Needs these words lead to; the first counts fully, the others less. */
  needs: z.array(slugSchema).min(1),
  /** Other words for the same thing. */
  same: phrases,
  /** What belongs to it: parts, situations, names. They weigh less. */
  related: phrases,
  /** Crisis only: when all words of one of these are in a query, the emergency block stands first. */
  danger: phrases,
  /** Crisis only: may mean danger, may not. The block is shown softly and nothing is hidden. */
  maybe: phrases,
});

/** An official word with what it means. */
const formalTermSchema = z.strictObject({
  /** The words by which people look for it, the name first. */
  words: z.array(z.string().min(2)).min(1),
  /** Two short sentences. */
  text: z.string().min(10),
});

/** How people of the region say it, as against the language of the file. */
const regionalSchema = z.strictObject({
  /** Letters as they sound here, and as they are written: [oa, aa]. At most two of these in a word. */
  rules: z.array(z.tuple([letters, letters])).default([]),
  /** Words that follow no rule: how it is said here, and the written word. */
  words: z.record(letters, letters).default({}),
});

/** One file per language. */
export const vocabularySchema = z.strictObject({
  groups: z.array(wordGroupSchema).default([]),
  /** What the municipality does but this portal is not for, and what nobody here does: passports, parking, the weather. */
  elsewhere: phrases,
  terms: z.array(formalTermSchema).default([]),
  regional: regionalSchema.optional(),
});

export type WordGroup = z.infer<typeof wordGroupSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Vocabularies by language, Dutch first. */
export type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** Languages in the order in which they count: Dutch, then by name. */
export function dutchFirst(languages: readonly string[]): string[] {
  return [...languages].sort((a, b) => Number(b === 'nl') - Number(a === 'nl') || byName(a, b));
}
