// Every shelf and need has a pictogram that exists, and no pictogram means two things.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { nearest } from '../../../domain/language/nearest.ts';
import { isOwnPictogram } from '../../../domain/pictogram.ts';
import { problemsIn, type Problem } from '../../../domain/problem.ts';
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

/** Every problem with the pictograms of the content. */
export function pictogramProblems(reading: Reading, content: Checkable): Problem[] {
  const all = named(content);
  const faults = all.flatMap((one, place): Problem[] => {
    const fault = faultOf(one, all.slice(0, place));
    return fault ? [{ file: one.file, field: one.field, ...fault }] : [];
  });
  return [...absent(reading), ...faults];
}
