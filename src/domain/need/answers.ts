// Every answer of the wegwijzer by its place, which is what its digit in a code stands for.
import type { Facts } from './facts.ts';
import type { NeedFacts } from './need.ts';

/** 'need question answer' -> what that answer tells. */
export function answersOf(
  needs: Iterable<readonly [string, Pick<NeedFacts, 'questions'>]>,
): Record<string, Facts> {
  const all = [...needs].flatMap(([slug, { questions }]) =>
    questions.flatMap(({ answers }, place) =>
      answers.map(({ code, sets }) => [`${slug} ${place + 1} ${code}`, sets] as const),
    ),
  );
  return Object.fromEntries(all);
}
