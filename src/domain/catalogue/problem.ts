// A problem in the content, told so that an editor knows what to do.

export interface Problem {
  /** Path inside the content folder. */
  readonly file: string;
  /** Field, dotted; empty for the whole file. */
  readonly field: string;
  /** What is wrong and what to do, in plain Dutch. */
  readonly advice: string;
}

/** One line per problem, sorted by file. */
export function tellProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.field.localeCompare(b.field))
    .map((p) => `${p.file}${p.field ? ` [${p.field}]` : ''}: ${p.advice}`)
    .join('\n');
}
