// Slips of the finger in what people type, on the content of an invented municipality: the same is found, and no danger is raised.
import { describe, expect, it } from 'vitest';
import { partsFromDisk } from '../../src/adapters/content/search-source.ts';
import { openIndex, pathsFor } from '../../src/search/index.ts';
import { otherWords, searchSource } from '../../src/search/make-source.ts';
import { isSmall } from '../../src/search/stop.ts';
import { words } from '../../src/search/words.ts';
import { SLIP_SORTS, slipped, type Slip } from '../support/slipped.ts';
import { STREEK } from '../support/streek.ts';

const parts = partsFromDisk('nl', STREEK);
const source = searchSource(parts, 'nl');
const index = openIndex(source, otherWords(parts, 'nl'));
const first = (query: string) => pathsFor(index.answer(query))[0];
const isOwn = (word: string) => /^[a-z]{6,}$/.test(word) && !isSmall(word);

const own = [...new Set(source.entries.flatMap(({ title }) => words(title)).filter(isOwn))];
const found = own.filter((word) => first(word) !== undefined);
const turns = ['', '1', '2'];

/** Share of the words with one slip of a sort that still lead to what the word leads to. */
function stillFirst(sort: Slip): number {
  const tried = found.flatMap((word) => turns.map((turn) => [word, slipped(word, sort, turn)]));
  return tried.filter(([word, typed]) => first(word!) === first(typed!)).length / tried.length;
}

describe('one slip in a word', () => {
  it.each(SLIP_SORTS)('%s: nine of ten still lead to the same first', (sort) => {
    expect(found.length).toBeGreaterThan(20);
    expect(stillFirst(sort)).toBeGreaterThanOrEqual(0.9);
  });

  it('raises no emergency block that the word itself does not raise', () => {
    const calm = own.filter((word) => index.answer(word).block === undefined);
    for (const word of calm)
      for (const sort of SLIP_SORTS)
        for (const turn of turns)
          expect(
            index.answer(slipped(word, sort, turn)).block,
            slipped(word, sort, turn),
          ).toBeUndefined();
  });

  it.each([
    'ich brauche Hilfe mit meiner Miete',
    'kira yardimi nasil alinir',
    'potrzebuje pomocy w domu',
    'where can I find somebody to talk to',
  ])('%s raises no block, in a language of its own', (query) =>
    expect(index.answer(query).block).toBeUndefined(),
  );
});
