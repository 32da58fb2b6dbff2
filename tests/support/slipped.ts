// Slips of the finger, one in a word, the same every time: two letters swapped, one missing, one doubled, the key beside it, the word in two.

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys beside a key, on its own row and on those above and below. */
function beside(letter: string): string {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  return [ROWS[row]?.[at - 1], ROWS[row]?.[at + 1], ROWS[row - 1]?.[at], ROWS[row + 1]?.[at]]
    .filter((key) => key !== undefined)
    .join('');
}

/** A whole number below `size` for a text, spread evenly. */
export function chance(text: string, size: number): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % size;
}

const SLIPS = {
  swapped: (word: string, at: number) =>
    word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2),
  missing: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word: string, at: number) => word.slice(0, at) + word[at]! + word.slice(at),
  neighbour: (word: string, at: number) => {
    const keys = beside(word[at]!);
    return word.slice(0, at) + (keys[chance(word, keys.length)] ?? '') + word.slice(at + 1);
  },
  split: (word: string, at: number) =>
    at < 2 || at > word.length - 2 ? word : `${word.slice(0, at)} ${word.slice(at)}`,
};

export type Slip = keyof typeof SLIPS;
export const SLIP_SORTS = Object.keys(SLIPS) as Slip[];

/** The word with one slip of a sort, somewhere; another `turn` is another place. A word of five letters and more of a to z. */
export function slipped(word: string, sort: Slip, turn = ''): string {
  const made = [...word].map((_, at) => SLIPS[sort](word, at)).filter((other) => other !== word);
  return made[chance(`${turn}${sort}${word}`, made.length)] ?? word;
}
