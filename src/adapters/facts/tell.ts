// Differences as plain lines that read like a diff, and their counts.
import type { Difference, DifferenceKind, Field } from './difference.ts';
import type { FactsFault } from './read-facts.ts';
import {
  COUNT_WORDS,
  FAULT_WORDS,
  FIELD_WORDS,
  KIND_WORDS,
  LEGEND,
  NO_DIFFERENCES,
  SUBJECT_WORDS,
  TOTAL,
} from './words.ts';

const filled = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

function linesOf(difference: Difference): string[] {
  const { kind, ours, facts } = difference;
  if (kind === 'value')
    return [
      `  ${FIELD_WORDS[difference.field!]}`,
      ...ours.map((one) => `    - ${one}`),
      ...facts.map((one) => `    + ${one}`),
    ];
  // Kinds with more than one thing to say have a place for each of them.
  const [first = '', second = ''] = [...ours, ...facts];
  const values = { ours: ours.join(', '), facts: facts.join(', '), first, second };
  return [`  ${filled(KIND_WORDS[kind], values)}`];
}

/** How many there are of each kind; a field counts by its own name. */
export function countDifferences(
  differences: readonly Difference[],
): Partial<Record<Field | Exclude<DifferenceKind, 'value'>, number>> {
  const counts: Partial<Record<Field | Exclude<DifferenceKind, 'value'>, number>> = {};
  for (const { kind, field } of differences) {
    const name = kind === 'value' ? field! : kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The last line: how many differences, about how much, and of which kinds. */
export function tellTotal(differences: readonly Difference[]): string {
  if (differences.length === 0) return NO_DIFFERENCES;
  const words: Readonly<Record<string, string>> = { ...FIELD_WORDS, ...COUNT_WORDS };
  const kinds = Object.entries(countDifferences(differences)).sort(([, a], [, b]) => b - a);
  return filled(TOTAL, {
    count: String(differences.length),
    subjects: String(
      new Set(differences.map(({ subject }) => `${subject.kind} ${subject.id}`)).size,
    ),
    kinds: kinds.map(([name, count]) => `${words[name]} ${count}`).join(', '),
  });
}

/** All differences, grouped by what they are about, with the total as the last line. */
export function tellDifferences(differences: readonly Difference[]): string {
  const groups = new Map<string, string[]>();
  for (const difference of differences) {
    const { kind, id } = difference.subject;
    const title = filled(SUBJECT_WORDS[kind], { id });
    groups.set(title, [...(groups.get(title) ?? []), ...linesOf(difference)]);
  }
  const told = [...groups].map(([title, lines]) => [title, ...lines].join('\n'));
  return [...(told.length > 0 ? [LEGEND] : []), ...told, tellTotal(differences)].join('\n\n');
}

/** One sentence about a folder that cannot be read. */
export function tellFactsFault({ fault, file, where }: FactsFault): string {
  return filled(FAULT_WORDS[fault], { file, where });
}
