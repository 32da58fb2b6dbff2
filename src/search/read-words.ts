// The words of a question as they were meant: slips undone, in those that nobody knows, and words that were cut in two made whole.
import { cachedKey } from './keys.ts';
import type { KnownWords } from './known-words.ts';
import { mendedCompound } from './mend-compound.ts';
import { mended, type Mended } from './mend.ts';
import { isSmall } from './stop.ts';
import { isRegional, regionalKeys, splitWord, type Region } from './variants.ts';

/** One word as it was read. */
export interface Read {
  /** The key as it was typed. */
  readonly key: string;
  /** True: people use this word as it stands. */
  readonly known: boolean;
  /** What it may have been meant to be, the likeliest first; empty for a word that is known, and for one of another language. */
  readonly ways: readonly Mended[];
  /** The key of this word and its neighbour written together, when that is known and one of both is not. */
  readonly joined?: string;
}

export interface WordReader {
  /** Every word of a question, in order. */
  read(typed: readonly string[]): Read[];
  /** Sets the words that people use, beside those of the source. */
  learn(words: KnownWords): void;
  /** Sets the words of other languages: they are known, and no slip leads to them. */
  learnForeign(words: KnownWords): void;
}

type Ways = Read['ways'];

/** Every word that is known, and by whom. */
interface Everybody {
  /** Of the source. */
  readonly own: KnownWords;
  /** Those, and what people say. */
  ours: KnownWords;
  foreign: KnownWords;
  readonly region: Region;
}

const NO_WORDS: KnownWords = { knows: () => false, times: () => 0 };
const MOST_KEPT = 5_000;
const [SHORTEST_PART, SHORTEST_JOINED] = [4, 5];
/** So many words may be wrong of any question; of a longer one as many as are right. */
const FEW = 2;
/** So many are mended of a long story: more would keep a slow phone waiting. */
const MOST_MENDED = 12;
/** A word that one resident wrote once may be a slip itself. */
const USUAL = 2;

const isLonger = (word: string) => /^[a-z]{4,}$/.test(word);

function isKnown({ ours, foreign, region }: Everybody, word: string): boolean {
  const key = cachedKey(word);
  return isSmall(word) || ours.knows(key) || foreign.knows(key) || isRegional(word, region);
}

function isUsual({ own, ours }: Everybody, key: string): boolean {
  return own.knows(key) || ours.times(key) >= USUAL;
}

/** Both words are one that was cut in two: that is known, and one of them is not. */
function joinedOf(all: Everybody, one = '', two = ''): string | undefined {
  if (one === '' || two === '' || one.length + two.length < SHORTEST_JOINED) return undefined;
  if (isKnown(all, one) && isKnown(all, two)) return undefined;
  return ['', 's'].map((joint) => cachedKey(one + joint + two)).find(all.ours.knows);
}

/** What a word that is not known may have been meant to be; nothing when it is a compound or a word of the region as it stands. */
function waysOf(all: Everybody, word: string): Ways {
  const usual = (key: string) => isUsual(all, key);
  if (splitWord(word, usual, 3, SHORTEST_PART).length > 0) return [];
  if (regionalKeys(word, all.region, false).some(all.ours.knows)) return [];
  const ways = mended(word, all.ours);
  const compound =
    ways.length > 0 ? undefined : mendedCompound(word, { ...all.ours, knows: usual });
  return compound ? [compound] : ways;
}

/** Which words of a question are to be mended: of one that is mostly strange none, for it is of another language. */
function toMend(typed: readonly string[], known: readonly boolean[]): ReadonlySet<number> {
  const unknown = [...typed.keys()].filter((at) => !known[at] && isLonger(typed[at]!));
  const isOurs = unknown.length <= FEW || unknown.length <= typed.filter(isLonger).length / 2;
  return new Set(isOurs ? unknown.slice(0, MOST_MENDED) : []);
}

function readWith(all: Everybody, typed: readonly string[], ways: (word: string) => Ways): Read[] {
  const known = typed.map((word) => isKnown(all, word));
  const mending = toMend(typed, known);
  return typed.map((word, at) => {
    const key = cachedKey(word);
    const joined = joinedOf(all, word, typed[at + 1]) ?? joinedOf(all, typed[at - 1], word);
    if (joined !== undefined) return { key, known: false, ways: [], joined };
    return { key, known: known[at]!, ways: mending.has(at) ? ways(word) : [] };
  });
}

/** A reader of the words of a language, as people of the region say them. */
export function readerOf(own: KnownWords, region: Region): WordReader {
  const all: Everybody = { own, ours: own, foreign: NO_WORDS, region };
  // Words come back with every letter that is typed.
  const kept = new Map<string, Ways>();
  const ways = (word: string) => {
    const found = kept.get(word) ?? waysOf(all, word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, found);
    return found;
  };
  return {
    read: (typed) => readWith(all, typed, ways),
    learn(words) {
      kept.clear();
      all.ours = {
        knows: (key) => own.knows(key) || words.knows(key),
        times: (key) => own.times(key) + words.times(key),
      };
    },
    learnForeign(words) {
      kept.clear();
      all.foreign = words;
    },
  };
}

/** A reader that takes every word as it stands. */
export const AS_TYPED: WordReader = {
  read: (typed) => typed.map((word) => ({ key: cachedKey(word), known: false, ways: [] })),
  learn: () => {},
  learnForeign: () => {},
};

/** The keys of what was read, with slips undone. */
export function keysMeant(read: readonly Read[]): string[] {
  return read.flatMap(({ key, ways, joined }, at) =>
    joined === undefined ? [ways[0]?.key ?? key] : read[at - 1]?.joined === joined ? [] : [joined],
  );
}

const LONGER = 4;

/** Share of the longer words that are guessed at. */
export function guessedIn(read: readonly Read[]): number {
  const longer = read.filter(({ key, ways }) => key.length >= LONGER || ways.length > 0);
  return longer.filter(({ ways }) => ways[0]?.firm === false).length / Math.max(1, longer.length);
}
