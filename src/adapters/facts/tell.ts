// Differences as plain lines that read like a diff, and their counts.
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { isField, type Difference, type DifferenceKind, type Field } from './difference.ts';
import type { FactsFault } from './read-facts.ts';

const t = translator(DUTCH, 'editor');

/** What is counted apart: a field by its own name, everything else by its kind. */
export type Counted = Field | Exclude<DifferenceKind, 'value'>;

function linesOf({ kind, field, ours, facts }: Difference): string[] {
  if (kind === 'value')
    return [
      `  ${t(`facts.fields.${field!}`)}`,
      ...ours.map((one) => `    - ${one}`),
      ...facts.map((one) => `    + ${one}`),
    ];
  // Kinds with more than one thing to say have a place for each of them.
  const [first = '', second = ''] = [...ours, ...facts];
  const values = { ours: ours.join(', '), facts: facts.join(', '), first, second };
  return [`  ${t(`facts.kinds.${kind}`, values)}`];
}

/** How many there are of each kind; a field counts by its own name. */
export function countDifferences(
  differences: readonly Difference[],
): Partial<Record<Counted, number>> {
  const counts: Partial<Record<Counted, number>> = {};
  for (const { kind, field } of differences) {
    const name = kind === 'value' ? field! : kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The last line: how many differences, about how much, and of which kinds. */
export function tellTotal(differences: readonly Difference[]): string {
  if (differences.length === 0) return t('facts.none');
  const counts = Object.entries(countDifferences(differences)) as [Counted, number][];
  const kinds = counts
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) =>
      isField(name)
        ? `${t(`facts.fields.${name}`)} ${count}`
        : `${t(`facts.counts.${name}`)} ${count}`,
    );
  const subjects = new Set(differences.map(({ subject: { kind, id } }) => `${kind} ${id}`)).size;
  return t('facts.total', { count: differences.length, subjects, kinds: kinds.join(', ') });
}

/** All differences, grouped by what they are about, with the total as the last line. */
export function tellDifferences(differences: readonly Difference[]): string {
  const groups = new Map<string, string[]>();
  for (const difference of differences) {
    const { kind, id } = difference.subject;
    const title = t(`facts.subjects.${kind}`, { id });
    groups.set(title, [...(groups.get(title) ?? []), ...linesOf(difference)]);
  }
  const told = [...groups].map(([title, lines]) => [title, ...lines].join('\n'));
  const legend = told.length > 0 ? [t('facts.legend')] : [];
  return [...legend, ...told, tellTotal(differences)].join('\n\n');
}

/** One sentence about a folder that cannot be read. */
export function tellFactsFault({ fault, file, where }: FactsFault): string {
  return t(`facts.faults.${fault}`, { file, where });
}

/** One sentence for who named no folder, or whose content cannot be read. */
export const tellNoArgument = (): string => t('facts.noArgument');
export const tellNoContent = (): string => t('unreadable');
