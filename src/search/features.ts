// What a counter sees of a text: its keys, neighbours, and pieces of letters, each as a number.

/** So many bits a number has: of a few hundred thousand features hardly two fall on one, and engines keep such numbers small. */
const BITS = 30;

/** How much each kind tells beside the others: a word most, a few of its letters least. */
const TELLS = { word: 1, pair: 1, skip: 0.5, letters: 0.2 };
/** Pieces of so many letters, of words that are long enough to have them. */
const [SHORTEST, LONGEST, LEAST_LETTERS] = [3, 5, 4];

const [START, PRIME, SPREAD] = [0x811c9dc5, 0x01000193, 0x2c1b3c6d];
/** Where the numbers of two words begin, next to each other or with one between. */
const [PAIR, SKIP] = [0x9e3779b1, 0x85ebca6b];

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), SPREAD);
  return (mixed ^ (mixed >>> 13)) >>> (32 - BITS);
}

/** A number for a text: the same on every machine, with no key in it. */
function numberOf(text: string): number {
  let hash = START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return spread(hash);
}

const joined = (start: number, first: number, second: number) =>
  spread(Math.imul(Math.imul(start ^ first, PRIME) ^ second, PRIME));

/** The numbers of one key: of itself, and of the pieces of its letters. */
interface Spelt {
  readonly word: number;
  readonly letters: readonly number[];
}

function spell(key: string): Spelt {
  const letters: number[] = [];
  const whole = `^${key}$`;
  if (key.length >= LEAST_LETTERS)
    for (let size = SHORTEST; size <= LONGEST; size++)
      for (let from = 0; from + size <= whole.length; from++)
        letters.push(numberOf(`g${whole.slice(from, from + size)}`));
  return { word: numberOf(`w${key}`), letters };
}

const cache = new Map<string, Spelt>();
const MOST_KEPT = 20_000;

/** Kept, because sentences are made of the same words. */
function spelt(key: string): Spelt {
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > MOST_KEPT) cache.clear();
  const own = spell(key);
  cache.set(key, own);
  return own;
}

/** Shows every feature of keys in order, with how much it tells; one that comes back is shown again. */
export function seeFeatures(
  keys: readonly string[],
  see: (feature: number, tells: number) => void,
): void {
  const all = keys.map(spelt);
  for (let at = 0; at < all.length; at++) {
    const { word, letters } = all[at]!;
    see(word, TELLS.word);
    if (at + 1 < all.length) see(joined(PAIR, word, all[at + 1]!.word), TELLS.pair);
    if (at + 2 < all.length) see(joined(SKIP, word, all[at + 2]!.word), TELLS.skip);
    for (const piece of letters) see(piece, TELLS.letters);
  }
}

/** Features of keys in order, each once, with how much it tells. */
export function featuresOf(keys: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  seeFeatures(keys, (feature, tells) => found.set(feature, tells));
  return found;
}
