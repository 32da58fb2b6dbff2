// Every shelf and need has a pictogram that exists, and no pictogram means two things.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { nearest } from '../../../domain/language/nearest.ts';
import { isOwnPictogram } from '../../../domain/pictogram.ts';
import { problemsIn, type Problem } from '../../../domain/problem.ts';
import { namedEntries } from '../disk.ts';
import type { Reading } from '../read/read-files.ts';

const SET = join(process.cwd(), 'node_modules/@tabler/icons/icons/outline');

interface Named {
  readonly file: string;
  readonly field: string;
  readonly pictogram: string;
  /** What it stands for, as an editor knows it. */
  readonly of: string;
}

function named({ municipality, needs }: Checkable): Named[] {
  const shelves = (municipality.domains ?? []).map(({ id, pictogram }, place) => ({
    file: 'municipality.yml',
    field: `domains.${place}.pictogram`,
    pictogram,
    of: id,
  }));
  const own = [...needs].flatMap(([slug, { facts }]) =>
    facts.pictogram === undefined
      ? []
      : [
          {
            file: `needs/${slug}/need.yml`,
            field: 'pictogram',
            pictogram: facts.pictogram,
            of: slug,
          },
        ],
  );
  return [...shelves, ...own];
}

function unknown(found: string): Pick<Problem, 'kind' | 'values'> {
  const names = readdirSync(SET).map((file) => file.replace(/\.svg$/, ''));
  const near = nearest(found, names);
  return near === undefined
    ? { kind: 'noPictogram', values: { found } }
    : { kind: 'noPictogramNear', values: { found, near } };
}

/** What is wrong with one, beside those that were named before it; undefined when nothing is. */
function faultOf(
  one: Named,
  before: readonly Named[],
): Pick<Problem, 'kind' | 'values'> | undefined {
  const found = one.pictogram;
  if (!existsSync(join(SET, `${found}.svg`))) return unknown(found);
  if (isOwnPictogram(found)) return { kind: 'ownPictogram', values: { found } };
  const other = before.find(({ pictogram }) => pictogram === found);
  return other && { kind: 'doublePictogram', values: { found, other: other.of } };
}

/** Every need that names none; one that is written wrong is told by its schema. */
function absent({ entries }: Reading): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'needs')
    .filter(({ raw }) => typeof raw === 'object' && raw !== null && !('pictogram' in raw))
    .flatMap(({ file }) => {
      const { found, add } = problemsIn(file);
      add('pictogramless');
      return found;
    });
}

/** Pictures of answers that are not in the set, and two answers to one question with the same. */
function answerFaults(reading: Reading): Problem[] {
  const needs = namedEntries(reading, 'needs').flatMap(({ id, data }) =>
    data.questions.map((q, at) => ({
      file: `needs/${id}/need.yml`,
      field: `questions.${at}.`,
      ...q,
    })),
  );
  const shared = namedEntries(reading, 'questions').map(({ id, data }) => ({
    file: `questions/${id}/question.yml`,
    field: '',
    ...data,
  }));
  return [...needs, ...shared].flatMap(({ file, field, answers }) =>
    answers.flatMap(({ pictogram }, at): Problem[] => {
      if (pictogram === undefined) return [];
      const place = { file, field: `${field}answers.${at}.pictogram` };
      if (!existsSync(join(SET, `${pictogram}.svg`))) return [{ ...place, ...unknown(pictogram) }];
      const first = answers.findIndex((one) => one.pictogram === pictogram);
      const other = `antwoord ${answers[first]!.code}`;
      return first === at
        ? []
        : [{ ...place, kind: 'doublePictogram', values: { found: pictogram, other } }];
    }),
  );
}

/** Every problem with the pictograms of the content. */
export function pictogramProblems(reading: Reading, content: Checkable): Problem[] {
  const all = named(content);
  const faults = all.flatMap((one, place): Problem[] => {
    const fault = faultOf(one, all.slice(0, place));
    return fault ? [{ file: one.file, field: one.field, ...fault }] : [];
  });
  return [...absent(reading), ...faults, ...answerFaults(reading)];
}
