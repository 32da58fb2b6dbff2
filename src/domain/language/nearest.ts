// The name that someone probably meant: the one that differs least.

/** Number of letters to add, drop or change to make one name the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(letter !== other)));
    row = next;
  }
  return row.at(-1)!;
}

/** The nearest of the names when it differs by at most a quarter of its letters; else undefined. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, off: distance(typed, name) / Math.max(name.length, 1) }))
    .sort((a, b) => a.off - b.off);
  return best && best.off <= 0.25 ? best.name : undefined;
}
