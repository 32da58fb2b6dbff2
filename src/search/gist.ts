// The gist of a long story: the sentences in which danger is heard, and how it begins; no more than is read at once.
import { sentencesOf } from './clauses.ts';
import type { Danger } from './danger.ts';
import { stretchesOf } from './stretches.ts';
import { everyWord, MOST_WORDS } from './words.ts';

/** So many letters fit in a cookie, whatever the script. */
const MOST_LETTERS = 900;
/** How a story without full stops is cut. */
const CUT = { words: 24, again: 10 };

const worth = ({ sure, maybe }: Danger) => (sure.length > 0 ? 2 : Number(maybe.length > 0));

export interface Gist {
  readonly text: string;
  /** What the whole story tells of; absent for a text that is short as it stands. */
  readonly danger?: Danger;
}

/** A story as its strongest stretches, in order; a short text as it stands. `dangerIn` hears danger in a text. */
export function gistOf(text: string, dangerIn: (text: string) => Danger): Gist {
  if (text.length <= MOST_LETTERS && everyWord(text).length <= MOST_WORDS) return { text };
  const stretches = sentencesOf(text)
    .flatMap((sentence) => stretchesOf(sentence, CUT))
    .map((said, place) => ({ said, place, danger: dangerIn(said), size: everyWord(said).length }));
  const strongest = stretches.toSorted(
    (a, b) => worth(b.danger) - worth(a.danger) || a.place - b.place,
  );
  const chosen: typeof stretches = [];
  let size = 0;
  for (const stretch of strongest) {
    if (size + stretch.size > MOST_WORDS) continue;
    size += stretch.size;
    chosen.push(stretch);
  }
  const gist = chosen.sort((a, b) => a.place - b.place).map(({ said }) => said);
  const heard = stretches.map(({ danger }) => danger);
  return {
    text: gist.join('. ').slice(0, MOST_LETTERS),
    danger: {
      sure: heard.flatMap(({ sure }) => sure),
      maybe: heard.flatMap(({ maybe }) => maybe),
      // A story is not of a book because one sentence of it is.
      quiet: false,
    },
  };
}
