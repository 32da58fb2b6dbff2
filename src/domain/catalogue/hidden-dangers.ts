// Danger that can hide in a need: what its content names, and what its wegwijzer asks about.
import type { Need } from '../need/need.ts';
import type { Catalogue } from './catalogue.ts';

/** The crisis needs that can hide in a need, by slug, each once; those that content names come first. */
export function hiddenDangers(
  { needs }: Pick<Catalogue, 'needs'>,
  { danger, questions }: Pick<Need, 'danger' | 'questions'>,
): string[] {
  const asked = questions.flatMap(({ answers }) => answers.flatMap(({ to }) => to ?? []));
  const known = [...danger.map(({ need }) => need), ...asked];
  return [...new Set(known)].filter((slug) => needs.get(slug)?.crisis);
}
