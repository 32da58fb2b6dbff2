// The key of a word: forms of one word, and spellings that sound alike, share it.

// Endings from long to short; what is left must still be a word.
const ENDINGS =
  'etjes tjes pjes etje heden heid ingen ings jes tje pje ing end en je es e s n'.split(' ');

const IRREGULAR: Readonly<Record<string, string>> = {
  kinderen: 'kind',
  kinders: 'kind',
  kids: 'kind',
  steden: 'stad',
  schepen: 'schip',
  eieren: 'ei',
  koeien: 'koe',
  leden: 'lid',
  heb: 'hebben',
  gegeten: 'eten',
  zorgen: 'zorg',
  niks: 'niets',
  nie: 'niet',
  nit: 'niet',
  neit: 'niet',
};
// Words whose end only looks like an ending.
const WHOLE = new Set(
  'eten regen zeven teken wagen haven open samen tegen boven binnen buiten geen een weekend ontmoeten'.split(
    ' ',
  ),
);

/** True when the ending may come off: "boompje" is a small boom, but "knopje" is a small knop; "huis" is no plural. */
function comesOff(ending: string, stem: string): boolean {
  const last = stem.at(-1) ?? '';
  if (ending.startsWith('p')) return last === 'm';
  if (ending.startsWith('t')) return 'lnrw'.includes(last);
  if (ending === 's') return /[^aeiouys]$|[^aeiouy][aou]$/.test(stem);
  return true;
}

function withoutEnding(word: string): string {
  // Every ending ends in one of these.
  if (!'degns'.includes(word.at(-1) ?? '')) return word;
  if (WHOLE.has(word)) return word;
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const least = ending === 'end' ? 4 : 3;
    if (stem.length >= least && /[aeiouy]/.test(stem) && comesOff(ending, stem)) return stem;
  }
  return word;
}

/** A pair of letters that sounds as another letter, or as two. */
function pairSound(letter: string, next: string | undefined): string | undefined {
  switch (letter) {
    case 'c':
      return next === 'h' ? 'g' : undefined;
    case 'i':
      return next === 'j' ? 'y' : undefined;
    case 'e':
      return next === 'i' ? 'y' : undefined;
    case 'o':
      return next === 'u' ? 'au' : undefined;
    case 'p':
      return next === 'h' ? 'f' : undefined;
    case 't':
      return next === 'h' ? 't' : undefined;
    default:
      return undefined;
  }
}

/** Pairs of letters as they sound. */
function withoutPairs(word: string): string {
  let heard = '';
  for (let at = 0; at < word.length; at++) {
    const pair = pairSound(word[at]!, word[at + 1]);
    heard += pair ?? word[at]!;
    if (pair !== undefined) at++;
  }
  return heard;
}

/** One letter as it sounds before others; x sounds as two. */
function letterSound(heard: string, at: number): string {
  const letter = heard[at]!;
  if (letter === 'q') return 'k';
  if (letter !== 'c' && letter !== 't') return letter;
  const [next, after] = [heard.charAt(at + 1), heard.charAt(at + 2)];
  if (at >= 2 && next === 'i' && (after === '' || after === 'e')) return 's';
  if (letter === 't') return 't';
  return next === 'e' || next === 'i' || next === 'y' ? 's' : 'k';
}

/**
 * How a word sounds: confusions that people really make become one spelling (ei/ij, g/ch, ou/au, sch/sg, tie/sie). Hundreds
 * of spellings are read with a key that is typed: letter by letter is quicker than by patterns.
 */
function sound(word: string): string {
  const heard = withoutPairs(word);
  let [said, last] = ['', ''];
  for (let at = 0; at < heard.length; at++) {
    const letter = letterSound(heard, at);
    if (letter === 'x') {
      said += last === 'k' ? 's' : 'ks';
      last = 's';
    } else if (letter !== last) {
      said += letter;
      last = letter;
    }
  }
  return said;
}

const HARDER: Readonly<Record<string, string>> = { z: 's', v: 'f', d: 't', b: 'p' };

function hardEnd(word: string): string {
  const last = word.at(-1) ?? '';
  return word.slice(0, -1) + (HARDER[last] ?? last);
}

// Cyrillic and Arabic words lose the endings and the article that change with the sentence.
function otherScript(word: string): string {
  if (/^\p{Script=Arabic}+$/u.test(word)) {
    const bare = word.replace(/^(وال|بال|لل|ال)(?=.{3})/u, '');
    return bare.replace(/(?<=.{3})(ات|ين|ون|ها|ه|ي)$/u, '');
  }
  if (/^\p{Script=Cyrillic}{5,}$/u.test(word))
    return word.replace(
      /(?<=.{3})(ями|ами|ого|ому|ими|ив|ев|ов|ои|ою|их|им|ах|ях|[аеиоуюяь]+)$/u,
      '',
    );
  return word;
}

/** The key of one word as `words` gives it. Numbers are their own key. */
export function keyOf(word: string): string {
  const regular = IRREGULAR[word] ?? word;
  if (!/^[a-z]+$/.test(regular)) return otherScript(regular);
  // Abbreviations (pgb, ggz) and nonsense have no sound to go by.
  if (!/[aeiouy]/.test(regular)) return regular;
  if (regular.length <= 3) return hardEnd(sound(regular));
  return hardEnd(sound(withoutEnding(regular)));
}
