// A text as clauses: words that belong to one thought, with how far they stand from each other.
import { everyWord } from './words.ts';

/** Words of one sentence, or of a stretch of a long one. */
export interface Clause {
  readonly words: readonly string[];
  /** Per word how many that count stand before it; a pause counts for some. */
  readonly at: readonly number[];
  /** Per word how many thoughts have begun before it. */
  readonly thought: readonly number[];
}

/** What ends a sentence, in any script. */
const END = /[.!?…]+(?=\s|$)|[\n\r;؟。]+/;
const PAUSE = /[,:()–—"“”]+|\s-+\s/;
/** A pause is as far as so many words. */
const PAUSED = 2;
/** So many words are looked at together; the next stretch begins with the last of them again. */
const [STRETCH, AGAIN] = [60, 15];

interface Signs {
  readonly isFiller: (word: string) => boolean;
  readonly isTurn: (word: string) => boolean;
}

function clauseOf(pieces: readonly (readonly string[])[], { isFiller, isTurn }: Signs): Clause {
  const [words, at, thought]: [string[], number[], number[]] = [[], [], []];
  let [place, begun] = [0, 0];
  for (const piece of pieces) {
    for (const word of piece) {
      words.push(word);
      at.push(place);
      thought.push(begun);
      if (!isFiller(word)) place += 1;
      if (isTurn(word)) begun += 1;
    }
    place += PAUSED;
  }
  return { words, at, thought };
}

/** Stretches of a clause; a person in need may write a page without one full stop. */
function stretches(clause: Clause): Clause[] {
  if (clause.words.length <= STRETCH) return [clause];
  const all: Clause[] = [];
  for (let from = 0; from === 0 || from + AGAIN < clause.words.length; from += STRETCH - AGAIN) {
    const cut = <T>(list: readonly T[]) => list.slice(from, from + STRETCH);
    all.push({ words: cut(clause.words), at: cut(clause.at), thought: cut(clause.thought) });
  }
  return all;
}

/** Sentences of a text, as it stands. */
export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence.trim() !== '');
}

/** The clauses of a text, in order. */
export function clausesOf(text: string, signs: Signs): Clause[] {
  return sentencesOf(text)
    .map((sentence) => clauseOf(sentence.split(PAUSE).map(everyWord), signs))
    .filter(({ words }) => words.length > 0)
    .flatMap(stretches);
}
