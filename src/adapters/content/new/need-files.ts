// The files of a new need, with its tips and the questions of the wegwijzer.
import type { Options } from './order.ts';
import type { Explained } from './provision-files.ts';
import { field, line, TODO } from './template.ts';

interface AskedAnswer {
  readonly sets: Readonly<Record<string, string>> | undefined;
  readonly text: string | undefined;
}
interface Asked {
  readonly ask: string | undefined;
  readonly answers: readonly AskedAnswer[];
}

const UNASKED: Asked = {
  ask: undefined,
  answers: [
    { sets: undefined, text: undefined },
    { sets: undefined, text: undefined },
  ],
};

/** 'fact: value, fact: value' as what an answer tells. */
function setsOf(text: string | undefined): AskedAnswer['sets'] {
  const pairs = text?.split(',').map((pair) => pair.split(':').map((part) => part.trim()));
  return pairs && Object.fromEntries(pairs.map(([fact = '', value = '']) => [fact, value]));
}

/** 'Voor wie? | Voor mij = forWhom: self | Voor een ander = forWhom: other' as a question with its answers. */
function askedIn(text: string): Asked {
  const [ask, ...answers] = text.split('|').map((part) => part.trim());
  return {
    ask,
    answers: answers.map((answer) => {
      const [words, sets] = answer.split('=').map((part) => part.trim());
      return { text: words, sets: setsOf(sets) };
    }),
  };
}

/** The questions that were given, and empty ones up to the number that was asked for. */
function questionsOf({ ask = [], questions }: Options): Asked[] {
  const count = Number(questions ?? 0);
  const empty = Math.max(0, (Number.isInteger(count) ? count : 0) - ask.length);
  return [...ask.map(askedIn), ...Array.from({ length: empty }, () => UNASKED)];
}

const idOf = (place: number) => `vraag-${place + 1}`;

function questionFacts(questions: readonly Asked[], explained: Explained): string[] {
  if (questions.length === 0) return [];
  return [
    'questions:',
    ...questions.flatMap(({ answers }, place) => [
      `  - id: ${idOf(place)}`,
      '    answers:',
      ...answers.flatMap(({ sets }, at) => [
        `      - code: ${at + 1}`,
        `        ${field('sets', sets, explained('sets'))}`,
      ]),
    ]),
  ];
}

function questionTexts(questions: readonly Asked[], explained: Explained): string[] {
  if (questions.length === 0) return [];
  return [
    'questions:',
    ...questions.flatMap(({ ask, answers }, place) => [
      `  ${idOf(place)}:`,
      `    ${field('ask', ask, explained('ask'))}`,
      '    answers:',
      ...answers.map(
        ({ text }, at) => `      '${at + 1}': ${text === undefined ? TODO : line(text)}`,
      ),
    ]),
  ];
}

/** Tips with their names: what one can do alone, then with people around. */
function tipsOf({ self, together }: Options) {
  const tip = (rung: number, name: string) => (text: string | undefined, place: number) => ({
    rung,
    id: `${name}-${place + 1}`,
    text,
  });
  return [
    ...(self ?? [undefined]).map(tip(1, 'zelf')),
    ...(together ?? [undefined]).map(tip(2, 'samen')),
  ];
}

/** Facts and texts of a need. */
export function needFiles(
  slug: string,
  options: Options,
  explained: Explained,
): [string, string][] {
  const told = (name: string, value: unknown) => field(name, value, explained(name));
  const [tips, questions] = [tipsOf(options), questionsOf(options)];
  const facts = [
    told('domain', options.domain),
    told('pictogram', options.pictogram),
    'crisis: false',
    'suggestions:',
    ...tips.map(({ id, rung }) => `  - { id: ${id}, rung: ${rung} }`),
    ...questionFacts(questions, explained),
  ];
  const texts = [
    told('title', options.title),
    told('question', options.question),
    told('summary', options.summary),
    'suggestions:',
    ...tips.map(({ id, text, rung }) => `  ${field(id, text, explained(`tip${rung}`))}`),
    told('tailorMade', options['tailor-made']),
    ...questionTexts(questions, explained),
  ];
  return [
    [`needs/${slug}/need.yml`, `${facts.join('\n')}\n`],
    [`needs/${slug}/nl.yml`, `${texts.join('\n')}\n`],
  ];
}
