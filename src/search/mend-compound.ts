// Undoes a slip in one part of a compound that nobody knows; its other parts must be right.
import type { KnownWords } from './known-words.ts';
import { mended, type Mended } from './mend.ts';
import { keyOf } from './stem.ts';
import { headKey } from './variants.ts';

interface Reading {
  readonly word: string;
  readonly firm: boolean;
  /** So many of its letters are right for sure. */
  readonly right: number;
}

/** Shorter parts are found in any word; a part with a slip must be longer still. */
const [LEAST_RIGHT, LEAST_WRONG] = [4, 5];
const MOST_PARTS = 3;
/** What may stand between two parts and is no part of an ending. */
const JOINTS = ['', 's', 'e'];

const better = (one: Reading, two: Reading): Reading =>
  (two.firm && !one.firm) || (two.firm === one.firm && two.right > one.right) ? two : one;

const mendedPart = (part: string, known: KnownWords): Mended | undefined =>
  part.length < LEAST_WRONG ? undefined : mended(part, known)[0];

/** The slip is in the last part, or in what follows the first. */
function tailReading(head: string, tail: string, known: KnownWords, parts: number) {
  const way = mendedPart(tail, known);
  if (way) return { word: head + way.word, firm: way.firm, right: head.length };
  const rest = parts > 2 ? readingOf(tail, known, parts - 1) : undefined;
  return rest && { ...rest, word: head + rest.word, right: head.length + rest.right };
}

/** The slip is in the first part, with what may join it to the next. */
function headReading(head: string, tail: string, known: KnownWords): Reading | undefined {
  for (const joint of JOINTS) {
    const bare = head.slice(0, head.length - joint.length);
    const way = head.endsWith(joint) ? mendedPart(bare, known) : undefined;
    if (way) return { word: way.word + joint + tail, firm: way.firm, right: tail.length };
  }
  return undefined;
}

/** A word that is cut at a place. */
function readingAt(word: string, cut: number, known: KnownWords, parts: number) {
  const isHead = (part: string) => headKey(part, known.knows, LEAST_RIGHT) !== undefined;
  const isTail = (part: string) => known.knows(keyOf(part));
  const [head, tail] = [word.slice(0, cut), word.slice(cut)];
  if (isHead(head)) return tailReading(head, tail, known, parts);
  if (isTail(tail)) return headReading(head, tail, known);
  // The last letter of one part and the first of the next.
  const [one, two] = [head.slice(0, -1) + tail[0]!, head.at(-1)! + tail.slice(1)];
  return isHead(one) && isTail(two)
    ? { word: one + two, firm: true, right: word.length - 2 }
    : undefined;
}

function readingOf(word: string, known: KnownWords, parts: number): Reading | undefined {
  let found: Reading | undefined;
  for (let cut = LEAST_RIGHT; cut <= word.length - LEAST_RIGHT; cut++) {
    const reading = readingAt(word, cut, known, parts);
    if (reading) found = found ? better(found, reading) : reading;
  }
  return found;
}

/** A compound as it was meant; undefined when no slip in one of its parts explains it. */
export function mendedCompound(word: string, known: KnownWords): Mended | undefined {
  const reading = readingOf(word, known, MOST_PARTS);
  return reading && { word: reading.word, key: keyOf(reading.word), share: 1, firm: reading.firm };
}
