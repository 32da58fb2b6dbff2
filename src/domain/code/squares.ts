// The dark squares of a QR as one path: a few long shapes print cleaner than hundreds of loose ones.

/**
 * SVG path data to be filled, one unit per module, for the dark modules; neighbours in a row are one shape.
 * `border` units stay free on the left and above. Steps within a row are relative, which compresses well.
 */
export function squaresPath(matrix: readonly (readonly boolean[])[], border = 0): string {
  return matrix
    .flatMap((row, y) => {
      const runs = darkRuns(row);
      return runs.map(({ from, length }, n) => {
        const last = runs[n - 1];
        const start = last ? `m${from - last.from} 0` : `M${from + border} ${y + border}`;
        return `${start}h${length}v1h-${length}z`;
      });
    })
    .join('');
}

/**
 * The same modules as lines to be stroked, one unit thick, through the middle of each row: half the text of squares, for a page
 * that must stay small. The first row lies at `border`, so its upper edge half a unit higher.
 */
export function linesPath(matrix: readonly (readonly boolean[])[], border = 0): string {
  return matrix
    .flatMap((row, y) => {
      const runs = darkRuns(row);
      return runs.map(({ from, length }, n) => {
        const last = runs[n - 1];
        const gap = last && from - last.from - last.length;
        return `${gap === undefined ? `M${from + border} ${y + border}` : `m${gap} 0`}h${length}`;
      });
    })
    .join('');
}

/** Stretches of dark modules in one row. */
export function darkRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
