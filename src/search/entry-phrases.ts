// What an entry can be found by: phrases of keys, each with its field and what it counts.
import { keysOfRule, NO_READING, phraseOf } from './danger-rules.ts';
import { tellingKeys } from './keys.ts';
import type { SearchSource, SourceEntry } from './source.ts';
import { WEIGHTS } from './weights.ts';

export type Field = keyof typeof WEIGHTS.field;

export interface EntryPhrase {
  readonly field: Field;
  /** How much likeness to it counts; 0: its words count, the phrase itself does not. */
  readonly worth: number;
  readonly keys: readonly string[];
}

// One string per key: thousands of pieces of longer strings would each be hashed again and again.
const one = new Map<string, string>();
const MOST_KEPT = 50_000;

function keysOf(phrase: string): string[] {
  if (one.size > MOST_KEPT) one.clear();
  const keys = phrase.split(' ');
  for (const [place, key] of keys.entries()) {
    const known = one.get(key);
    if (known === undefined) one.set(key, key);
    else keys[place] = known;
  }
  return keys;
}

/**
 * The entries, each crisis need with its words of danger: they are words to find it by. A rule with choices is no
 * phrase that anyone says, and half of it is no danger: its words count a little, one by one.
 */
export function withDanger({ entries, danger, reading = NO_READING }: SearchSource): SourceEntry[] {
  const rules = new Map(danger.map(([need, sure, maybe]) => [need, [...sure, ...maybe]]));
  return entries.map((entry) => {
    const own = entry.crisis ? rules.get(entry.id) : undefined;
    if (!own) return entry;
    const said = own.flatMap((rule) => phraseOf(rule) ?? []);
    const choices = own.filter((rule) => phraseOf(rule) === undefined);
    const words = choices.map((rule) => keysOfRule(rule, reading.roles).join(' '));
    return {
      ...entry,
      related: [...(entry.related ?? []), ...said],
      text: [...(entry.text ?? []), ...words],
    };
  });
}

/** Phrases of an entry, the most telling field first. */
export function phrasesOfEntry(entry: SourceEntry): EntryPhrase[] {
  const need = entry.type === 'need';
  const worth = WEIGHTS.phrase;
  const of = (field: Field, each: number, phrases: readonly string[] = []) =>
    phrases.map((phrase): EntryPhrase => ({ field, worth: each, keys: keysOf(phrase) }));
  const all: EntryPhrase[] = [
    { field: 'title', worth: need ? worth.needTitle : worth.title, keys: tellingKeys(entry.title) },
    ...of('same', need ? worth.needSame : worth.same, entry.same),
    ...of('same', worth.needSame, entry.named),
    ...of('related', worth.related, entry.related),
    { field: 'related', worth: need ? 0 : worth.summary, keys: tellingKeys(entry.summary) },
    ...of('text', 0, entry.text),
  ];
  return all.filter((phrase) => phrase.keys.length > 0);
}

/** The keys per field, each in the most telling field only. */
export function keysPerField(phrases: readonly EntryPhrase[]): Record<Field, string[]> {
  const fields: Record<Field, string[]> = { title: [], same: [], related: [], text: [] };
  const seen = new Set<string>();
  for (const { field, keys } of phrases)
    for (const key of keys)
      if (!seen.has(key)) {
        seen.add(key);
        fields[field].push(key);
      }
  return fields;
}
