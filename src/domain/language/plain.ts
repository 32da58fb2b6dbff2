// Plain Dutch, measured: sentence length and office words. The measure is simple on purpose, so an editor can follow it.

/** Longest sentence a resident gets, in words. */
export const LONGEST = 18;
/** Highest mean sentence length of one text, in words. */
export const HIGHEST_MEAN = 10;

/** An office word and what to write instead. */
export interface OfficeWord {
  /** Pattern of whole words, case-insensitive. */
  readonly pattern: string;
  readonly better: string;
}

export interface Finding {
  readonly kind: 'long' | 'mean' | 'office-word';
  readonly advice: string;
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

/** Findings in the texts of one page: every long sentence and office word, and the mean. */
export function plainFindings(texts: readonly string[], words: readonly OfficeWord[]): Finding[] {
  const all = texts.flatMap(sentences);
  const found: Finding[] = all
    .filter((s) => wordCount(s) > LONGEST)
    .map((s) => ({
      kind: 'long',
      advice: `deze zin heeft ${wordCount(s)} woorden, ${LONGEST} is het meeste. Knip hem: "${s}"`,
    }));
  const mean = all.reduce((sum, s) => sum + wordCount(s), 0) / Math.max(1, all.length);
  if (mean > HIGHEST_MEAN)
    found.push({
      kind: 'mean',
      advice: `zinnen hebben gemiddeld ${mean.toFixed(1)} woorden. Maak ze korter, ${HIGHEST_MEAN} is het meeste.`,
    });
  for (const { pattern, better } of words) {
    const match = new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu').exec(all.join('\n'));
    if (match)
      found.push({
        kind: 'office-word',
        advice: `"${match[0]}" is kantoortaal. Schrijf: ${better}.`,
      });
  }
  return found;
}
