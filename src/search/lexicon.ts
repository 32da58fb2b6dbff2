// The lexicon: every key that search knows, in which entries and phrases it stands, and how much it tells.
import { openEngine, type Engine } from './engine.ts';
import { keysPerField, phrasesOfEntry, withDanger } from './entry-phrases.ts';
import { SMALL_KEYS } from './small-keys.ts';
import type { SearchSource } from './source.ts';
import { WEIGHTS } from './weights.ts';

/** Words that together mean an entry. */
export interface Phrase {
  readonly entry: number;
  readonly weight: number;
  readonly keys: readonly string[];
  /** Sum of the weights of its keys. */
  readonly total: number;
}

/** Keys that are longer than another. */
export interface Longer {
  readonly begun: readonly string[];
  readonly ending: readonly string[];
}

export interface Lexicon {
  readonly phrases: readonly Phrase[];
  /** Places in `phrases` by key. */
  readonly phrasesOf: ReadonlyMap<string, readonly number[]>;
  readonly keys: readonly string[];
  knows(key: string): boolean;
  /** Longer keys that begin, or else end, with this one. */
  longer(key: string): Longer;
  /** Weight of a key between 0 and 1: rare words tell most. */
  weight(key: string): number;
  /** Field weight per entry in which the key stands. */
  postings(key: string): ReadonlyMap<number, number>;
}

const LEAST_WEIGHT = 0.1;
const FIELD_WEIGHT: Readonly<Record<string, number>> = WEIGHTS.field;

function postingsOf(engine: Engine, key: string): Map<number, number> {
  return new Map(engine.places(key).map(([entry, field]) => [entry, FIELD_WEIGHT[field] ?? 0]));
}

/** Weight by key: the rarer among `count` entries, the more it tells. */
function weightsOf(documents: readonly Readonly<Record<string, readonly string[]>>[]) {
  const times = new Map<string, number>();
  for (const document of documents)
    for (const keys of Object.values(document))
      for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const all = documents.length + 1;
  const top = Math.log(all);
  const weights = new Map<string, number>(SMALL_KEYS);
  for (const [key, count] of times)
    if (!weights.has(key)) {
      const rarity = Math.log(all / (count + 0.5)) / top;
      weights.set(key, Math.max(LEAST_WEIGHT, Math.min(1, rarity)));
    }
  return weights;
}

/** An ending is so much shorter than its word, else it is a form of it. */
const LEAST_BEFORE = 3;
const MOST_KEPT = 5_000;

/** Finds longer keys; kept, because while somebody types only the last word is another. */
function longerIn(keys: readonly string[]): Lexicon['longer'] {
  const known = new Map<string, Longer>();
  return (key) => {
    const kept = known.get(key);
    if (kept) return kept;
    if (known.size > MOST_KEPT) known.clear();
    const others = keys.filter((other) => other.length > key.length);
    const found = {
      begun: others.filter((other) => other.startsWith(key)),
      ending: others.filter(
        (other) => other.length >= key.length + LEAST_BEFORE && other.endsWith(key),
      ),
    };
    known.set(key, found);
    return found;
  };
}

/** Reads a source into a lexicon. */
export function lexiconOf(source: SearchSource): Lexicon {
  const perEntry = withDanger(source).map(phrasesOfEntry);
  const documents = perEntry.map(keysPerField);
  const engine = openEngine(documents);
  const weights = weightsOf(documents);
  const weight = (key: string) => weights.get(key) ?? 1;
  const phrases: Phrase[] = [];
  const phrasesOf = new Map<string, number[]>();
  for (const [entry, own] of perEntry.entries())
    for (const { keys, worth } of own) {
      if (worth === 0) continue;
      let total = 0;
      for (const key of keys) {
        total += weight(key);
        const places = phrasesOf.get(key);
        if (places) places.push(phrases.length);
        else phrasesOf.set(key, [phrases.length]);
      }
      phrases.push({ entry, weight: worth, keys, total });
    }
  const known = new Map<string, ReadonlyMap<number, number>>();
  const postings = (key: string) => {
    const found = known.get(key) ?? postingsOf(engine, key);
    known.set(key, found);
    return found;
  };
  const keys = engine.keys;
  const every = new Set(keys);
  return {
    phrases,
    phrasesOf,
    keys,
    knows: (key) => every.has(key),
    longer: longerIn(keys),
    weight,
    postings,
  };
}
