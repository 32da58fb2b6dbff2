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
  /** Crisis only: rules; when one of these holds, the emergency block stands first. */
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

/** How the rules of danger of a language are read; see `danger-rules.ts` for what stands in a rule. */
const rulesSchema = z.strictObject({
  /** Words that may stand for each other, by a name in capitals; a name among them stands for all its words. */
  roles: z.record(z.string().regex(/^[A-Z]{2,}$/), z.array(z.string().min(1)).min(1)).default({}),
  /** Sayings whose words mean nothing by themselves, as rules. */
  idioms: phrases,
  /** What is only talked about, as rules: no rule of danger counts in that sentence. */
  quiet: phrases,
  /** What is over, as rules: danger then only may be. */
  past: phrases,
  /** Words with which another thought begins. */
  turns: phrases,
  /** Words that change nothing and do not count between two others. */
  fillers: phrases,
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
  /** Words by which people ask for just this provision: it then stands above the need that it belongs to. */
  offers: z.record(slugSchema, z.array(z.string().min(1)).min(1)).default({}),
  terms: z.array(formalTermSchema).default([]),
  regional: regionalSchema.optional(),
  /** Absent: the words of a rule may stand in any order, and it names no roles. */
  rules: rulesSchema.optional(),
});

export type WordGroup = z.infer<typeof wordGroupSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Vocabularies by language, Dutch first. */
export type Vocabularies = ReadonlyMap<string, Vocabulary>;

/** Languages in the order in which they count: Dutch, then by name. */
export function dutchFirst(languages: readonly string[]): string[] {
  return [...languages].sort((a, b) => Number(b === 'nl') - Number(a === 'nl') || byName(a, b));
}
