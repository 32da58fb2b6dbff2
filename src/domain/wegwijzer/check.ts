// What must hold for every flow: it ends, it is worded, it is short, every answer changes something, everything is reached.
import { staircaseOf, type Catalogue } from '../catalogue/catalogue.ts';
import type { Need } from '../need/need.ts';
import { problemsIn, type Problem, type ProblemKind } from '../problem.ts';
import { compileFlow, hasFlow, type Flow, type FlowProblem } from './flow.ts';
import { outcomeOf } from './outcome.ts';
import { MOST_WORDS_IN_QUESTION, NONE_OF_THESE, UNKNOWN } from '../need/question.ts';
import { enumeratePaths, factsOf, positionOf } from './walk.ts';

const KINDS: Readonly<Record<FlowProblem['kind'], ProblemKind>> = {
  tooMany: 'tooManyQuestions',
  doubleQuestion: 'doubleQuestion',
  doubleCode: 'doubleCode',
  nowhere: 'nowhere',
  backwards: 'backwards',
  idle: 'idleAnswers',
};

/** What an outcome shows, in order, as one text: two outcomes that differ have different texts. */
function fingerprint(catalogue: Catalogue, need: Need, flow: Flow, path: string): string {
  const steps = outcomeOf(staircaseOf(catalogue, need.slug)!, factsOf(flow, path));
  return steps
    .map(({ rung, suggestions, first, more, aside }) =>
      [
        rung,
        suggestions.map((s) => s.id),
        [...first, '|', ...more, '|', ...aside].map((i) =>
          typeof i === 'string' ? i : i.provision.id,
        ),
      ].join(':'),
    )
    .join('\n');
}

/** Questions whose answers all lead to what "Weet ik niet" leads to: asking them is no use. */
function idleQuestions(catalogue: Catalogue, need: Need, flow: Flow): string[] {
  const works = new Set<string>();
  for (const path of enumeratePaths(flow)) {
    const position = positionOf(flow, path);
    if (position?.kind !== 'question' || works.has(position.step.id)) continue;
    const { id, exits } = position.step;
    const unknown = fingerprint(catalogue, need, flow, `${path}${UNKNOWN}`);
    const given = exits.filter((exit) => exit.code < NONE_OF_THESE);
    if (given.some(({ code }) => fingerprint(catalogue, need, flow, `${path}${code}`) !== unknown))
      works.add(id);
  }
  return need.questions.map((question) => question.id).filter((id) => !works.has(id));
}

function wordingProblems(need: Need): Problem[] {
  return Object.entries(need.wordings).flatMap(([language, wording]) => {
    const { found, add } = problemsIn(`needs/${need.slug}/${language}.yml`);
    for (const question of need.questions) {
      const field = `questions.${question.id}`;
      const text = wording.questions[question.id];
      if (!text) {
        add('noQuestionText', field);
        continue;
      }
      for (const { code } of question.answers)
        if (text.answers[String(code)] === undefined)
          add('noAnswerText', `${field}.answers.${code}`);
      if (text.ask.split(/\s+/).length > MOST_WORDS_IN_QUESTION)
        add('longQuestion', `${field}.ask`, { most: MOST_WORDS_IN_QUESTION });
      if (/ (of ouder|of jonger|or older)\b/i.test(text.ask)) add('olderQuestion', `${field}.ask`);
    }
    return found;
  });
}

function flowProblems(need: Need, catalogue: Catalogue, sure: boolean): Problem[] {
  const { found, add } = problemsIn(`needs/${need.slug}/need.yml`);
  const place = (id: string) =>
    id === '' ? 'questions' : `questions.${need.questions.findIndex((q) => q.id === id)}`;
  const compiled = compileFlow(need);
  if (!compiled.ok)
    for (const { question, kind } of compiled.problems)
      add(KINDS[kind], place(question), { question });
  else if (sure)
    for (const question of idleQuestions(catalogue, need, compiled.flow))
      add('idleQuestion', place(question), { question });
  return found;
}

/** Provisions that no way leads to: neither an outcome nor a page about danger shows them. */
export function unreachedProvisions(catalogue: Catalogue): string[] {
  const reached = new Set<string>();
  for (const need of catalogue.needs.values()) {
    const staircase = staircaseOf(catalogue, need.slug)!;
    for (const provision of staircase.emergency) reached.add(provision.id);
    for (const step of staircase.steps) for (const p of step.provisions) reached.add(p.id);
  }
  return [...catalogue.provisions.keys()].filter((id) => !reached.has(id));
}

/**
 * Every problem of the wegwijzer. `unsure`: needs that something broken may serve, and provisions that a broken
 * need may name; of these it is not told what they lack.
 */
export function checkWegwijzer(
  catalogue: Catalogue,
  unsure: (name: string) => boolean = () => false,
): Problem[] {
  return [
    ...[...catalogue.needs.values()]
      .filter(hasFlow)
      .flatMap((need) => [
        ...flowProblems(need, catalogue, !unsure(need.slug)),
        ...wordingProblems(need),
      ]),
    ...[...catalogue.needs.values()].flatMap((need) => {
      const { found, add } = problemsIn(`needs/${need.slug}/need.yml`);
      if (need.crisis && need.questions.length > 0) add('crisisQuestions', 'questions');
      return found;
    }),
    ...unreachedProvisions(catalogue)
      .filter((id) => !unsure(id))
      .flatMap((id) => {
        const { found, add } = problemsIn(`provisions/${id}/provision.yml`);
        add('unreached', 'needs');
        return found;
      }),
  ];
}
