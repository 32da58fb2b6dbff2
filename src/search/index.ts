// Search: one answer for a question, the same on the server and in the browser.
import { undisguised, type Known } from './disguise.ts';
import { cachedKey } from './keys.ts';
import { lookUp, openSource, type Found, type OpenSource } from './look-up.ts';
import { forList, needsOf, entryPath, type SearchSource, type SourceEntry } from './source.ts';
import { isSmall } from './stop.ts';
import { WEIGHTS } from './weights.ts';

/** One thing that was found. */
export interface Hit extends SourceEntry {
  /** Address without language. */
  readonly path: string;
  readonly needs: readonly string[];
  readonly score: number;
}

export interface SearchAnswer {
  /** Crisis need whose emergency block stands first. */
  readonly block?: string;
  /** That need as it is found, with whom to call. */
  readonly crisis?: Hit;
  /** Crisis needs that may be meant: pointed to softly, nothing is hidden. */
  readonly hints: readonly string[];
  /** Best first; empty when nothing answers the question. */
  readonly hits: readonly Hit[];
  /** Best first; entries that come near when nothing answers the question. */
  readonly near: readonly Hit[];
  /** Official words in the question, explained. */
  readonly terms: readonly { readonly name: string; readonly text: string }[];
  /** True: this is for the municipality's own site or phone, or for nobody here. */
  readonly elsewhere: boolean;
}

/** Paths of what an answer found, without language; danger first, then the best. */
export function pathsFor({ crisis, hits }: Pick<SearchAnswer, 'crisis' | 'hits'>): string[] {
  return [...new Set([...(crisis ? [crisis] : []), ...hits].map((hit) => hit.path))];
}

export interface SearchIndex {
  /** Never throws, whatever is typed. */
  answer(query: string): SearchAnswer;
  /** True when words of other languages may explain the question better. */
  doubts(query: string): boolean;
  /** Adds the words of other languages. */
  learn(others: SearchSource): void;
}

/** With more entries than this an index is too much for a phone; the server then answers while typing too. */
export const MOST_IN_BROWSER = 1_500;
const MOST = 30;
const MOST_NEAR = 3;
const NOTHING: SearchAnswer = { hints: [], hits: [], near: [], terms: [], elsewhere: false };

/** What two vocabularies found, best of both per address. */
function together(entries: readonly SourceEntry[], one: Found, two: Found): Found {
  const best = new Map(one.scores);
  const placeOf = new Map(entries.map((entry, place) => [entryPath(entry), place]));
  for (const [path, score] of two.byPath) {
    const place = placeOf.get(path);
    if (place !== undefined) best.set(place, Math.max(best.get(place) ?? 0, score));
  }
  const sure = [...new Set([...one.danger.sure, ...two.danger.sure])];
  return {
    ...one,
    scores: best,
    elsewhere: Math.max(one.elsewhere, two.elsewhere),
    danger: { sure, maybe: one.danger.maybe.filter((need) => !sure.includes(need)) },
  };
}

function hitOf(entry: SourceEntry, score: number): Hit {
  return { ...entry, path: entryPath(entry), needs: needsOf(entry), score };
}

const crisisNeed = (entries: readonly SourceEntry[], slug: string | undefined) =>
  entries.find((entry) => entry.type === 'need' && entry.crisis && entry.id === slug);

/** The crisis need that a hit is, or that emergency help is for. */
function crisisOf(entries: readonly SourceEntry[], hit: Hit | undefined): string | undefined {
  return crisisNeed(entries, hit?.rung === undefined ? hit?.needs[0] : undefined)?.id;
}

type Scores = ReadonlyMap<number, number>;

/** When the best is a need, the help of its staircase counts as found too, nearest home first. */
function withStaircase(entries: readonly SourceEntry[], scores: Scores): Scores {
  const [place, best] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  const need = entries[place];
  if (need?.type !== 'need' || need.crisis || best < WEIGHTS.clear) return scores;
  const raised = new Map(scores);
  for (const [at, { rung, needs }] of entries.entries()) {
    if (rung === undefined || needs?.[0] !== need.id) continue;
    const least = best * (WEIGHTS.staircase - 0.001 * rung);
    raised.set(at, Math.max(raised.get(at) ?? 0, least));
  }
  return raised;
}

/** What comes near or better, best first. */
function ranked(entries: readonly SourceEntry[], scores: Scores): Hit[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...withStaircase(entries, scores)]
    .filter(([, score]) => score >= WEIGHTS.near)
    .map(([place, score]) => hitOf(entries[place]!, score))
    .sort((a, b) => b.score - a.score || before(a.path, b.path));
}

function answerFrom(entries: readonly SourceEntry[], found: Found): SearchAnswer {
  const { sure, maybe } = found.danger;
  const all = ranked(entries, found.scores);
  const best = all[0]?.score ?? 0;
  const elsewhere = found.elsewhere > best && found.elsewhere >= WEIGHTS.least;
  const fits = !elsewhere && best >= WEIGHTS.least;
  const hits = fits ? all.filter((hit) => hit.score >= best * WEIGHTS.noise) : [];
  // What may be danger comes first when nothing ordinary fits better.
  const first = crisisOf(entries, hits[0]);
  const clear = best >= WEIGHTS.alarm || maybe.some((need) => need === first);
  const block = sure[0] ?? (clear ? first : undefined);
  const crisis = crisisNeed(entries, block);
  return {
    ...(block !== undefined && { block }),
    ...(crisis && { crisis: hitOf(crisis, best) }),
    hints: [...sure, ...maybe].filter((need) => need !== block),
    hits: hits.slice(0, MOST),
    near: fits || elsewhere ? [] : all.slice(0, MOST_NEAR),
    terms: found.terms,
    elsewhere,
  };
}

/** Opens a source for asking; the words of other languages may come later. */
export function openIndex(source: SearchSource, others?: SearchSource): SearchIndex {
  const own = openSource(source, { forgiving: true });
  let foreign: OpenSource | undefined;
  const known: Known = {
    word: (word) => isSmall(word) || own.lexicon.knows(cachedKey(word)),
    danger: (word) => [own, foreign].some((open) => open?.isDanger(cachedKey(word))),
  };
  const whole = (query: string): Found => {
    const found = lookUp(own, query);
    const second = found.doubtful && foreign ? lookUp(foreign, query) : undefined;
    return second ? together(source.entries, found, second) : found;
  };
  const index: SearchIndex = {
    doubts: (query) => lookUp(own, query).doubtful,
    learn: (more) => void (foreign = openSource(more, { forgiving: false })),
    answer(query) {
      const found = whole(query);
      const answer = answerFrom(source.entries, found);
      if (found.danger.sure.length > 0) return answer;
      for (const reading of undisguised(query, known)) {
        const meant = whole(reading);
        if (meant.danger.sure.length > 0) return answerFrom(source.entries, meant);
      }
      return found.empty ? NOTHING : answer;
    },
  };
  if (others) index.learn(others);
  return index;
}

/** What a browser gets to search by itself; null when that is too much, and the server has to answer. */
export function browserSource(source: SearchSource): SearchSource | null {
  return source.entries.length > MOST_IN_BROWSER ? null : forList(source);
}

/** What a question that was not answered is about, in our own words: a need that comes near, or that we do not know. */
export function topicOf({ hits, near, elsewhere }: SearchAnswer): string {
  if (elsewhere) return 'elders';
  return [...hits, ...near].flatMap((hit) => hit.needs)[0] ?? 'onbekend';
}
