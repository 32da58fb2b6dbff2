// What somebody typed to search for, tidied and cut to size.
const MOST_TYPED = 15_000;

/** A story of some 2,000 words at most, and no half characters. */
export function typedQuery(typed: string): string {
  return typed.toWellFormed().trim().slice(0, MOST_TYPED);
}
