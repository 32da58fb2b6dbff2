// Words in disguise, as people write what they dare not write: letters apart, digits and signs for letters, letters that look alike.
import { plain } from '../domain/typed.ts';
import { MOST_LETTERS, oneSpelling, words } from './words.ts';

/** What this must know of words to undo a disguise. */
export interface Known {
  /** True for a word that search knows. */
  readonly word: (word: string) => boolean;
  /** True for a word that rules of danger are made of. */
  readonly danger: (word: string) => boolean;
}

/** Letters of other alphabets, and letters drawn small, each below the one it looks like. */
const ALIKE = new Map<string, string>();
for (const [letter, others] of Object.entries({
  a: 'аαɑᴀ',
  b: 'вьβʙƅ',
  c: 'сϲᴄ',
  d: 'ԁᴅ',
  e: 'еєεᴇ',
  f: 'ғϝꜰ',
  g: 'ɡɢց',
  h: 'нһηʜհ',
  i: 'іιɪı',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏⅼʟ',
  m: 'мᴍ',
  n: 'пɴո',
  o: 'оοσᴏօ',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀя',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υᴜսц',
  v: 'ѵνᴠ',
  w: 'ԝωᴡшѡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
}))
  for (const other of others) ALIKE.set(other, letter);

/** Letters in squares and circles that Unicode does not take apart: each row begins with the a. */
const ROWS = [0x1f150, 0x1f170, 0x1f1e6];

function small(text: string): string {
  const rows = [...plain(text)].map((sign) => {
    const at = sign.codePointAt(0)!;
    const row = ROWS.find((first) => at >= first && at < first + 26);
    return row === undefined ? sign : String.fromCharCode(97 + at - row);
  });
  return rows
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

/** Words with letters that look like ours, when they are then whole. */
function inOurs(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const ours = [...word].map((letter) => ALIKE.get(letter) ?? letter).join('');
    return /^[a-z]+$/.test(ours) ? ours : word;
  });
}

const SIGNS = {
  0: 'o',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  9: 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '+': 't',
};
/** Two ways to read what can be two letters; 8 is also said: verkr8. */
const WAYS: readonly Readonly<Record<string, string>>[] = [
  { ...SIGNS, 1: 'i', '!': 'i', '|': 'i', 8: 'b' },
  { ...SIGNS, 1: 'l', '!': 'l', '|': 'l', 8: 'acht' },
];
/** What hides a letter. */
const MASKS = /(?<=[a-z][*#_]*)[*#](?=[*#_]*[a-z])/g;

/** Letters for the signs in a word; a number, an amount and an address have none. */
function lettersFor(word: string, way: Readonly<Record<string, string>>): string {
  const round = word.replace(/\(\)/g, '0').replace(/[!.,;:?)]+$/, '');
  if (!/[a-z]/.test(round) || /@.*\.|:\/\/|^www\./.test(round)) return word;
  return round.replace(/[0-9@$€+!|]/g, (sign) => way[sign] ?? sign);
}

/** At least so many letters stand apart before they are taken for a word. */
const LETTERS_APART = 3;
const SIGN = '[a-z0-9@$€]';
const APART = new RegExp(
  `(?<!${SIGN})${SIGN}(?:(?!${SIGN}).${SIGN}(?!${SIGN})){${LETTERS_APART - 1},}`,
  'g',
);

/** The fewest known words that a row of letters is made of; the row itself when there are none. */
function asWords(row: string, known: Known): string {
  if (row.length > 40 || known.word(row)) return row;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= row.length; end++)
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const before = best[start];
      const word = row.slice(start, end);
      if (!before || (best[end]?.length ?? Infinity) <= before.length + 1) continue;
      if (known.word(word)) best[end] = [...before, word];
    }
  return best[row.length]?.join(' ') ?? row;
}

/** What letters, signs and gaps say in one way to read them; a gap of two ends a word that stands apart. */
function read(text: string, way: Readonly<Record<string, string>>, known: Known): string {
  return text
    .replace(APART, (run) => {
      const row = run.replace(/[^a-z0-9@$€]/g, '');
      return (row.match(/[a-z]/g) ?? []).length < 2 ? run : asWords(lettersFor(row, way), known);
    })
    .replace(/\S+/g, (word) => lettersFor(word, way));
}

function readings(text: string, known: Known): string[] {
  const plainer = WAYS.map((way) => read(text, way, known));
  const vowels = text.search(MASKS) < 0 ? [] : [...'oaeiu'];
  return [...plainer, ...vowels.map((vowel) => plainer[0]!.replace(MASKS, vowel))];
}

/** How many pieces a word is cut in at most, and how long a piece is. */
const [MOST_PIECES, LONGEST_PIECE, SHORTEST_WORD] = [8, 5, 6];

/** A word of danger that was cut in pieces: 'ze lf mo ord'. */
function mended(all: readonly string[], known: Known): string {
  const result: string[] = [];
  for (let at = 0; at < all.length;) {
    let count = 1;
    for (let to = at + 2; to <= all.length && to - at <= MOST_PIECES; to++) {
      const pieces = all.slice(at, to);
      if (pieces.some((piece) => piece.length > LONGEST_PIECE)) break;
      const whole = pieces.join('');
      if (whole.length >= SHORTEST_WORD && known.danger(whole)) count = to - at;
    }
    result.push(all.slice(at, at + count).join(''));
    at += count;
  }
  return result.join(' ');
}

const lettersOf = (text: string) => text.match(/[a-z]+/g) ?? [];

/** What a text says when its disguises are undone; empty when it has none. */
export function undisguised(text: string, known: Known): string[] {
  const own = lettersOf(words(text).join(' ')).join(' ');
  const bare = oneSpelling(inOurs(small(text.slice(0, MOST_LETTERS))));
  const all = readings(bare, known).map((reading) => mended(lettersOf(reading), known));
  return [...new Set(all)].filter((reading) => reading !== own);
}
