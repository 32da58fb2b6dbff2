// Plain Dutch, measured: sentence length and office words. The measure is simple on purpose, so an editor can follow it.
import { z } from 'zod';
import { says, type ProblemKind } from '../problem.ts';

/** Longest sentence a resident gets, in words. */
const LONGEST = 18;
/** Highest mean sentence length of one text, in words. */
const HIGHEST_MEAN = 10;

/** True for what can be a pattern: a regular expression. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Office words and what to write instead, as a file. */
export const officeWordsSchema = z.array(
  z.strictObject({
    /** Pattern of whole words, case-insensitive. */
    pattern: z.string().min(2).refine(isPattern, says('pattern')),
    better: z.string().min(1),
  }),
);

/** An office word and what to write instead. */
export type OfficeWord = z.infer<typeof officeWordsSchema>[number];

export interface Finding {
  readonly kind: Extract<ProblemKind, 'longSentence' | 'longMean' | 'officeWord'>;
  /** Which of the texts, from 0; absent when it is about all of them together. */
  readonly text?: number;
  /** What is said about it: the sentence, the words in it, what is better. */
  readonly values: Readonly<Record<string, string | number>>;
}

const ABBREVIATION = /\b(bijv|evt|ca|dr|mr|nr|p\.p|m\.u\.v|o\.a|t\/m)\./gi;

/** Sentences of a running text; list items and headings count as sentences. */
export function sentences(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*#>]+|\d+\.)\s+/gm, '')
    .replace(ABBREVIATION, '$1')
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((s) => s.trim())
    .filter((s) => /\p{L}/u.test(s));
}

/** Number of words in a sentence. */
export function wordCount(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}€][\p{L}\p{N}'’.,/€-]*/gu)?.length ?? 0;
}

/** The pattern of an office word, as whole words. */
const wholeWords = (pattern: string) => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu');

/** Findings in the texts of one page: every long sentence and office word, and the mean. */
export function plainFindings(texts: readonly string[], words: readonly OfficeWord[]): Finding[] {
  const split = texts.map(sentences);
  const long = split.flatMap((list, text) =>
    list
      .filter((sentence) => wordCount(sentence) > LONGEST)
      .map((sentence): Finding => {
        const values = { words: wordCount(sentence), most: LONGEST, sentence };
        return { kind: 'longSentence', text, values };
      }),
  );
  const all = split.flat();
  const mean = all.reduce((sum, s) => sum + wordCount(s), 0) / Math.max(1, all.length);
  const values = { words: mean.toFixed(1), most: HIGHEST_MEAN };
  const office = words.flatMap(({ pattern, better }) =>
    split.flatMap((list, text): Finding[] => {
      const found = wholeWords(pattern).exec(list.join('\n'))?.[0];
      return found === undefined ? [] : [{ kind: 'officeWord', text, values: { found, better } }];
    }),
  );
  return [
    ...long,
    ...(mean > HIGHEST_MEAN ? [{ kind: 'longMean' as const, values }] : []),
    ...office,
  ];
}
