// What a counter sees of a text: its keys, neighbours, and pieces of letters, each as a number.

/** So many bits a number has: of a few hundred thousand features hardly two fall on one, and engines keep such numbers small. */
const BITS = 30;

/** How much each kind tells beside the others: a word most, a few of its letters least. */
const TELLS = { word: 1, pair: 1, skip: 0.5, letters: 0.2 };
/** Pieces of so many letters, of words that are long enough to have them. */
const [SHORTEST, LONGEST, LEAST_LETTERS] = [3, 5, 4];

/** A number for a text: the same on every machine, with no key in it. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - BITS);
}

/** Features of keys in order, each once, with how much it tells. */
export function featuresOf(keys: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const add = (text: string, tells: number) => {
    const number = numberOf(text);
    if ((found.get(number) ?? 0) < tells) found.set(number, tells);
  };
  for (const [at, key] of keys.entries()) {
    add(`w${key}`, TELLS.word);
    if (at + 1 < keys.length) add(`p${key} ${keys[at + 1]}`, TELLS.pair);
    if (at + 2 < keys.length) add(`s${key} ${keys[at + 2]}`, TELLS.skip);
    if (key.length < LEAST_LETTERS) continue;
    const whole = `^${key}$`;
    for (let size = SHORTEST; size <= LONGEST; size++)
      for (let from = 0; from + size <= whole.length; from++)
        add(`g${whole.slice(from, from + size)}`, TELLS.letters);
  }
  return found;
}
