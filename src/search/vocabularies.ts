// The words of a language, and those of other languages, looked up as one.
import type { Danger } from './danger.ts';
import { lookUp, openSource, type Found, type OpenSource } from './look-up.ts';
import { entryPath, type SearchSource, type SourceEntry } from './source.ts';

export interface OpenVocabularies {
  /** What is found for a question. Never throws. */
  whole(query: string): Found;
  /** Danger in a text of any length, by rules alone, its slips left as they are. */
  dangerIn(text: string): Danger;
  /** True when words of other languages may explain the question better. */
  doubts(query: string): boolean;
  /** Adds the words of other languages. */
  learn(others: SearchSource): void;
  /** Adds words that residents say, by key how often. */
  hear(said: ReadonlyMap<string, number>): void;
  /** True for the key of a word of the language itself. */
  knows(key: string): boolean;
  /** True for the key of a word that a rule of danger holds. */
  isDanger(key: string): boolean;
}

/** What two vocabularies found, best of both per address. */
function together(entries: readonly SourceEntry[], one: Found, two: Found): Found {
  const best = new Map(one.scores);
  const placeOf = new Map(entries.map((entry, place) => [entryPath(entry), place]));
  for (const [path, score] of two.byPath) {
    const place = placeOf.get(path);
    if (place !== undefined) best.set(place, Math.max(best.get(place) ?? 0, score));
  }
  const sure = [...new Set([...one.danger.sure, ...two.danger.sure])];
  const referred = [one.referred, two.referred]
    .filter((fit) => fit !== undefined)
    .reduce<Found['referred']>((a, b) => (a && a.fit >= b.fit ? a : b), undefined);
  return {
    ...one,
    ...(referred && { referred }),
    scores: best,
    elsewhere: Math.max(one.elsewhere, two.elsewhere),
    danger: { ...one.danger, sure, maybe: one.danger.maybe.filter((need) => !sure.includes(need)) },
  };
}

/** Opens the words of a language; those of others may come later. */
export function openVocabularies(source: SearchSource): OpenVocabularies {
  const own = openSource(source, { forgiving: true });
  let foreign: OpenSource | undefined;
  return {
    whole(query) {
      const found = lookUp(own, query);
      const second = found.doubtful && foreign ? lookUp(foreign, query) : undefined;
      return second ? together(source.entries, found, second) : found;
    },
    dangerIn: (text) => own.danger(text, []),
    doubts: (query) => lookUp(own, query).doubtful,
    learn(more) {
      foreign = openSource(more, { forgiving: false });
      own.reader.learnForeign({ knows: foreign.lexicon.knows, times: () => 0 });
    },
    hear: (said) =>
      own.reader.learn({ knows: (key) => said.has(key), times: (key) => said.get(key) ?? 0 }),
    knows: own.lexicon.knows,
    isDanger: (key) => [own, foreign].some((open) => open?.isDanger(key)),
  };
}
