// Amounts, times and numbers in our texts: each must stand in a fact, for a provision in its own record.
import type { Difference, Subject } from './difference.ts';
import type { Facts, ProvisionRecord } from './records.ts';
import { textValues } from './text-values.ts';

/** A text of ours, with the file it stands in. */
export interface OurText {
  readonly subject: Subject;
  readonly file: string;
  readonly text: string;
}

/** All text in a value of any shape, a line each. */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsIn).join('\n');
}

const readingsIn = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => textValues(text).flatMap(({ readings }) => readings)));

/** Every value in our texts behind which no fact stands, once per text. */
export function compareTexts(texts: readonly OurText[], facts: Facts): Difference[] {
  const general = readingsIn([...facts.general, ...facts.ownStrength.map(wordsIn)]);
  const records = new Map<string, Set<string>>(
    facts.provisions.map((record: ProvisionRecord) => [record.id, readingsIn([wordsIn(record)])]),
  );
  const procedures = new Map(
    (facts.procedures ?? []).map((record) => [record.id, readingsIn([wordsIn(record)])]),
  );
  const anywhere = new Set([...general, ...[...records.values()].flatMap((set) => [...set])]);
  return texts.flatMap(({ subject, file, text }) => {
    const own = subject.kind === 'provision' ? records.get(subject.id) : anywhere;
    const law = subject.kind === 'procedure' ? procedures.get(subject.id) : undefined;
    const told = new Set<string>();
    return textValues(text).flatMap(({ written, readings }): Difference[] => {
      const stands = (set: ReadonlySet<string> | undefined) => readings.some((r) => set?.has(r));
      // What one law says holds for no other.
      if ((law ? stands(law) : stands(own) || stands(general)) || told.has(readings[0]!)) return [];
      told.add(readings[0]!);
      const kind = stands(anywhere) ? 'inOtherRecord' : 'inNoFact';
      return [{ subject, kind, ours: [written, file], facts: [] }];
    });
  });
}
