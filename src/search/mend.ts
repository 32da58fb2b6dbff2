// Undoes a slip of the finger in a word that nobody knows: in its letters, before they become a key, so that an ending may be wrong too.
import type { KnownWords } from './known-words.ts';
import { respellings, type Respelt } from './respelt.ts';
import { SMALL_KEYS } from './small-keys.ts';
import { keyOf } from './stem.ts';
import { isSmall } from './stop.ts';
import { SLIPS } from './weights.ts';

/** What a word was meant to be. */
export interface Mended {
  readonly word: string;
  readonly key: string;
  /** How likely beside the others, 0 to 1. */
  readonly share: number;
  /** False: the word is too short for such a slip to be sure of; it may be another word that nobody knows. */
  readonly firm: boolean;
}

/** Nobody spells Dutch like this. */
const ODD = new RegExp(
  [
    '^([b-df-hj-np-tv-z])\\1',
    'ii',
    // A vowel twice in an open syllable; a consonant twice before another, or at the end.
    '(aa|ee|oo|uu)[^aeiouy][aeiouy]',
    '([b-df-hj-np-tv-z])\\3(?![aeiouylr])',
    'q(?!u)',
    '[^aeiouylr]n$',
  ].join('|'),
);

/** A shorter word is too like any other. */
const SHORTEST = 4;

/** Who swaps two letters does so anywhere; else a first letter is hardly ever wrong. */
const isRare = ({ slip, first }: Respelt) => first && slip !== 'swapped';

/** True when a word is long enough to tell that it was meant so. */
function isLongEnough(length: number, respelt: Respelt, from: 'least' | 'firm'): boolean {
  return length >= SLIPS[respelt.slip][from] + (isRare(respelt) ? SLIPS.firstLonger : 0);
}

/** How likely it is that a known word was meant; 0 when it was not. */
function likelyOf(length: number, respelt: Respelt, key: string): number {
  // What says little by itself was hardly meant by a word that is no such small word.
  if (SMALL_KEYS.has(key) && !isSmall(respelt.word)) return 0;
  const isOdd = ODD.test(respelt.word);
  if (isOdd && length < SLIPS.other.least) return 0;
  const rarer = isRare(respelt) ? SLIPS.first : 1;
  return SLIPS[respelt.slip].likely * rarer * (isOdd ? SLIPS.odd : 1);
}

/** What a word that is not known may have been meant to be, the likeliest first. */
export function mended(word: string, known: KnownWords): readonly Mended[] {
  const found = new Map<string, { word: string; likely: number; firm: boolean }>();
  // A key that was held down says no more than one letter.
  const length = word.replace(/(.)\1+/g, '$1').length;
  for (const respelt of respellings(word)) {
    if (respelt.word.length < SHORTEST || !isLongEnough(length, respelt, 'least')) continue;
    const key = keyOf(respelt.word);
    if (!known.knows(key)) continue;
    const likely = likelyOf(length, respelt, key) * Math.log(2 + known.times(key));
    if ((found.get(key)?.likely ?? 0) < likely)
      found.set(key, {
        word: respelt.word,
        likely,
        firm: isLongEnough(length, respelt, 'firm'),
      });
  }
  const all = [...found.values()].reduce((sum, { likely }) => sum + likely, 0);
  return [...found]
    .map(([key, { likely, ...one }]) => ({ ...one, key, share: likely / all }))
    .filter(({ share }) => share >= SLIPS.leastShare)
    .map((one) => ({ ...one, firm: one.firm && one.share >= SLIPS.firmShare }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}
