// Danger first: which crisis needs a text points at, surely or perhaps.
import { clausesOf, type Clause } from './clauses.ts';
import { keysOfRule, NO_READING, openRule, type Part } from './danger-rules.ts';
import { cachedKey } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit } from './query.ts';
import type { SearchSource } from './source.ts';
import { formKeys } from './variants.ts';
import { found, walkOf, type Span, type Spans, type Walk } from './walk.ts';

/** Slugs of crisis needs, strongest first. */
export interface Danger {
  readonly sure: readonly string[];
  readonly maybe: readonly string[];
  /** True: it is told of a book, a course or a time long past, so that words alone are no alarm. */
  readonly quiet: boolean;
}

interface NeedWalk extends Walk {
  readonly need: string;
  readonly sure: boolean;
  readonly weight: number;
}

/** A word meant this surely may raise the alarm; below it is guessing. */
const SURE_ENOUGH = 0.7;
/** A slip makes another word of a short one: "knieen" is no "knip". So surely a short one must be meant. */
const SURE_SHORT = 0.8;
const SHORT = 6;
/** Shorter keys are too easily made of the ends of other words. */
const LEAST_LETTERS = 5;

/** Keys of the words that rules of sure danger are made of. */
export function dangerKeys({ danger, reading = NO_READING }: SearchSource): ReadonlySet<string> {
  const keys = danger.flatMap(([, sure]) =>
    sure.flatMap((rule) => keysOfRule(rule, reading.roles)),
  );
  return new Set(keys.filter((key) => key.length >= LEAST_LETTERS));
}

/** Parts by number: which of them a word alone may fill, and which it takes several words to fill. */
function numbering() {
  const numbers = new Map<string, number>();
  const partsOf = new Map<string, number[]>();
  const phrases: { readonly part: number; readonly words: readonly number[] }[] = [];
  const numberOf = (part: Part): number => {
    const signature = JSON.stringify(part);
    const known = numbers.get(signature);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(signature, number);
    const alone = part.filter((choice) => choice.length === 1).flat(2);
    for (const key of new Set(alone)) partsOf.set(key, [...(partsOf.get(key) ?? []), number]);
    for (const choice of part)
      if (choice.length > 1)
        phrases.push({ part: number, words: choice.map((keys) => numberOf([[keys]])) });
    return number;
  };
  return { numberOf, partsOf, phrases };
}

/** What the finder walks along. */
function walksOf(source: SearchSource, lexicon: Lexicon) {
  const { reading = NO_READING } = source;
  const { numberOf, partsOf, phrases } = numbering();
  const walk = (rule: string) => walkOf(openRule(rule, reading.roles), numberOf);
  const weight = (rule: string) =>
    openRule(rule, reading.roles)
      .rows.flat()
      .reduce((sum, part) => sum + lexicon.weight(part[0]![0]![0]!), 0);
  const ready = (need: string, sure: boolean) => (rule: string) => ({
    ...walk(rule),
    need,
    sure,
    weight: weight(rule),
  });
  const rules = source.danger.flatMap(([need, sure, maybe]) => [
    ...sure.filter(Boolean).map(ready(need, true)),
    ...maybe.filter(Boolean).map(ready(need, false)),
  ]);
  const [idioms, quiet, past] = [reading.idioms, reading.quiet, reading.past];
  return {
    rules,
    idioms: idioms.map(walk),
    quiet: quiet.map(walk),
    past: past.map(walk),
    partsOf,
    phrases,
  };
}

type Walks = ReturnType<typeof walksOf>;
type Meant = (word: string) => readonly string[];
type Place = Map<number, Span[]>;

const NOWHERE: readonly Span[] = [];

/** Where the words of a phrase stand directly after each other. */
function phraseSpans(clause: Clause, words: readonly number[], spans: Spans): Span[] {
  const [first, ...rest] = words;
  return spans(first!).flatMap(([start]) => {
    let end = start;
    for (const word of rest) {
      const next = spans(word).find(
        ([place]) => place > end && clause.at[place]! - clause.at[end]! <= 1,
      );
      if (!next) return [];
      end = next[1];
    }
    return [[start, end] as const];
  });
}

/** Where in a clause each part stands; the words of a saying stand nowhere. */
function spansIn(clause: Clause, walks: Walks, meant: Meant): Spans {
  const all: Place = new Map();
  const add = (part: number, span: Span) => {
    const own = all.get(part);
    if (own) own.push(span);
    else all.set(part, [span]);
  };
  for (const [place, word] of clause.words.entries())
    for (const part of new Set(meant(word).flatMap((key) => walks.partsOf.get(key) ?? [])))
      add(part, [place, place]);
  const spans: Spans = (part) => all.get(part) ?? NOWHERE;
  for (const { part, words } of walks.phrases) {
    if (words.some((word) => !all.has(word))) continue;
    for (const span of phraseSpans(clause, words, spans)) add(part, span);
    all.get(part)?.sort(([a], [b]) => a - b);
  }
  for (const idiom of walks.idioms) {
    const said = isThere(idiom, spans) ? found(clause, idiom, spans) : undefined;
    if (!said) continue;
    const free = ([first, last]: Span) => said.every(([from, to]) => last < from || to < first);
    for (const [part, own] of all) all.set(part, own.filter(free));
  }
  return spans;
}

/** True when all parts of a rule stand somewhere. */
function isThere({ rows }: Walk, spans: Spans): boolean {
  return rows.every((row) => row.every((part) => spans(part).length > 0));
}

/** Rules that hold in a clause, with how sure they are there, and whether it is told of a book, a course or long ago. */
function heardIn(clause: Clause, walks: Walks, meant: Meant) {
  const spans = spansIn(clause, walks, meant);
  const holds = (walk: Walk) => isThere(walk, spans) && found(clause, walk, spans) !== undefined;
  const heard = walks.rules.filter(holds);
  if (walks.quiet.some(holds)) return { rules: [], quiet: true };
  const quiet = walks.past.some(holds);
  return {
    rules: quiet ? heard.map((walk): NeedWalk => ({ ...walk, sure: false })) : heard,
    quiet,
  };
}

/** The keys a word is meant to be: by the units of the question, or by itself when it has none there. */
function meaningOf(units: readonly Unit[]): Meant {
  const known = new Map<string, Set<string>>();
  for (const { word, meant } of units) {
    const keys = known.get(word) ?? new Set([cachedKey(word)]);
    for (const [key, sure] of meant)
      if (sure >= (key.length < SHORT ? SURE_SHORT : SURE_ENOUGH)) keys.add(key);
    known.set(word, keys);
  }
  return (word) => [...(known.get(word) ?? [cachedKey(word), ...formKeys(word)])];
}

/** Finds danger in a text, as the units of its words tell what they mean. */
export function dangerFinder(
  source: SearchSource,
  lexicon: Lexicon,
): (text: string, units: readonly Unit[]) => Danger {
  const walks = walksOf(source, lexicon);
  const { reading = NO_READING } = source;
  const [fillers, turns] = [new Set(reading.fillers), new Set(reading.turns)];
  const signs = {
    isFiller: (word: string) => fillers.has(cachedKey(word)),
    isTurn: (word: string) => turns.has(cachedKey(word)),
  };
  return (text, units) => {
    const meant = meaningOf(units);
    const clauses = clausesOf(text, signs).map((clause) => heardIn(clause, walks, meant));
    const heard = clauses.flatMap(({ rules }) => rules).sort((a, b) => b.weight - a.weight);
    const sure = [...new Set(heard.filter((rule) => rule.sure).map(({ need }) => need))];
    const maybe = heard.filter((rule) => !rule.sure && !sure.includes(rule.need));
    const quiet = clauses.some((clause) => clause.quiet);
    return { sure, maybe: [...new Set(maybe.map(({ need }) => need))], quiet };
  };
}
