// The order of names: by code, the same on every machine and in every language.

/** Compares two slugs or paths, for `sort`. */
export function byName(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
