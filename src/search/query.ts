// A typed question as units: each word with the keys it may stand for, and how surely.
import { cachedKey } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import type { Read } from './read-words.ts';
import { isSmall, LITTLE } from './stop.ts';
import { slips } from '../domain/language/slips.ts';
import { formKeys, isRegional, regionalKeys, splitWord, type Region } from './variants.ts';
import { WEIGHTS } from './weights.ts';

/** One word of a question. */
export interface Unit {
  readonly word: string;
  /** How much it tells, 0 to 1. */
  readonly weight: number;
  /** Key -> how surely it is meant, 0 to 1; empty for a word that search does not know. */
  readonly meant: ReadonlyMap<string, number>;
}

const SURE = WEIGHTS.sure;
const MOST_BEGUN = 25;
/** Shorter words end many others by chance. */
const LEAST_ENDING = 4;
/** From this length on two slips are forgiven; from the next they hardly matter. */
const LONG = 8;
const VERY_LONG = 11;

type Meant = Map<string, number>;

interface How {
  /** Also look for misspelt and regional words. */
  readonly forgiving: boolean;
  /** How people of the region say things. */
  readonly region: Region;
  /** The question is said as people of the region do. */
  readonly regional: boolean;
}

function offer(meant: Meant, key: string, sure: number): void {
  if ((meant.get(key) ?? 0) < sure) meant.set(key, sure);
}

/** Known words that are a slip away, or two in a long word; the first letter must be right. */
function misspelt(lexicon: Lexicon, key: string, meant: Meant): void {
  if (key.length < 4 || /\d/.test(key)) return;
  const most = key.length >= LONG ? 2 : 1;
  for (const candidate of lexicon.keys) {
    if (candidate[0] !== key[0]) continue;
    const count = slips(key, candidate, most);
    if (count === 1) offer(meant, candidate, SURE.oneOff);
    else if (count === 2 && most === 2)
      offer(meant, candidate, key.length >= VERY_LONG ? SURE.oneOff : SURE.twoOff);
  }
}

/** Longer words that begin or end with the key. */
function longer(lexicon: Lexicon, key: string, meant: Meant, begun: number): void {
  if (key.length < 3 || /\d/.test(key)) return;
  const found = lexicon.longer(key);
  for (const candidate of found.begun.slice(0, MOST_BEGUN))
    offer(meant, candidate, begun * Math.sqrt(key.length / candidate.length));
  if (key.length < LEAST_ENDING) return;
  const begins = new Set(found.begun);
  for (const candidate of found.ending)
    if (!begins.has(candidate)) offer(meant, candidate, SURE.ending);
}

/** Known words that the key begins with, but for its last letters: "stalker" is about "stalk(en)". */
function shorter(lexicon: Lexicon, key: string, meant: Meant): void {
  for (let cut = 1; cut <= 3 && key.length - cut >= 5; cut++) {
    const stem = key.slice(0, -cut);
    if (lexicon.knows(stem)) offer(meant, stem, SURE.shorter);
  }
}

/** What a key says by itself. */
function saidBy(lexicon: Lexicon, key: string): Meant {
  const meant: Meant = new Map([[key, 1]]);
  longer(lexicon, key, meant, SURE.begunKnown);
  return meant;
}

/** What a word says without its slip; words that sound nearly alike when no slip of the finger explains it. */
function undone(lexicon: Lexicon, { key, known, ways }: Read, meant: Meant): void {
  for (const [place, way] of ways.entries()) {
    if (!lexicon.knows(way.key)) continue;
    const sure = (way.firm ? SURE.mended : SURE.guessed) * Math.sqrt(way.share / ways[0]!.share);
    const said = place === 0 ? saidBy(lexicon, way.key) : new Map([[way.key, 1]]);
    for (const [other, own] of said) offer(meant, other, own * sure);
  }
  if (ways.length === 0 && !known) misspelt(lexicon, key, meant);
}

function meaningsOf(lexicon: Lexicon, word: string, read: Read, how: How): Meant {
  const meant: Meant = new Map();
  const key = cachedKey(word);
  const known = lexicon.knows(key);
  if (known) offer(meant, key, 1);
  if (how.forgiving && (!known || how.regional))
    for (const other of regionalKeys(word, how.region, known))
      if (lexicon.knows(other)) offer(meant, other, SURE.regional);
  if (isSmall(word)) return meant;
  for (const form of formKeys(word)) if (lexicon.knows(form)) offer(meant, form, SURE.form);
  longer(lexicon, key, meant, known ? SURE.begunKnown : SURE.begun);
  if (!known && how.forgiving) {
    shorter(lexicon, key, meant);
    undone(lexicon, read, meant);
  }
  return meant;
}

function weightOf(lexicon: Lexicon, word: string, meant: Meant): number {
  const little = LITTLE.get(word);
  if (little !== undefined) return little;
  const key = cachedKey(word);
  if (meant.get(key) === 1) return lexicon.weight(key);
  const surest = [...meant].filter(([, sure]) => sure >= 0.5);
  const known = surest.length > 0 ? surest : [...meant];
  if (known.length === 0) return WEIGHTS.unknown;
  return Math.max(...known.map(([other, sure]) => lexicon.weight(other) * sure));
}

function unitOf(lexicon: Lexicon, word: string, meant: Meant): Unit {
  return { word, weight: weightOf(lexicon, word, meant), meant };
}

/** A long word that is not known: its parts, when all are known. */
function unitsOfWord(lexicon: Lexicon, word: string, read: Read, how: How): Unit[] {
  if (read.joined !== undefined && lexicon.knows(read.joined))
    return [unitOf(lexicon, word, saidBy(lexicon, read.joined))];
  const meant = meaningsOf(lexicon, word, read, how);
  const sure = Math.max(0, ...meant.values());
  if (how.forgiving && sure < SURE.oneOff && word.length >= 7) {
    const parts = splitWord(read.ways[0]?.word ?? word, lexicon.knows);
    if (parts.length > 0) {
      return parts.map((key) => unitOf(lexicon, word, new Map([[key, SURE.part]])));
    }
  }
  return [unitOf(lexicon, word, meant)];
}

/** Neighbours that are one word when written together: both then mean that word. */
function joinNeighbours(lexicon: Lexicon, typed: readonly string[], units: Unit[][]): void {
  for (let at = 0; at + 1 < typed.length; at++) {
    const pair = ['', 's'].map((joint) => cachedKey(typed[at]! + joint + typed[at + 1]!));
    const joined = pair.find((key) => lexicon.knows(key));
    if (joined === undefined || typed[at]!.length + typed[at + 1]!.length < 6) continue;
    for (const place of [at, at + 1])
      units[place] = units[place]!.map((unit) => ({
        ...unit,
        weight: Math.max(unit.weight, lexicon.weight(joined) * 0.7),
        meant: new Map(unit.meant).set(joined, SURE.joined),
      }));
  }
}

/** The units of the words of a question, in order. */
export function unitsOf(
  lexicon: Lexicon,
  typed: readonly string[],
  read: readonly Read[],
  { forgiving, region }: Omit<How, 'regional'>,
): Unit[] {
  // One word of the region makes it likely that the others are too, even those that the language has as well.
  const regional = typed.some(
    (word) => isRegional(word, region) && !lexicon.knows(cachedKey(word)),
  );
  const units = typed.map((word, at) =>
    unitsOfWord(lexicon, word, read[at]!, { forgiving, region, regional }),
  );
  joinNeighbours(lexicon, typed, units);
  return units.flat();
}
