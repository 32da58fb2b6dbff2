// What a question that was not answered teaches, in our own words alone: never what somebody typed.
import type { SearchAnswer } from './index.ts';
import { words } from './words.ts';

/** How long questions are, by their words: one, a few, a sentence, a story. */
const LENGTHS = [
  ['woord', 1],
  ['kort', 5],
  ['zin', 15],
] as const;

function lengthOf(query: string): string {
  const count = words(query).length;
  return LENGTHS.find(([, most]) => count <= most)?.[0] ?? 'verhaal';
}

function nearestNeed({ block, hits, near, elsewhere }: SearchAnswer): string {
  if (block !== undefined) return block;
  if (elsewhere) return 'elders';
  return [...hits, ...near].flatMap((hit) => hit.needs)[0] ?? 'onbekend';
}

/** The need that comes near, or 'elders' or 'onbekend'; the language; the class of length; and 'gevaar' when danger was near. */
export function missedTopic(answer: SearchAnswer, query: string, language: string): string {
  const isDanger = answer.block !== undefined || answer.hints.length > 0;
  const parts = [nearestNeed(answer), language, lengthOf(query), ...(isDanger ? ['gevaar'] : [])];
  return parts.join(' ');
}
