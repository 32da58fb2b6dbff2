// A long text as stretches of so many words; each begins with the last words of the one before, so that nothing falls between two.

/** How many words a stretch has, and how many of those it shares with the one before. */
export interface Cut {
  readonly words: number;
  readonly again: number;
}

/** The stretches of a text, in order; a short one is one stretch. */
export function stretchesOf(text: string, { words: most, again }: Cut): string[] {
  const words = text.trim().split(/\s+/);
  const stretches: string[] = [];
  for (let from = 0; from === 0 || from + again < words.length; from += most - again)
    stretches.push(words.slice(from, from + most).join(' '));
  return stretches;
}
