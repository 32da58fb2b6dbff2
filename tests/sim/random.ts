// A seeded source of chance: the same seed gives the same row of numbers on every machine.

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** True with chance `p`. */
  chance(p: number): boolean;
  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
}

/** A counter whose bits are mixed; near seeds give unrelated rows. */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (p) => p > 0 && next() < p,
    pick: (list) => list[between(0, list.length - 1)]!,
  };
}
