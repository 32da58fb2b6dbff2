// The lexicon: every key that search knows, in which entries and phrases it stands, and how much it tells.
import { openEngine, type Engine } from './engine.ts';
import type { SearchSource, SourceEntry } from './source.ts';
import { tellingKeys } from './keys.ts';
import { SMALL_KEYS } from './small-keys.ts';

import { WEIGHTS } from './weights.ts';

type Field = keyof typeof WEIGHTS.field;

/** Words that together mean an entry. */
export interface Phrase {
  readonly entry: number;
  readonly weight: number;
  readonly keys: readonly string[];
  /** Sum of the weights of its keys. */
  readonly total: number;
}

export interface Lexicon {
  readonly phrases: readonly Phrase[];
  /** Places in `phrases` by key. */
  readonly phrasesOf: ReadonlyMap<string, readonly number[]>;
  readonly keys: readonly string[];
  knows(key: string): boolean;
  /** Weight of a key between 0 and 1: rare words tell most. */
  weight(key: string): number;
  /** Best field weight per entry in which the key stands. */
  postings(key: string): ReadonlyMap<number, number>;
}

const LEAST_WEIGHT = 0.1;
/** 'a/b c/d' as phrases: every choice once, with the first of the others: 'a c', 'b c', 'a d'. */
function everyChoice(rule: string): string[] {
  const parts = rule.split(' ').map((part) => part.split('/'));
  const first = parts.map((keys) => keys[0]!);
  const others = parts.flatMap((keys, place) =>
    keys.slice(1).map((key) => first.with(place, key).join(' ')),
  );
  return [first.join(' '), ...others];
}

/** The entries, each crisis need with its words of danger: they are words to find it by. */
function withDanger({ entries, danger }: SearchSource): SourceEntry[] {
  const more = new Map(
    danger.map(([need, sure, maybe]) => [need, [...sure, ...maybe].flatMap(everyChoice)]),
  );
  return entries.map((entry) => {
    const own = entry.crisis ? more.get(entry.id) : undefined;
    return own ? { ...entry, related: [...(entry.related ?? []), ...own] } : entry;
  });
}

function fieldsOf(entry: SourceEntry): Record<Field, string[]> {
  const keysIn = (phrases: readonly string[] = []) =>
    phrases.flatMap((phrase) => phrase.split(' '));
  return {
    title: tellingKeys(entry.title),
    same: keysIn(entry.same),
    related: [...keysIn(entry.related), ...tellingKeys(entry.summary)],
    text: keysIn(entry.text),
  };
}

function postingsOf(engine: Engine, key: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const [field, worth] of Object.entries(WEIGHTS.field))
    for (const place of engine.documents(key, field))
      if ((found.get(place) ?? 0) < worth) found.set(place, worth);
  return found;
}

/** Phrases of an entry with what each counts. */
function phrasesOfEntry(entry: SourceEntry): [readonly string[], number][] {
  const need = entry.type === 'need';
  const worth = WEIGHTS.phrase;
  const keyed = (phrases: readonly string[] = [], each: number) =>
    phrases.map((phrase): [string[], number] => [phrase.split(' '), each]);
  return [
    [tellingKeys(entry.title), need ? worth.needTitle : worth.title],
    ...(need ? [] : [[tellingKeys(entry.summary), worth.summary] as [string[], number]]),
    ...keyed(entry.same, need ? worth.needSame : worth.same),
    ...keyed(entry.related, worth.related),
  ];
}

/** Reads a source into a lexicon. */
export function lexiconOf(source: SearchSource): Lexicon {
  const entries = withDanger(source);
  const engine = openEngine(Object.keys(WEIGHTS.field), entries.map(fieldsOf));
  const cachedPostings = new Map<string, Map<number, number>>();
  const postings = (key: string) => {
    const known = cachedPostings.get(key) ?? postingsOf(engine, key);
    cachedPostings.set(key, known);
    return known;
  };
  const top = Math.log(entries.length + 1);
  const weight = (key: string) => {
    const little = SMALL_KEYS.get(key);
    if (little !== undefined) return little;
    const rarity = Math.log((entries.length + 1) / (postings(key).size + 0.5)) / top;
    return Math.max(LEAST_WEIGHT, Math.min(1, rarity));
  };
  const known = new Set(engine.keys);
  const phrases: Phrase[] = [];
  const phrasesOf = new Map<string, number[]>();
  for (const [place, entry] of entries.entries())
    for (const [own, worth] of phrasesOfEntry(entry)) {
      if (own.length === 0) continue;
      const total = own.reduce((sum, key) => sum + weight(key), 0);
      for (const key of own) {
        const places = phrasesOf.get(key);
        if (places) places.push(phrases.length);
        else phrasesOf.set(key, [phrases.length]);
      }
      phrases.push({ entry: place, weight: worth, keys: own, total });
    }
  const knows = (key: string) => known.has(key);
  return { phrases, phrasesOf, keys: engine.keys, knows, weight, postings };
}
