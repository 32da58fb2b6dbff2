// Says problems in plain Dutch: where, and what to do.
import type { Problem } from '../../domain/problem.ts';
import { DUTCH } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DUTCH, 'editor');

/** What an editor reads of a problem, without its place. */
export function adviceOf({ kind, values }: Problem): string {
  return t(`problem.${kind}`, values) as string;
}

/** One line: file, line of the file, field, and what to do. */
function tellProblem(problem: Problem): string {
  const { file, line, field } = problem;
  const place = line === undefined ? file : t('place', { file, line });
  return `${place}${field === '' ? '' : ` [${field}]`}: ${adviceOf(problem)}`;
}

/** A line per problem; empty when there is none. */
export function tellProblems(problems: readonly Problem[]): string {
  return problems.map(tellProblem).join('\n');
}

/** What an editor may still write, in one line; empty when there is nothing. `unsaid`: needs of which staff have nothing to say. */
export function tellNotice(unsaid: readonly string[]): string {
  if (unsaid.length === 0) return '';
  return t('noSay', { count: unsaid.length, needs: unsaid.join(', ') });
}

/** How a check ended: every problem and how many there are, or that all is well. */
export function tellCheck(problems: readonly Problem[]): string {
  if (problems.length === 0) return t('sound');
  return `${tellProblems(problems)}\n\n${t('found', { count: problems.length })}`;
}
