// Taking turns at work that is costly: a few at once, a short queue, and whoever comes after is told to come back.

export interface Turns {
  /** Does the work when it is its turn; 'busy' when the queue is full. `first`: goes before those who are not. */
  take<Done>(work: () => Promise<Done>, first: boolean): Promise<Done | 'busy'>;
}

/** `atOnce` at a time; `queue` may wait in each of the two rows. */
export function inTurns({
  atOnce,
  queue,
}: {
  readonly atOnce: number;
  readonly queue: number;
}): Turns {
  const rows = { first: [] as (() => void)[], other: [] as (() => void)[] };
  let busy = 0;

  async function turn(row: (() => void)[]): Promise<void> {
    if (busy < atOnce) {
      busy += 1;
      return;
    }
    // Whoever ends hands over its place, so that it never stands free between two.
    await new Promise<void>((go) => row.push(go));
  }
  function next(): void {
    const go = rows.first.shift() ?? rows.other.shift();
    if (go) go();
    else busy -= 1;
  }

  return {
    async take(work, first) {
      const row = first ? rows.first : rows.other;
      if (row.length >= queue) return 'busy';
      await turn(row);
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
