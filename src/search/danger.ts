// Danger first: which crisis needs a question points at, surely or perhaps.
import { cachedKey } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './query.ts';
import type { SearchSource } from './source.ts';

/** Slugs of crisis needs, strongest first. */
export interface Danger {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
}

interface Rule {
  readonly need: string;
  readonly sure: boolean;
  /** Per word the keys that will do. */
  readonly words: readonly (readonly string[])[];
  readonly weight: number;
}

/** A word meant this surely may raise the alarm; below it is guessing. */
const SURE_ENOUGH = 0.7;
/** Other words that may stand between the words of a rule. */
const LOOSE = 4;

function rulesOf(source: SearchSource, lexicon: Lexicon): Rule[] {
  return source.danger.flatMap(([need, sure, maybe]) =>
    [
      ...sure.map((phrase) => ({ phrase, sure: true })),
      ...maybe.map((phrase) => ({ phrase, sure: false })),
    ].map((rule) => {
      const own = rule.phrase.split(' ').map((part) => part.split('/'));
      const weight = own.reduce((sum, [key]) => sum + lexicon.weight(key!), 0);
      return { need, sure: rule.sure, words: own, weight };
    }),
  );
}

/** Shorter keys are too easily made of the ends of other words. */
const LEAST_LETTERS = 5;

/** Keys of the words that rules of sure danger are made of. */
export function dangerKeys({ danger }: SearchSource): ReadonlySet<string> {
  const keys = danger.flatMap(([, sure]) => sure.flatMap((rule) => rule.split(/[ /]/)));
  return new Set(keys.filter((key) => key.length >= LEAST_LETTERS));
}

/** Places of every key that is surely meant. */
function placesOf(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, unit] of units.entries()) {
    const keys = [...unit.meant].filter(([, sure]) => sure >= SURE_ENOUGH).map(([key]) => key);
    for (const key of new Set([cachedKey(unit.word), ...keys]))
      places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

/** True when all words of the rule stand near each other; far apart they belong to different thoughts. */
function near(rule: Rule, places: ReadonlyMap<string, readonly number[]>): boolean {
  const found = rule.words.map((keys) => keys.flatMap((key) => places.get(key) ?? []));
  if (found.some((list) => list.length === 0)) return false;
  const most = rule.words.length + LOOSE;
  return found[0]!.some((start) =>
    found.every((list) => list.some((at) => Math.abs(at - start) <= most)),
  );
}

/** Finds danger in a question; a rule counts when all its words are there, in any order, other words between. */
export function dangerFinder(
  source: SearchSource,
  lexicon: Lexicon,
): (units: readonly Unit[]) => Danger {
  const rules = rulesOf(source, lexicon).filter((rule) => rule.words.length > 0);
  return (units) => {
    const places = placesOf(units);
    const found = rules.filter((rule) => near(rule, places)).sort((a, b) => b.weight - a.weight);
    const sure = [...new Set(found.filter((r) => r.sure).map((r) => r.need))];
    const maybe = found.filter((r) => !r.sure && !sure.includes(r.need)).map((r) => r.need);
    return { sure, maybe: [...new Set(maybe)] };
  };
}
