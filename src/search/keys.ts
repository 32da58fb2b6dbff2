// Text as keys: what search compares. Phrases in a source are kept as keys, so that nobody has to analyse them again.
import { isRole, mapRule } from './danger-rules.ts';
import { keyOf } from './stem.ts';
import { isDenial, isSmall } from './stop.ts';
import { words } from './words.ts';

const cache = new Map<string, string>();
const MOST_KEPT = 20_000;

/** The key of a word; kept, because the same words come back all the time. */
export function cachedKey(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size > MOST_KEPT) cache.clear();
  const key = keyOf(word);
  cache.set(word, key);
  return key;
}

/** Keys of the telling words of a text, each once; of all its words when none is telling. */
export function tellingKeys(text: string): string[] {
  const all = words(text);
  const telling = all.filter((word) => !isSmall(word) || isDenial(word));
  const chosen = telling.some((word) => !isSmall(word)) ? telling : all;
  return [...new Set(chosen.map(cachedKey))];
}

/** Phrases as keys with a blank between, no two alike. */
export function keyPhrases(phrases: readonly string[]): string[] {
  const keyed = phrases.map((phrase) => tellingKeys(phrase).join(' '));
  const order = (phrase: string) => phrase.split(' ').sort().join(' ');
  const first = new Map<string, string>();
  for (const phrase of keyed)
    if (phrase !== '' && !first.has(order(phrase))) first.set(order(phrase), phrase);
  return [...first.values()];
}

/** A rule of danger as keys; every word counts, the small ones too. Each role gets the name that `roleOf` gives it. */
export function keyRuleIn(rule: string, roleOf: (name: string) => string): string {
  return mapRule(rule, (word) => (isRole(word) ? [roleOf(word)] : words(word).map(cachedKey)));
}

/** A rule of danger as keys, its roles by their own names. */
export function keyRule(rule: string): string {
  return keyRuleIn(rule, (name) => name);
}
