// How long nobody did anything here, and what that asks for.

/** Milliseconds of rest after which all is wiped. */
export const REST_MS = 10 * 60_000;
/** Milliseconds before it, in which anybody can say to be there. */
export const WARNED_MS = 60_000;

/** `left`: milliseconds until it is over, while somebody is asked whether they are there. */
export type Rest =
  { readonly kind: 'busy' | 'over' } | { readonly kind: 'asked'; readonly left: number };

/** What so many milliseconds of rest ask for. */
export function restAfter(milliseconds: number): Rest {
  const left = REST_MS - milliseconds;
  if (left <= 0) return { kind: 'over' };
  return left <= WARNED_MS ? { kind: 'asked', left } : { kind: 'busy' };
}
