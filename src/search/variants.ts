// What a typed word may have meant: other forms, regional spelling, words written apart or together.
import { keyOf } from './stem.ts';

type Known = (key: string) => boolean;

/** How people of a region say it, as against the language as it is written. */
export interface Region {
  /** Letters as they sound there, and as they are written. */
  readonly rules: readonly (readonly [spoken: string, written: string])[];
  /** Words that follow no rule, with the written word. */
  readonly words: Readonly<Record<string, string>>;
}

/** A region without a speech of its own. */
export const NO_REGION: Region = { rules: [], words: {} };

/** True for a word of the region that follows no rule. */
export function isRegional(word: string, { words }: Region): boolean {
  return Object.hasOwn(words, word);
}

/** Keys of what a word may mean in the written language; `listedOnly` for a word that it has too. */
export function regionalKeys(word: string, region: Region, listedOnly: boolean): string[] {
  if (isRegional(word, region)) return [keyOf(region.words[word]!)];
  if (listedOnly) return [];
  // Two rules at a time is as far as it goes.
  const swap = (from: string) =>
    region.rules.flatMap(([spoken, written]) =>
      from.includes(spoken) ? [from.replace(spoken, written)] : [],
    );
  const once = swap(word);
  return [...new Set([...once, ...once.flatMap(swap)].map(keyOf))];
}

/** Keys of other forms of the same word: without the t of "betaalt", without the ge of "gestalkt", with the n of "ete(n)". */
export function formKeys(word: string): string[] {
  const bare = word.length > 4 && /[dt]$/.test(word) ? [word.slice(0, -1)] : [];
  const whole = /^ge.{4,}/.test(word) ? [word.slice(2), ...bare.map((w) => w.slice(2))] : [];
  const spoken = word.endsWith('e') ? [`${word}n`] : [];
  return [...bare, ...whole, ...spoken].map(keyOf);
}

// What may stand between the parts of a Dutch compound.
const JOINTS = ['', 's', 'en', 'e', 'er'] as const;

/** Splits a word into two or three known keys; empty when that does not work out. */
export function splitWord(word: string, known: Known, parts = 3, least = 3): string[] {
  for (let cut = Math.min(word.length - least, 16); cut >= least; cut--) {
    const tail = word.slice(cut);
    const head = headKey(word.slice(0, cut), known, least);
    if (head === undefined) continue;
    if (known(keyOf(tail))) return [head, keyOf(tail)];
    const rest =
      parts > 2 && tail.length >= 2 * least ? splitWord(tail, known, parts - 1, least) : [];
    if (rest.length > 0) return [head, ...rest];
  }
  return [];
}

/** The key of the first part of a compound, without what joins it to the next; undefined when it is not known. */
export function headKey(head: string, known: Known, least: number): string | undefined {
  for (const joint of JOINTS) {
    if (!head.endsWith(joint)) continue;
    const bare = joint === '' ? head : head.slice(0, -joint.length);
    if (bare.length >= least && known(keyOf(bare))) return keyOf(bare);
  }
  return undefined;
}
