// The counter: how often residents say what, per need. Learns from sentences, in whole numbers, so that every machine gives one answer.
import { featuresOf, SIZE } from './features.ts';

/** What no need answers. */
export const NONE = 'none';

/** A need with what residents say, each as keys with a blank between. */
export type Said = readonly [need: string, sentences: readonly string[]];

/** What was counted. */
export interface Counted {
  /** The needs, and `none`. */
  readonly needs: readonly string[];
  /** Per feature and need: how much likelier that need is, as a logarithm in steps of 1/64. */
  readonly table: Int16Array;
  /** Per feature: 1 when any sentence has it. */
  readonly seen: Uint8Array;
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
const SMOOTH = 0.04;

/** Shorter words are the same in many languages. */
const LONGER = 4;

const keysOf = (sentence: string) => sentence.split(' ');

/** Counts sentences; about a second for ten thousand on a slow phone, so not on the thread that draws. */
export function countSentences(said: readonly Said[]): Counted {
  const needs = said.map(([need]) => need);
  const many = needs.length;
  const times = new Float32Array(SIZE * many);
  const everywhere = new Float32Array(SIZE);
  const words = new Map<string, number>();
  // Per need all its features, not its sentences: else a need that is told at length would draw every long question.
  const sizes = new Float64Array(many);
  for (const [place, [, sentences]] of said.entries())
    for (const sentence of sentences) {
      for (const key of new Set(keysOf(sentence))) words.set(key, (words.get(key) ?? 0) + 1);
      for (const feature of featuresOf(keysOf(sentence)).keys()) {
        times[feature * many + place]! += 1;
        everywhere[feature]! += 1;
        sizes[place]! += 1;
      }
    }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const smooth = (SMOOTH * all) / many;
  const table = new Int16Array(SIZE * many);
  const seen = new Uint8Array(SIZE);
  for (let feature = 0; feature < SIZE; feature++) {
    if (everywhere[feature] === 0) continue;
    seen[feature] = 1;
    const usual = everywhere[feature]! / all;
    for (let place = 0; place < many; place++) {
      const at = feature * many + place;
      const here = (times[at]! + smooth * usual) / (sizes[place]! + smooth);
      table[at] = Math.round(STEPS * Math.log(here / usual));
    }
  }
  return { needs, table, seen, words };
}

/** What the counter makes of a question, given as keys. */
export function opinionOn(
  { needs, table, seen, words }: Counted,
  keys: readonly string[],
): Opinion {
  const many = needs.length;
  const scores = new Float64Array(many);
  const longer = keys.filter((key) => key.length >= LONGER);
  let [known, length] = [0, 0];
  for (const [feature, tells] of featuresOf(keys)) {
    length += tells;
    if (seen[feature] === 0) continue;
    known += tells;
    for (let place = 0; place < many; place++)
      scores[place]! += tells * table[feature * many + place]!;
  }
  return {
    scores: Array.from(scores, (score) => score / STEPS),
    known: length === 0 ? 0 : known / length,
    words: longer.length === 0 ? 1 : longer.filter((key) => words.has(key)).length / longer.length,
    length,
  };
}
