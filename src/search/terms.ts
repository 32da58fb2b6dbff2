// Official words in a question, with what they mean.
import type { Unit } from './query.ts';
import type { SourceTerm } from './source.ts';

const SURE_ENOUGH = 0.7;
const MOST = 2;

/** Terms that are in the question, the longest first; one that is part of a longer one is left out. */
export function termsIn(terms: readonly SourceTerm[], units: readonly Unit[]): SourceTerm[] {
  const meant = new Set(
    units.flatMap((unit) =>
      [...unit.meant].filter(([, sure]) => sure >= SURE_ENOUGH).map(([key]) => key),
    ),
  );
  const found = terms
    .flatMap((term) => term.keys.map((phrase) => ({ term, keys: phrase.split(' ') })))
    .filter(({ keys }) => keys.every((key) => meant.has(key)))
    .sort((a, b) => b.keys.length - a.keys.length);
  const chosen = found.filter(
    ({ keys }, place) =>
      !found.slice(0, place).some((longer) => keys.every((key) => longer.keys.includes(key))),
  );
  return [...new Set(chosen.map(({ term }) => term))].slice(0, MOST);
}
