// Every answer of the wegwijzer by its place, which is what its digit in a code stands for.
import type { Need } from './need.ts';

/** 'need version place code' -> the question, what the answer tells, and where it leads. */
export function answersOf(
  needs: Iterable<readonly [string, Pick<Need, 'questions' | 'version'>]>,
): Record<string, Readonly<Record<string, string>>> {
  const all = [...needs].flatMap(([slug, { questions, version }]) =>
    questions.flatMap(({ id, answers }, place) =>
      answers.map(
        ({ code, sets, to }) =>
          [
            `${slug} ${version} ${place + 1} ${code}`,
            { question: id, ...sets, ...(to !== undefined && { to }) },
          ] as const,
      ),
    ),
  );
  return Object.fromEntries(all);
}
