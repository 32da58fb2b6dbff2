// The order of what was found: how much of the question an entry answers, and how well one of its phrases is the question.
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Unit } from './query.ts';

/** How well one entry fits a question; every figure is between 0 and 1. */
export interface EntryFit {
  readonly entry: number;
  /** Share of what the question tells that the entry holds. */
  readonly covered: number;
  /** Likeness of the question and the best phrase. */
  readonly phrase: number;
}

/** Share of the question that each entry holds. */
function coverage(lexicon: Lexicon, units: readonly Unit[], whole: number): Map<number, number> {
  const covered = new Map<number, number>();
  for (const unit of units) {
    const best = new Map<number, number>();
    for (const [key, sure] of unit.meant)
      for (const [entry, worth] of lexicon.postings(key))
        best.set(entry, Math.max(best.get(entry) ?? 0, sure * worth));
    for (const [entry, fit] of best)
      covered.set(entry, (covered.get(entry) ?? 0) + (unit.weight * fit) / whole);
  }
  return covered;
}

/** Likeness of a question and a phrase: what of each is in the other. */
function likeness(lexicon: Lexicon, phrase: Phrase, units: readonly Unit[], whole: number): number {
  const surest = new Map<string, number>();
  let answered = 0;
  for (const unit of units) {
    let best = 0;
    for (const key of phrase.keys) {
      const sure = unit.meant.get(key) ?? 0;
      if (sure > best) best = sure;
      if (sure > (surest.get(key) ?? 0)) surest.set(key, sure);
    }
    answered += unit.weight * best;
  }
  let used = 0;
  for (const [key, sure] of surest) used += lexicon.weight(key) * sure;
  const recall = Math.min(1, answered / whole);
  const precision = Math.min(1, used / phrase.total);
  return phrase.weight * Math.sqrt(recall * precision) * (0.5 + 0.5 * Math.min(recall, precision));
}

function bestPhrases(lexicon: Lexicon, units: readonly Unit[], whole: number): Map<number, number> {
  const touched = new Set<number>();
  for (const unit of units)
    if (unit.weight > 0.2)
      for (const key of unit.meant.keys())
        for (const place of lexicon.phrasesOf.get(key) ?? []) touched.add(place);
  const best = new Map<number, number>();
  for (const place of touched) {
    const phrase = lexicon.phrases[place]!;
    const like = likeness(lexicon, phrase, units, whole);
    if (like > (best.get(phrase.entry) ?? 0)) best.set(phrase.entry, like);
  }
  return best;
}

/** Fits of all entries that hold anything of the question; in no order. */
export function fitsOf(lexicon: Lexicon, units: readonly Unit[]): EntryFit[] {
  const whole = units.reduce((sum, unit) => sum + unit.weight, 0);
  if (whole === 0) return [];
  const covered = coverage(lexicon, units, whole);
  const phrases = bestPhrases(lexicon, units, whole);
  return [...covered].map(([entry, share]) => ({
    entry,
    covered: Math.min(1, share),
    phrase: phrases.get(entry) ?? 0,
  }));
}
