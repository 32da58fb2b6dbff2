// Search: one answer for a question, the same on the server and in the browser.
import { countSentences, type Counted, type Said } from './counter.ts';
import { undisguised, type Known } from './disguise.ts';
import { referralIn, type Referral } from './elsewhere.ts';
import { gistOf } from './gist.ts';
import { judge, type Judged } from './judged.ts';
import { cachedKey } from './keys.ts';
import type { Found } from './look-up.ts';
import { raised, type Scores } from './raised.ts';
import { isEnough, saidIn } from './said.ts';
import { forList, needsOf, entryPath, type SearchSource, type SourceEntry } from './source.ts';
import { isSmall } from './stop.ts';
import { openVocabularies } from './vocabularies.ts';
import { JOINT, WEIGHTS } from './weights.ts';

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
  /** The crisis needs of which the block tells whom to call, the surest first: at most two. */
  readonly crises: readonly Hit[];
  /** Crisis needs that may be meant: pointed to softly, nothing is hidden. */
  readonly hints: readonly string[];
  /** Those needs as they are found. */
  readonly hinted: readonly Hit[];
  /** Best first; empty when nothing answers the question. */
  readonly hits: readonly Hit[];
  /** Best first; entries that come near when nothing answers the question. */
  readonly near: readonly Hit[];
  /** Official words in the question, explained. */
  readonly terms: readonly { readonly name: string; readonly text: string }[];
  /** True: this is for the municipality's own site or phone, or for nobody here. */
  readonly elsewhere: boolean;
  /** Where it is then; absent: nobody wrote that down. */
  readonly referral?: Referral;
}

/** Paths of what an answer found, without language; danger first, then the best. */
export function pathsFor({ crises, hits }: Pick<SearchAnswer, 'crises' | 'hits'>): string[] {
  return [...new Set([...crises, ...hits].map((hit) => hit.path))];
}

/** What is listed below the block: a crisis need that stands in the block is not found again. */
export function listed({ crises, hits }: Pick<SearchAnswer, 'crises' | 'hits'>): readonly Hit[] {
  return hits.filter(({ path }) => crises.every((need) => need.path !== path));
}

export interface SearchIndex {
  /** Never throws, whatever is typed. */
  answer(query: string): SearchAnswer;
  /** A long story as short as it is read at once; the text itself when it is short. */
  gist(query: string): string;
  /** True when words of other languages may explain the question better. */
  doubts(query: string): boolean;
  /** Adds the words of other languages. */
  learn(others: SearchSource): void;
  /** Adds what residents say; until then the ranking answers alone. */
  hear(counted: Counted): void;
}

/** With more entries than this an index is too much for a phone; the server then answers while typing too. */
export const MOST_IN_BROWSER = 1_500;
const MOST = 30;
const MOST_NEAR = 3;
/** Two dangers can be told apart in fear; three are a list to read. */
const MOST_CRISES = 2;
const NOTHING: SearchAnswer = {
  crises: [],
  hints: [],
  hinted: [],
  hits: [],
  near: [],
  terms: [],
  elsewhere: false,
};

function hitOf(entry: SourceEntry, score: number): Hit {
  return { ...entry, path: entryPath(entry), needs: needsOf(entry), score };
}

const crisisNeed = (entries: readonly SourceEntry[], slug: string | undefined) =>
  entries.find((entry) => entry.type === 'need' && entry.crisis && entry.id === slug);

/** The crisis need that a hit is, or that emergency help is for. */
function crisisOf(entries: readonly SourceEntry[], hit: Hit | undefined): string | undefined {
  return crisisNeed(entries, hit?.rung === undefined ? hit?.needs[0] : undefined)?.id;
}

/** What comes near or better, best first; no more than anybody is shown. */
function ranked(entries: readonly SourceEntry[], scores: Scores, named: Found['named']): Hit[] {
  const before = (a: number, b: number) =>
    entryPath(entries[a]!) < entryPath(entries[b]!) ? -1 : a === b ? 0 : 1;
  return [...raised(entries, scores, named)]
    .filter(([, score]) => score >= WEIGHTS.near)
    .sort(([a, first], [b, second]) => second - first || before(a, b))
    .slice(0, MOST)
    .map(([place, score]) => hitOf(entries[place]!, score));
}

/** What is danger by rules and ranking alone. */
function dangerOf(
  { danger: { maybe, sure }, guessed }: Found,
  first: string | undefined,
  best: number,
) {
  // What may be danger comes first when nothing ordinary fits better.
  const fits = best >= WEIGHTS.alarm && guessed <= JOINT.mostGuessed;
  const clear = fits || maybe.some((need) => need === first);
  const block = sure.length > 0 ? sure : clear && first !== undefined ? [first] : [];
  return { block, hints: [...sure, ...maybe].filter((need) => !block.includes(need)) };
}

function answerFrom(source: SearchSource, found: Found, judged: Judged | undefined): SearchAnswer {
  const { entries } = source;
  const all = ranked(entries, judged?.scores ?? found.scores, found.named);
  const best = all[0]?.score ?? 0;
  const elsewhere = judged?.none ?? (found.elsewhere > best && found.elsewhere >= WEIGHTS.least);
  const fits = !elsewhere && best >= WEIGHTS.least;
  const noise = judged ? JOINT.noise : WEIGHTS.noise;
  const hits = fits ? all.filter((hit) => hit.score >= best * noise) : [];
  const { block, hints: maybe } = judged ?? dangerOf(found, crisisOf(entries, hits[0]), best);
  const referral = elsewhere ? referralIn(source, found.referred?.id) : undefined;
  const hints = [...block.slice(MOST_CRISES), ...maybe];
  const asFound = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => {
      const need = crisisNeed(entries, slug);
      return need ? [hitOf(need, best)] : [];
    });
  return {
    ...(block[0] !== undefined && { block: block[0] }),
    crises: asFound(block.slice(0, MOST_CRISES)),
    hints,
    hinted: asFound(hints),
    hits: hits.slice(0, judged ? JOINT.most : MOST),
    near: fits || (elsewhere && !judged?.mayBeOurs) ? [] : all.slice(0, MOST_NEAR),
    terms: found.terms,
    elsewhere,
    ...(referral && { referral }),
  };
}

/** What was found in a gist, with the danger that the whole story tells of. */
function withDanger(found: Found, { sure, maybe }: Found['danger']): Found {
  const all = [...new Set([...found.danger.sure, ...sure])];
  const also = [...new Set([...found.danger.maybe, ...maybe])].filter(
    (need) => !all.includes(need),
  );
  return { ...found, danger: { ...found.danger, sure: all, maybe: also } };
}

/** Opens a source for asking; the words of other languages may come later. */
export function openIndex(source: SearchSource, others?: SearchSource): SearchIndex {
  const vocabularies = openVocabularies(source);
  const { dangerIn, doubts, learn, knows, isDanger } = vocabularies;
  let counted: Counted | undefined;
  const known: Known = {
    word: (word) => isSmall(word) || knows(cachedKey(word)),
    danger: (word) => isDanger(cachedKey(word)),
  };
  const judgedOf = (found: Found) =>
    counted && !found.empty ? judge(source.entries, found, counted) : undefined;
  const whole = (query: string): Found => {
    const { text, danger } = gistOf(query, dangerIn);
    const found = vocabularies.whole(text);
    return danger ? withDanger(found, danger) : found;
  };
  const from = (found: Found) => answerFrom(source, found, judgedOf(found));
  const index: SearchIndex = {
    hear(said) {
      counted = said;
      vocabularies.hear(said.words);
    },
    doubts,
    learn,
    gist: (query) => gistOf(query, dangerIn).text,
    answer(query) {
      const found = whole(query);
      const answer = from(found);
      if (found.danger.sure.length > 0) return answer;
      for (const reading of undisguised(query, known)) {
        const meant = whole(reading);
        if (meant.danger.sure.length > 0) return from(meant);
      }
      return found.empty ? NOTHING : answer;
    },
  };
  if (others) index.learn(others);
  return index;
}

/** An index that has heard what residents say. Counting takes a second: not for a thread that draws. */
export function heardIndex(
  source: SearchSource,
  others: SearchSource,
  said: readonly Said[],
): SearchIndex {
  const index = openIndex(source, others);
  if (isEnough(source, said)) index.hear(countSentences(saidIn(source, said)));
  return index;
}

/** What a browser gets to search by itself; null when that is too much, and the server has to answer. */
export function browserSource(source: SearchSource): SearchSource | null {
  return source.entries.length > MOST_IN_BROWSER ? null : forList(source);
}
