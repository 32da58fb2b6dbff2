// What residents say, per need, as the counter learns it: whole sentences, and the words that search knows a need by.
import { elsewherePhrases } from './elsewhere.ts';
import { NONE, type Said } from './counter.ts';
import { phraseOf } from './danger-rules.ts';
import { cachedKey, tellingKeys } from './keys.ts';
import type { Sentences } from './sentences.ts';
import type { SearchSource } from './source.ts';
import { words } from './words.ts';

/** Every word of a sentence as a key, in order, with a blank between. */
function keyedSentence(text: string): string {
  return words(text).map(cachedKey).join(' ');
}

/** Sentences as keys, so that no browser has to analyse them; one that says what another said teaches nothing. */
export function keyedSentences(sentences: Sentences): Said[] {
  return Object.entries(sentences).map(([need, own]) => [
    need,
    [...new Set(own.map(keyedSentence))].filter((keys) => keys !== ''),
  ]);
}

/** So many sentences a need has on average before they are counted. */
const ENOUGH = 10;

/** True when there is enough to learn from; out of a handful of sentences a counter would hear danger everywhere. */
export function isEnough(source: SearchSource, sentences: readonly Said[]): boolean {
  const needs = source.entries.filter(({ type }) => type === 'need').length;
  const all = sentences.reduce((sum, [, own]) => sum + own.length, 0);
  return needs > 0 && all >= ENOUGH * needs;
}

/** Phrases of a source by which it knows a need, or knows that none answers. */
function phrasesFor(source: SearchSource): Map<string, readonly string[]> {
  // A rule with choices is nothing that anyone says.
  const rules = new Map(
    source.danger.map(([need, sure]) => [need, sure.flatMap((rule) => phraseOf(rule) ?? [])]),
  );
  const needs = source.entries.flatMap((entry): [string, string[]][] => {
    const { type, id, title, same = [], related = [] } = entry;
    if (type !== 'need') return [];
    return [[id, [tellingKeys(title).join(' '), ...same, ...related, ...(rules.get(id) ?? [])]]];
  });
  return new Map([...needs, [NONE, elsewherePhrases(source)]]);
}

/** What is said of every need of a source: sentences, and the phrases by which it is known. */
export function saidIn(source: SearchSource, sentences: readonly Said[]): Said[] {
  const said = new Map(sentences);
  return [...phrasesFor(source)].map(([need, phrases]) => [
    need,
    [...(said.get(need) ?? []), ...phrases.filter((phrase) => phrase !== '')],
  ]);
}
