// One look in one vocabulary: scores, danger, and whether the words were understood.
import { dangerFinder, dangerKeys, type Danger } from './danger.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { unitsOf, type Unit } from './query.ts';
import { fitsOf } from './rank.ts';
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
  readonly danger: (units: readonly Unit[]) => Danger;
  /** True for the key of a word that a rule of danger holds, and that says something by itself. */
  readonly isDanger: (key: string) => boolean;
}

export interface Found {
  /** True: nothing was typed that can be looked for. */
  readonly empty: boolean;
  /** Score by place in the entries. */
  readonly scores: ReadonlyMap<number, number>;
  readonly byPath: ReadonlyMap<string, number>;
  /** Score of "this is not for this portal". */
  readonly elsewhere: number;
  readonly danger: Danger;
  readonly terms: readonly SourceTerm[];
  /** True: some telling word was not understood as it stands. */
  readonly doubtful: boolean;
}

const ELSEWHERE = 'elsewhere';
const PARTLY = 0.4;
const EXACT_TITLE = 1;
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
    same: source.elsewhere,
  };
  return { ...source, entries: [...source.entries, pseudo] };
}

/** Makes a source ready; `forgiving` also looks for misspelt words. */
export function openSource(given: SearchSource, { forgiving }: { forgiving: boolean }): OpenSource {
  const source = withElsewhere(given);
  const lexicon = lexiconOf(source);
  const danger = dangerFinder(source, lexicon);
  const { entries, terms } = source;
  const region = source.regional ?? NO_REGION;
  const keys = dangerKeys(source);
  const isDanger = (key: string) => keys.has(key);
  return { entries, lexicon, terms, forgiving, region, danger, isDanger };
}

function isDoubtful(units: readonly Unit[]): boolean {
  const telling = units.filter((unit) => !isSmall(unit.word));
  return (
    telling.length === 0 || telling.some((unit) => Math.max(0, ...unit.meant.values()) < UNDERSTOOD)
  );
}

/** True when the title was typed over; one of another length need not be read. */
function isTitle({ title }: SourceEntry, typed: string): boolean {
  return Math.abs(title.length - typed.length) <= MARKS && words(title).join(' ') === typed;
}

/** Looks a question up. Never throws. */
export function lookUp(open: OpenSource, query: string): Found {
  const units = unitsOf(open.lexicon, query, open);
  const typed = words(query).join(' ');
  const scores = new Map<number, number>();
  const byPath = new Map<string, number>();
  let elsewhere = 0;
  for (const { entry: place, covered, phrase } of fitsOf(open.lexicon, units)) {
    const entry = open.entries[place]!;
    const figure = WEIGHTS.covered * covered + WEIGHTS.likeness * phrase;
    const score = figure * WEIGHTS.kind[entry.type];
    // One word in common is not enough to send someone away.
    if (entry.id === ELSEWHERE) elsewhere = score * (1 - PARTLY * (1 - covered));
    else {
      scores.set(place, isTitle(entry, typed) ? score + EXACT_TITLE : score);
      byPath.set(entryPath(entry), score);
    }
  }
  return {
    empty: units.length === 0,
    scores,
    byPath,
    elsewhere,
    danger: open.danger(units),
    terms: termsIn(open.terms, units),
    doubtful: isDoubtful(units),
  };
}
