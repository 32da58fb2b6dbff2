// What a typed word may have meant: other forms, regional spelling, words written apart or together.
import { keyOf } from './stem.ts';

type Known = (key: string) => boolean;

// Gronings to Dutch, rule by rule; two rules at a time is as far as it goes.
const GRONINGS: readonly (readonly [RegExp, string])[] = [
  [/aai/, 'aa'],
  [/aai/, 'ee'],
  [/ai/, 'ie'],
  [/ai/, 'ee'],
  [/oa/, 'aa'],
  [/oa/, 'a'],
  [/ou/, 'oe'],
  [/ui/, 'oe'],
  [/oe/, 'ui'],
  [/ie/, 'ij'],
  [/eu/, 'oo'],
  [/eu/, 'ee'],
  [/uu/, 'ui'],
  [/eng/, 'ing'],
  [/iek/, 'ijk'],
  [/ark/, 'erk'],
  [/ol(?=[dt])/, 'ou'],
];
// Words that follow no rule.
const GRONINGS_WORDS: Readonly<Record<string, string>> = {
  nait: 'niet',
  hou: 'hoe',
  kerel: 'man',
  kin: 'kan',
  ken: 'kan',
  wait: 'weet',
  mien: 'mijn',
  dien: 'jouw',
  zien: 'zijn',
  moeke: 'moeder',
  mouder: 'moeder',
  mout: 'moet',
  voader: 'vader',
  pabbe: 'vader',
  bodschoppen: 'boodschappen',
  olle: 'oude',
  olden: 'ouderen',
  veur: 'voor',
  noaber: 'buren',
  noabers: 'buren',
  gain: 'geen',
  ain: 'een',
  goud: 'goed',
  best: 'goed',
  hail: 'heel',
  wicht: 'meisje',
  wichter: 'meisjes',
  lutje: 'klein',
  mor: 'maar',
  wark: 'werk',
  waark: 'werk',
  doar: 'daar',
  hoes: 'huis',
  thoes: 'thuis',
  schaaiden: 'scheiden',
  jong: 'kind',
  jonges: 'kinderen',
  muid: 'moe',
  verdraitelk: 'verdrietig',
  proaten: 'praten',
};

/** True for a word that follows no rule and is Gronings. */
export function isRegional(word: string): boolean {
  return word in GRONINGS_WORDS;
}

/** Keys of what a word may mean in standard Dutch, from Gronings; `listedOnly` for a word that Dutch has too. */
export function regionalKeys(word: string, listedOnly: boolean): string[] {
  const listed = GRONINGS_WORDS[word];
  if (listed !== undefined) return [keyOf(listed)];
  if (listedOnly) return [];
  const swap = (from: string) =>
    GRONINGS.flatMap(([old, dutch]) => (old.test(from) ? [from.replace(old, dutch)] : []));
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
export function splitWord(word: string, known: Known, parts = 3): string[] {
  for (let cut = Math.min(word.length - 3, 16); cut >= 3; cut--) {
    const tail = word.slice(cut);
    const head = headKey(word.slice(0, cut), known);
    if (head === undefined) continue;
    if (known(keyOf(tail))) return [head, keyOf(tail)];
    const rest = parts > 2 && tail.length >= 6 ? splitWord(tail, known, parts - 1) : [];
    if (rest.length > 0) return [head, ...rest];
  }
  return [];
}

function headKey(head: string, known: Known): string | undefined {
  for (const joint of JOINTS) {
    if (!head.endsWith(joint)) continue;
    const bare = joint === '' ? head : head.slice(0, -joint.length);
    if (bare.length >= 3 && known(keyOf(bare))) return keyOf(bare);
  }
  return undefined;
}
