// Questions that stand once and are asked by many needs, joined to each need that asks them.
import type { Wordings } from '../wording.ts';
import type { NeedFacts, NeedWording, WholeWording } from './need.ts';
import type { Answer, Question, QuestionWording, SharedQuestion } from './question.ts';

/** A shared question with its texts per language. */
export interface WordedQuestion extends SharedQuestion {
  readonly wordings: Wordings<QuestionWording>;
}

export type SharedQuestions = ReadonlyMap<string, WordedQuestion>;

/** A shared answer with what a need adds to it. */
function joined(shared: Answer, own: Answer | undefined): Answer {
  if (!own) return shared;
  return { ...shared, ...own, sets: { ...shared.sets, ...own.sets } };
}

/** Every question with all its answers; one that is asked by name and does not exist is left out, and told by the check. */
export function questionsOf(
  facts: Pick<NeedFacts, 'questions'>,
  shared: SharedQuestions,
): Question[] {
  return facts.questions.flatMap((question): Question[] => {
    if ('id' in question) return [question];
    const found = shared.get(question.use);
    if (!found) return [];
    const { use, only, answers, none = found.none } = question;
    const offered = found.answers.filter(({ code }) => only?.includes(code) ?? true);
    const own = (code: number) => answers.find((answer) => answer.code === code);
    const more = answers.filter(({ code }) => !found.answers.some((one) => one.code === code));
    return [{ id: use, none, answers: [...offered.map((a) => joined(a, own(a.code))), ...more] }];
  });
}

/** The wording of a need with the texts of shared questions in it; where the need says it in its own way, that stays. */
export function wholeWording(
  wording: NeedWording,
  language: string,
  facts: Pick<NeedFacts, 'questions'>,
  shared: SharedQuestions,
): WholeWording {
  const all = facts.questions.flatMap((question): [string, QuestionWording][] => {
    const name = 'id' in question ? question.id : question.use;
    const own = wording.questions[name];
    const found = 'id' in question ? undefined : shared.get(name)?.wordings[language];
    const ask = own?.ask ?? found?.ask;
    return ask === undefined
      ? []
      : [[name, { ask, answers: { ...found?.answers, ...own?.answers } }]];
  });
  return { ...wording, questions: Object.fromEntries(all) };
}
