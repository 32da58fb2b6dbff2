// What somebody may have meant to type, a slip of the finger away: two letters swapped, one too many, one too few, another key.

/** How a spelling came to be what was typed. */
export type Slip = 'swapped' | 'doubled' | 'extra' | 'missing' | 'neighbour' | 'other';

export interface Respelt {
  readonly word: string;
  readonly slip: Slip;
  /** True: the slip was in the first letter. */
  readonly first: boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys that touch a key of a common keyboard. */
function keysBeside(letter: string): string {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  const near = (keys: string | undefined, from: number, to: number) =>
    keys?.slice(Math.max(0, from), to + 1) ?? '';
  // Every row stands half a key to the right of the one above it.
  return (
    near(ROWS[row], at - 1, at + 1).replace(letter, '') +
    near(ROWS[row - 1], at, at + 1) +
    near(ROWS[row + 1], at - 1, at)
  );
}

const BESIDE = new Map([...LETTERS].map((letter) => [letter, keysBeside(letter)]));

/** Every spelling of a to z that is one slip away from what was typed. */
export function* respellings(typed: string): Generator<Respelt> {
  for (let at = 0; at <= typed.length; at++) {
    const [before, here, next] = [typed.slice(0, at), typed[at], typed[at + 1]];
    const first = at === 0;
    for (const letter of LETTERS)
      if (letter !== here)
        yield { word: before + letter + typed.slice(at), slip: 'missing', first };
    if (here === undefined) continue;
    const rest = typed.slice(at + 1);
    if (next !== undefined && next !== here)
      yield { word: before + next + here + rest.slice(1), slip: 'swapped', first };
    if (next !== here)
      yield { word: before + rest, slip: typed[at - 1] === here ? 'doubled' : 'extra', first };
    const beside = BESIDE.get(here) ?? '';
    for (const letter of LETTERS)
      if (letter !== here)
        yield {
          word: before + letter + rest,
          slip: beside.includes(letter) ? 'neighbour' : 'other',
          first,
        };
  }
}
