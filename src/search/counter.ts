// The counter: how often residents say what, per need. Learns from sentences, in whole numbers, so that every machine gives one answer.
import { featuresOf, seeFeatures } from './features.ts';
import { numbering, rowIn, type Rows } from './numbering.ts';

/** What no need answers. */
export const NONE = 'none';

/** A need with what residents say, each as keys with a blank between. */
export type Said = readonly [need: string, sentences: readonly string[]];

/**
 * What was counted: per feature only the needs of which a sentence has it. Most needs never had a feature, and what that
 * tells is the same for every feature of a need.
 */
export interface Counted {
  /** The needs, and `none`. */
  readonly needs: readonly string[];
  /** Per need: what a feature tells that it never had, as a logarithm in steps of 1/64. */
  readonly never: Int16Array;
  /** Every feature that any sentence has, with its row. */
  readonly features: Rows;
  /** Per row the place of its first cell; one more for the end of the last. */
  readonly starts: Int32Array;
  /** Per cell a need, by its place in `needs`. */
  readonly whose: Uint16Array;
  /** Per cell how much more it tells for that need than had it never been there, in the same steps. */
  readonly tells: Int16Array;
  /** How many sentences have a word, by its key. */
  readonly words: ReadonlyMap<string, number>;
}

/** What the counter makes of a question. */
export interface Opinion {
  /** Per need a logarithm: how much likelier than by chance. In the order of `Counted.needs`. */
  readonly scores: readonly number[];
  /** Share of what the question tells that was ever said, 0 to 1. */
  readonly known: number;
  /** Share of its longer words that were ever said, 0 to 1; 1 when it has none. */
  readonly words: number;
  /** Sum of what the features of the question tell. */
  readonly length: number;
}

const STEPS = 64;
/** A feature that a need never had is not impossible there: each counts as if it had this share of an average need besides, of the usual kind. */
const SMOOTH = 0.15;

/** Shorter words are the same in many languages. */
const LONGER = 4;

/** How often each need has each feature, as lists of cells of which a feature knows the last. */
interface Times {
  /** By row of a feature: its last cell, and how often it was heard at all. */
  readonly last: number[];
  readonly heard: number[];
  readonly before: number[];
  readonly whose: number[];
  readonly times: number[];
}

const FIRST = -1;

/** Notes a feature of a need; needs come one after another, so a cell of this one is always the last. */
function note({ last, heard, before, whose, times }: Times, row: number, place: number): void {
  heard[row] = (heard[row] ?? 0) + 1;
  const cell = last[row] ?? FIRST;
  if (cell !== FIRST && whose[cell] === place) {
    times[cell]! += 1;
    return;
  }
  last[row] = whose.length;
  before.push(cell);
  whose.push(place);
  times.push(1);
}

function timesOf(said: readonly Said[]) {
  const noted: Times = { last: [], heard: [], before: [], whose: [], times: [] };
  const { row, table } = numbering();
  const words = new Map<string, number>();
  // Per need all its features, not its sentences: else a need that is told at length would draw every long question.
  const sizes = said.map(() => 0);
  /** By row the sentence that had it last: a sentence counts each feature once. */
  const seen: number[] = [];
  let turn = 0;
  for (const [place, [, sentences]] of said.entries())
    for (const sentence of sentences) {
      const keys = sentence.split(' ');
      for (const [at, key] of keys.entries())
        if (keys.indexOf(key) === at) words.set(key, (words.get(key) ?? 0) + 1);
      turn += 1;
      seeFeatures(keys, (feature) => {
        const own = row(feature);
        if (seen[own] === turn) return;
        seen[own] = turn;
        note(noted, own, place);
        sizes[place]! += 1;
      });
    }
  return { noted, features: table(), words, sizes };
}

const inSteps = (logarithm: number) => Math.round(STEPS * logarithm);

/** What so many times of so many tell; most features were heard once or twice, so it is worked out once. */
function tellingBy(smooth: number, all: number): (times: number, total: number) => number {
  const known = new Map<number, number>();
  return (times, total) => {
    const both = total * MOST_TIMES + times;
    const kept = times < MOST_TIMES ? known.get(both) : undefined;
    if (kept !== undefined) return kept;
    const tells = inSteps(Math.log(1 + (times * all) / (smooth * total)));
    if (times < MOST_TIMES) known.set(both, tells);
    return tells;
  };
}
const MOST_TIMES = 1024;

/** Counts sentences; seconds for twenty thousand on a slow phone, so not on the thread that draws. */
export function countSentences(said: readonly Said[]): Counted {
  const { noted, features, words, sizes } = timesOf(said);
  const { last, before, times } = noted;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const smooth = (SMOOTH * all) / said.length;
  const telling = tellingBy(smooth, all);
  const starts = new Int32Array(last.length + 1);
  const whose = new Uint16Array(before.length);
  const tells = new Int16Array(before.length);
  let end = 0;
  for (let row = 0; row < last.length; row++) {
    const total = noted.heard[row]!;
    for (let cell = last[row]!; cell !== FIRST; cell = before[cell]!) {
      whose[end] = noted.whose[cell]!;
      tells[end++] = telling(times[cell]!, total);
    }
    starts[row + 1] = end;
  }
  const never = Int16Array.from(sizes, (size) => inSteps(Math.log(smooth / (size + smooth))));
  return { needs: said.map(([need]) => need), never, features, starts, whose, tells, words };
}

/** What the counter makes of a question, given as keys. */
export function opinionOn(counted: Counted, keys: readonly string[]): Opinion {
  const { needs, never, features, starts, whose, tells, words } = counted;
  const scores = new Float64Array(needs.length);
  const longer = keys.filter((key) => key.length >= LONGER);
  let [known, length] = [0, 0];
  for (const [feature, weight] of featuresOf(keys)) {
    length += weight;
    const row = rowIn(features, feature);
    if (row < 0) continue;
    known += weight;
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++)
      scores[whose[cell]!]! += weight * tells[cell]!;
  }
  return {
    scores: Array.from(scores, (score, place) => (score + known * never[place]!) / STEPS),
    known: length === 0 ? 0 : known / length,
    words: longer.length === 0 ? 1 : longer.filter((key) => words.has(key)).length / longer.length,
    length,
  };
}
