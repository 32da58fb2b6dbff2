// One look in one vocabulary: scores, danger, and whether the words were understood.
import { dangerFinder, dangerKeys, type Danger } from './danger.ts';
import { elsewhereIn, elsewherePhrases, type ElsewhereFit } from './elsewhere.ts';
import { cachedKey, keyPhrases } from './keys.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { unitsOf, type Unit } from './query.ts';
import { fitsOf } from './rank.ts';
import {
  AS_TYPED,
  guessedIn,
  keysMeant,
  readerOf,
  type Read,
  type WordReader,
} from './read-words.ts';
import { entryPath, type SearchSource, type SourceEntry, type SourceTerm } from './source.ts';
import { isSmall } from './stop.ts';
import { termsIn } from './terms.ts';
import { NO_REGION, type Region } from './variants.ts';
import { WEIGHTS } from './weights.ts';
import { words } from './words.ts';

/** A source made ready for asking. */
export interface OpenSource {
  readonly entries: readonly SourceEntry[];
  readonly lexicon: Lexicon;
  readonly terms: readonly SourceTerm[];
  readonly forgiving: boolean;
  readonly region: Region;
  readonly reader: WordReader;
  /** What is not here. */
  readonly elsewhere: SearchSource['elsewhere'];
  readonly danger: (text: string, units: readonly Unit[]) => Danger;
  /** True for the key of a word that a rule of danger holds, and that says something by itself. */
  readonly isDanger: (key: string) => boolean;
}

export interface Found {
  /** True: nothing was typed that can be looked for. */
  readonly empty: boolean;
  /** Every word of the question as a key, in order, slips undone. */
  readonly keys: readonly string[];
  /** How many of its words tell something by themselves. */
  readonly telling: number;
  /** Share of its longer words that were guessed at, 0 to 1. */
  readonly guessed: number;
  /** By place in the entries: how much surer the question is than its words, because it is a title or a word of ours as it stands. */
  readonly exact: ReadonlyMap<number, number>;
  /** Places of provisions of which a name is said, whole, somewhere in the question. */
  readonly named: readonly number[];
  /** Score by place in the entries. */
  readonly scores: ReadonlyMap<number, number>;
  readonly byPath: ReadonlyMap<string, number>;
  /** Score of "this is not for this portal". */
  readonly elsewhere: number;
  /** What is not here and fits best; absent: nothing that anybody wrote down. */
  readonly referred?: ElsewhereFit;
  readonly danger: Danger;
  readonly terms: readonly SourceTerm[];
  /** True: some telling word was not understood as it stands. */
  readonly doubtful: boolean;
}

const ELSEWHERE = 'elsewhere';
const PARTLY = 0.4;
const EXACT_TITLE = 1;
/** What editors gave as another word for it, typed as it stands. */
const EXACT_WORD = 0.6;
/** Letters in a title that are no words: marks, accents written out. */
const MARKS = 10;
/** A word understood this surely needs no other language. */
const UNDERSTOOD = 0.9;

/** What is not for this portal competes as if it were a need, so that the better fit wins. */
function withElsewhere(source: SearchSource): SearchSource {
  const pseudo: SourceEntry = {
    type: 'need',
    id: ELSEWHERE,
    title: '',
    summary: '',
    same: elsewherePhrases(source),
  };
  return { ...source, entries: [...source.entries, pseudo] };
}

/** Makes a source ready; `forgiving` also looks for misspelt words. */
export function openSource(given: SearchSource, { forgiving }: { forgiving: boolean }): OpenSource {
  const source = withElsewhere(given);
  const lexicon = lexiconOf(source);
  const danger = dangerFinder(source, lexicon);
  const { entries, terms, elsewhere } = source;
  const region = source.regional ?? NO_REGION;
  const keys = dangerKeys(source);
  const isDanger = (key: string) => keys.has(key);
  const times = (key: string) => lexicon.phrasesOf.get(key)?.length ?? 0;
  const reader = forgiving ? readerOf({ knows: lexicon.knows, times }, region) : AS_TYPED;
  return { entries, lexicon, terms, forgiving, region, reader, elsewhere, danger, isDanger };
}

function isDoubtful(units: readonly Unit[]): boolean {
  const telling = units.filter((unit) => !isSmall(unit.word));
  return (
    telling.length === 0 || telling.some((unit) => Math.max(0, ...unit.meant.values()) < UNDERSTOOD)
  );
}

/** Tells whether a title was typed over, slips undone; one of another length need not be read. */
function titleFinder(typed: readonly string[], keys: readonly string[], read: readonly Read[]) {
  const [whole, meant] = [typed.join(' '), keys.join(' ')];
  const isMended = meant !== read.map(({ key }) => key).join(' ');
  return ({ title }: SourceEntry): boolean => {
    if (Math.abs(title.length - whole.length) > MARKS) return false;
    const own = words(title);
    return own.join(' ') === whole || (isMended && own.map(cachedKey).join(' ') === meant);
  };
}

/** How much surer a question is than its words: it is the title, or what editors wrote for just this. */
function exactness(entry: SourceEntry, isTitle: boolean, phrase: string): number {
  if (isTitle) return EXACT_TITLE;
  const own = entry.type === 'need' || entry.type === 'page' ? entry.same : entry.named;
  return own?.includes(phrase) ? EXACT_WORD : 0;
}

const isNamed = ({ named }: SourceEntry, said: ReadonlySet<string>): boolean =>
  named?.some((phrase) => phrase.split(' ').every((key) => said.has(key))) ?? false;

/** Looks a question up. Never throws. */
export function lookUp(open: OpenSource, query: string): Found {
  const typed = words(query);
  const read = open.reader.read(typed);
  const keys = keysMeant(read);
  const units = unitsOf(open.lexicon, typed, read, open);
  const isTitle = titleFinder(typed, keys, read);
  const [phraseTyped = ''] = keyPhrases([query]);
  const scores = new Map<number, number>();
  const exact = new Map<number, number>();
  const byPath = new Map<string, number>();
  const named: number[] = [];
  const said = new Set(keys);
  let elsewhere = 0;
  for (const { entry: place, covered, phrase } of fitsOf(open.lexicon, units)) {
    const entry = open.entries[place]!;
    const figure = WEIGHTS.covered * covered + WEIGHTS.likeness * phrase;
    const score = figure * WEIGHTS.kind[entry.type];
    // One word in common is not enough to send someone away.
    if (entry.id === ELSEWHERE) elsewhere = score * (1 - PARTLY * (1 - covered));
    else {
      const surer = exactness(entry, isTitle(entry), phraseTyped);
      if (surer > 0) exact.set(place, surer);
      if (isNamed(entry, said)) named.push(place);
      scores.set(place, score + surer);
      byPath.set(entryPath(entry), score);
    }
  }
  const referred = elsewhere > 0 ? elsewhereIn(open, units, open.lexicon.weight) : undefined;
  return {
    empty: units.length === 0,
    keys,
    telling: units.filter(({ word }) => !isSmall(word)).length,
    guessed: guessedIn(read),
    exact,
    named,
    scores,
    byPath,
    elsewhere,
    ...(referred && { referred }),
    danger: open.danger(query, units),
    terms: termsIn(open.terms, units),
    doubtful: isDoubtful(units),
  };
}
