// What must hold for every flow: it ends, it is worded, it is short, every answer changes something, everything is reached.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Problem } from '../catalogue/problem.ts';
import type { Need } from '../need/need.ts';
import { buildStaircase } from '../staircase/staircase.ts';
import { compileFlow, hasFlow, type Flow, type FlowProblem } from './flow.ts';
import { outcomeOf } from './outcome.ts';
import { MOST_WORDS_IN_QUESTION, NONE_OF_THESE, UNKNOWN } from '../need/question.ts';
import { enumeratePaths, factsOf, positionOf } from './walk.ts';

const ADVICE: Readonly<Record<FlowProblem['kind'], string>> = {
  tooMany: 'er zijn te veel vragen. Vraag hoogstens 3 dingen, met de vraag over gevaar erbij.',
  doubleQuestion: 'deze vraag staat er twee keer. Geef elke vraag een eigen naam.',
  doubleCode: 'twee antwoorden hebben dezelfde code. Geef elk antwoord een eigen cijfer.',
  nowhere: 'next wijst naar een vraag die niet bestaat. Verbeter de naam.',
  backwards: 'next wijst terug. Dan komt er nooit een eind aan. Wijs naar een latere vraag.',
  unreached: 'geen enkel antwoord leidt naar deze vraag. Haal haar weg of verbeter next.',
  idle: 'geen enkel antwoord zegt iets. Laat ten minste één antwoord een feit zetten.',
};

/** What an outcome shows, in order, as one text: two outcomes that differ have different texts. */
export function fingerprint(catalogue: Catalogue, need: Need, flow: Flow, path: string): string {
  const steps = outcomeOf(buildStaircase(need, catalogue.provisions.values()), factsOf(flow, path));
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
export function idleQuestions(catalogue: Catalogue, need: Need, flow: Flow): string[] {
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
    const file = `needs/${need.slug}/${language}.yml`;
    const problem = (field: string, advice: string): Problem => ({ file, field, advice });
    return need.questions.flatMap((question): Problem[] => {
      const field = `questions.${question.id}`;
      const text = wording.questions[question.id];
      if (!text) return [problem(field, 'de tekst van deze vraag ontbreekt.')];
      const missing = question.answers
        .filter(({ code }) => text.answers[String(code)] === undefined)
        .map(({ code }) =>
          problem(`${field}.answers.${code}`, 'de tekst van dit antwoord ontbreekt.'),
        );
      const long = text.ask.split(/\s+/).length > MOST_WORDS_IN_QUESTION;
      const inverted = / (of ouder|of jonger|or older)\b/i.test(text.ask);
      return [
        ...missing,
        ...(long
          ? [problem(field, `de vraag is te lang. Hoogstens ${MOST_WORDS_IN_QUESTION} woorden.`)]
          : []),
        ...(inverted
          ? [problem(field, 'vraag niet "of ouder". Zet de leeftijden in de antwoorden.')]
          : []),
      ];
    });
  });
}

function flowProblems(need: Need, catalogue: Catalogue): Problem[] {
  const file = `needs/${need.slug}/need.yml`;
  const compiled = compileFlow(need);
  if (!compiled.ok)
    return compiled.problems.map(({ question, kind }) => ({
      file,
      field: ['questions', question].filter((part) => part !== '').join('.'),
      advice: ADVICE[kind],
    }));
  return idleQuestions(catalogue, need, compiled.flow).map((id) => ({
    file,
    field: `questions.${id}`,
    advice:
      'deze vraag verandert niets. Haal haar weg, of zet bij aanbod voor wie het is (conditions).',
  }));
}

/** Provisions that no way leads to: neither an outcome nor a page about danger shows them. */
export function unreachedProvisions(catalogue: Catalogue): string[] {
  const reached = new Set<string>();
  for (const need of catalogue.needs.values()) {
    const staircase = buildStaircase(need, catalogue.provisions.values());
    for (const provision of staircase.emergency) reached.add(provision.id);
    for (const step of staircase.steps) for (const p of step.provisions) reached.add(p.id);
  }
  return [...catalogue.provisions.keys()].filter((id) => !reached.has(id));
}

/** Every problem of the wegwijzer. */
export function checkWegwijzer(catalogue: Catalogue): Problem[] {
  const flows = [...catalogue.needs.values()].filter(hasFlow);
  const crisis = [...catalogue.needs.values()].filter((n) => n.crisis && n.questions.length > 0);
  return [
    ...flows.flatMap((need) => [...flowProblems(need, catalogue), ...wordingProblems(need)]),
    ...crisis.map((need) => ({
      file: `needs/${need.slug}/need.yml`,
      field: 'questions',
      advice: 'bij gevaar vragen wij niets. Haal de vragen weg.',
    })),
    ...unreachedProvisions(catalogue).map((id) => ({
      file: `provisions/${id}/provision.yml`,
      field: 'needs',
      advice: 'geen enkele weg leidt hierheen. Noem een hulpvraag waar dit bij hoort.',
    })),
  ];
}
