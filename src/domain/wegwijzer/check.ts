// What must hold for every flow: it ends, it is worded, it is short, every answer changes something, everything is reached.
import { staircaseOf, type Catalogue } from '../catalogue/catalogue.ts';
import { sayingOf, type Need } from '../need/need.ts';
import { problemsIn, type Problem, type ProblemKind } from '../problem.ts';
import { compileFlow, hasFlow, type Flow, type FlowProblem } from './flow.ts';
import { outcomeOf } from './outcome.ts';
import {
  MOST_WORDS_IN_ANSWER,
  MOST_WORDS_IN_QUESTION,
  NONE_OF_THESE,
  tipNamed,
} from '../need/question.ts';
import { enumeratePaths, positionOf, toldBy } from './walk.ts';

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
  const told = toldBy(flow, path);
  const steps = outcomeOf(staircaseOf(catalogue, need.slug)!, told);
  const wording = need.wordings['nl'];
  return steps
    .map(({ rung, suggestions, first, more, aside }) =>
      [
        rung,
        suggestions.map(({ id }) => [id, wording && sayingOf(wording, id, told.facts)]),
        [...first, '|', ...more, '|', ...aside].map((i) =>
          typeof i === 'string' ? i : i.provision.id,
        ),
      ].join(':'),
    )
    .join('\n');
}

/** Questions of which no two answers lead apart on any way (`idle`), and answers that always lead where another leads (`twins`). */
function withoutUse(catalogue: Catalogue, need: Need, flow: Flow) {
  const seen = new Map<string, { apart: boolean; twins: Map<string, boolean> }>();
  for (const path of enumeratePaths(flow)) {
    const position = positionOf(flow, path);
    if (position?.kind !== 'question') continue;
    const { id, exits } = position.step;
    const given = exits.filter((exit) => exit.code < NONE_OF_THESE);
    const found = given.map(({ code, leaves }) => ({
      code,
      leads: leaves ?? fingerprint(catalogue, need, flow, `${path}${code}`),
      leaves,
    }));
    const known = seen.get(id) ?? { apart: false, twins: new Map<string, boolean>() };
    known.apart ||= new Set(found.map(({ leads }) => leads)).size > 1;
    for (const [at, one] of found.entries())
      for (const other of found.slice(at + 1)) {
        const name = `${one.code} ${other.code}`;
        const same = one.leaves === undefined && one.leads === other.leads;
        known.twins.set(name, same && (known.twins.get(name) ?? true));
      }
    seen.set(id, known);
  }
  const all = [...seen];
  return {
    idle: all.filter(([, { apart }]) => !apart).map(([id]) => id),
    twins: all.flatMap(([id, { apart, twins }]) =>
      apart ? [...twins].filter(([, same]) => same).map(([name]) => [id, name] as const) : [],
    ),
  };
}

const wordsIn = (text: string) => text.trim().split(/\s+/).length;

type Add = ReturnType<typeof problemsIn>['add'];

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
      for (const { code } of question.answers) {
        const answer = text.answers[String(code)];
        if (answer === undefined) add('noAnswerText', `${field}.answers.${code}`);
        else if (wordsIn(answer) > MOST_WORDS_IN_ANSWER)
          add('longAnswer', `${field}.answers.${code}`, { most: MOST_WORDS_IN_ANSWER });
      }
      if (wordsIn(text.ask) > MOST_WORDS_IN_QUESTION)
        add('longQuestion', `${field}.ask`, { most: MOST_WORDS_IN_QUESTION });
      if (/ (of ouder|of jonger|or older)\b/i.test(text.ask)) add('olderQuestion', `${field}.ask`);
    }
    return found;
  });
}

/** What an answer names or leads to must be there, and serve this need. */
function namedProblems(need: Need, { needs, provisions }: Catalogue, add: Add): void {
  for (const [at, { answers }] of need.questions.entries())
    for (const { code, first, to } of answers) {
      const field = `questions.${at}`;
      if (to !== undefined && (to === need.slug || !needs.has(to)))
        add('answerNowhere', field, { code, found: to });
      for (const name of first) {
        const tip = tipNamed(name);
        const there =
          tip === undefined
            ? provisions.get(name)?.needs.includes(need.slug)
            : need.suggestions.some(({ id }) => id === tip);
        if (there !== true) add('answerNames', field, { code, found: name });
      }
    }
}

function flowProblems(need: Need, catalogue: Catalogue, sure: boolean): Problem[] {
  const { found, add } = problemsIn(`needs/${need.slug}/need.yml`);
  if (sure) namedProblems(need, catalogue, add);
  const place = (id: string) =>
    id === '' ? 'questions' : `questions.${need.questions.findIndex((q) => q.id === id)}`;
  const compiled = compileFlow(need);
  if (!compiled.ok)
    for (const { question, kind } of compiled.problems)
      add(KINDS[kind], place(question), { question });
  else if (sure) {
    const { idle, twins } = withoutUse(catalogue, need, compiled.flow);
    for (const question of idle) add('idleQuestion', place(question), { question });
    for (const [question, pair] of twins) {
      const [one = '', other = ''] = pair.split(' ');
      add('twinAnswers', place(question), { question, one, other });
    }
  }
  return found;
}

/** Provisions that no way leads to: neither an outcome nor a page about danger shows them. */
export function unreachedProvisions(catalogue: Catalogue): string[] {
  const reached = new Set<string>();
  for (const need of catalogue.needs.values()) {
    const staircase = staircaseOf(catalogue, need.slug)!;
    for (const provision of staircase.emergency) reached.add(provision.id);
    for (const id of need.withoutVoice) reached.add(id);
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
