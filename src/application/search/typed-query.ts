// What somebody typed to search for, tidied and cut to size.
const MOST_TYPED = 300;

/** Never longer than can be read at a glance, and no half characters. */
export function typedQuery(typed: string): string {
  return typed.toWellFormed().trim().slice(0, MOST_TYPED);
}
