// What search knows, as plain data: made once per language, read by the server and, when someone starts to search, by the browser.
import { thingPath } from '../domain/address/folders.ts';
import type { Rung } from '../domain/rung.ts';
import type { Reading } from './danger-rules.ts';
import type { Region } from './variants.ts';

export const ENTRY_TYPES = ['need', 'provision', 'shelf', 'page'] as const;

/** One thing that can be found. */
export interface SourceEntry {
  readonly type: (typeof ENTRY_TYPES)[number];
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Address without language, of a page; the others have it from their id, see `entryPath`. */
  readonly path?: string;
  /** What stands in its address instead of its id. */
  readonly address?: string;
  /** Language of the texts, when it is not that of the source. */
  readonly language?: string;
  /** Needs that a provision answers, most important first; see `needsOf`. */
  readonly needs?: readonly string[];
  readonly crisis?: true;
  /** Absent for needs, shelves, pages and emergency help. */
  readonly rung?: Rung;
  /** Village, or 'gemeente', 'regio', 'landelijk'. */
  readonly where?: string;
  /** Code that can be read out. */
  readonly code?: string;
  /** Phone numbers of emergency help, most important first. */
  readonly calls?: readonly (readonly [name: string, phone: string])[];
  /** Other words for the same thing, as keys. */
  readonly same?: readonly string[];
  /** Of a provision: words, as keys, by which people ask for just this. */
  readonly named?: readonly string[];
  /** What belongs to it, as keys. */
  readonly related?: readonly string[];
  /** More to find it by, as keys. */
  readonly text?: readonly string[];
}

/** An official word with what it means. */
export interface SourceTerm {
  readonly name: string;
  readonly text: string;
  /** The words by which people look for it, as keys. */
  readonly keys: readonly string[];
}

/** What is asked for and is not here. */
export interface SourceElsewhere {
  readonly id: string;
  readonly title: string;
  /** One sentence: where it is. */
  readonly say: string;
  /** A page that helps further, of ours without language or of another site, and what it is called. */
  readonly link?: readonly [to: string, name: string];
  /** Language of the texts, when it is not that of the source. */
  readonly language?: string;
  /** How it is asked for, as keys. */
  readonly keys: readonly string[];
}

export interface SearchSource {
  readonly language: string;
  readonly entries: readonly SourceEntry[];
  /** Per crisis need the rules, as keys, see `danger-rules.ts`: surely danger, perhaps danger. */
  readonly danger: readonly (readonly [
    need: string,
    sure: readonly string[],
    maybe: readonly string[],
  ])[];
  /** How those rules are read; absent: they name no roles. */
  readonly reading?: Reading;
  readonly elsewhere: readonly SourceElsewhere[];
  readonly terms: readonly SourceTerm[];
  /** Absent: people here have no words of their own. */
  readonly regional?: Region;
}

/** Address of an entry, without language. */
export function entryPath({
  type,
  id,
  path,
  address = id,
}: Pick<SourceEntry, 'type' | 'id' | 'path' | 'address'>): string {
  return type === 'page' ? (path ?? '/') : thingPath(type, address);
}

/** Needs that an entry answers. */
export function needsOf({
  type,
  id,
  needs,
}: Pick<SourceEntry, 'type' | 'id' | 'needs'>): readonly string[] {
  return type === 'need' ? [id] : (needs ?? []);
}

/** What a list of results needs: of ordinary help only the main need. */
export function forList(source: SearchSource): SearchSource {
  const entries = source.entries.map((entry): SourceEntry =>
    entry.rung === undefined ? entry : { ...entry, needs: needsOf(entry).slice(0, 1) },
  );
  return { ...source, entries };
}
