// Command: how often a word with one slip of the finger leads to what the word itself leads to. npm run -s bench:slips [-- --turn N] [--misses]
import { parseArgs } from 'node:util';
import {
  indexFromDisk,
  partsFromDisk,
  sentencesFromDisk,
} from '../../../src/adapters/content/search-source.ts';
import { pathsFor } from '../../../src/search/index.ts';
import { isSmall } from '../../../src/search/stop.ts';
import { words } from '../../../src/search/words.ts';
import { chance, SLIP_SORTS, slipped, type Slip } from '../../support/slipped.ts';
import { printTable } from '../table.ts';

const { values } = parseArgs({
  options: {
    turn: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
  },
});
const [MOST, SHORTEST, LONGEST_PART] = [400, 5, 9];

const index = indexFromDisk('nl');
const firstFor = (query: string): string | undefined => pathsFor(index.answer(query))[0];

/** The first so many of a list, in an order that has nothing to do with what they are. */
function drawn(list: Iterable<string>, most: number): string[] {
  return [...new Set(list)].sort((a, b) => chance(a, 2 ** 32) - chance(b, 2 ** 32)).slice(0, most);
}

/** Our own words: of titles, of synonyms, and of the question of each need. */
function ownWords(): string[] {
  const { catalogue, vocabularies } = partsFromDisk('nl');
  const needs = [...catalogue.needs.values()].map(({ wordings }) => wordings['nl']);
  const offers = [...catalogue.provisions.values()].map(({ wordings }) => wordings['nl']);
  const texts = [
    ...[...needs, ...offers].map((wording) => wording?.title ?? ''),
    ...needs.map((wording) => wording?.question ?? ''),
    ...(vocabularies.get('nl')?.groups.flatMap(({ same }) => same) ?? []),
  ];
  const telling = texts
    .flatMap(words)
    .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && !isSmall(word));
  return drawn(
    [...new Set(telling)].filter((word) => firstFor(word) !== undefined),
    MOST,
  );
}

/** Sentences of residents, each with the place of its longest word. */
function ownSentences(): { all: readonly string[]; at: number }[] {
  const sentences = drawn(Object.values(sentencesFromDisk('nl')).flat(), MOST);
  return sentences.flatMap((sentence) => {
    const all = words(sentence);
    const at = all.reduce(
      (best, word, place) => (word.length > all[best]!.length ? place : best),
      0,
    );
    return /^[a-z]{5,}$/.test(all[at] ?? '') ? [{ all, at }] : [];
  });
}

interface Tried {
  readonly sort: string;
  /** As it should be, and as it was typed. */
  readonly right: string;
  readonly typed: string;
  /** What comes first for each; undefined when nothing does. */
  readonly wanted: string | undefined;
  readonly got: string | undefined;
}

function tried(sort: string, right: string, typed: string): Tried {
  return { sort, right, typed, wanted: firstFor(right), got: firstFor(typed) };
}

function figures(list: readonly Tried[]) {
  const share = (fits: (one: Tried) => boolean) =>
    Number((list.filter(fits).length / Math.max(1, list.length)).toFixed(3));
  return {
    tried: list.length,
    'still first': share(({ wanted, got }) => wanted === got),
    empty: share(({ wanted, got }) => got === undefined && wanted !== undefined),
  };
}

/** Tells the figures per sort and of all, and with `--misses` each that led elsewhere. */
function tell(title: string, trySlips: (sort: Slip) => Tried[]): void {
  const bySort = SLIP_SORTS.map((sort) => [sort, trySlips(sort)] as const);
  const all = bySort.flatMap(([, list]) => list);
  process.stdout.write(`${title}\n`);
  printTable(
    Object.fromEntries(
      [...bySort, ['all', all] as const].map(([sort, list]) => [sort, figures(list)]),
    ),
  );
  if (!values.misses) return;
  for (const { sort, right, typed, wanted, got } of all)
    if (wanted !== got)
      process.stdout.write(`${sort}: ${typed} (${right}): ${got}, not ${wanted}\n`);
}

const single = ownWords();
tell('Words of our own', (sort) =>
  single.map((word) => tried(sort, word, slipped(word, sort, values.turn))),
);
const short = single.filter((word) => word.length <= LONGEST_PART);
const compounds = short
  .map((word, at) => word + (short[at + 1] ?? ''))
  .filter((word) => firstFor(word) !== undefined);
tell('Compounds of two of those words, that nobody wrote', (sort) =>
  compounds.map((word) => tried(sort, word, slipped(word, sort, values.turn))),
);
const sentences = ownSentences();
tell('Sentences of residents, the slip in the longest word', (sort) =>
  sentences.map(({ all, at }) =>
    tried(sort, all.join(' '), all.with(at, slipped(all[at]!, sort, values.turn)).join(' ')),
  ),
);
