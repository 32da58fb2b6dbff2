// What must hold for a procedure: every step and cost has its words, none is past its day, and somebody names it.
import { nearest } from '../language/nearest.ts';
import type { ProcedureWording } from '../procedure/procedure.ts';
import { problemsIn, type Problem } from '../problem.ts';
import type { Checkable, ReadableProcedure } from './checkable.ts';

type Add = ReturnType<typeof problemsIn>['add'];

/** Tells a procedure that does not exist, with the one that was probably meant. */
export function noProcedure(found: string, known: Iterable<string>, field: string, add: Add): void {
  const near = nearest(found, [...known]);
  if (near === undefined) add('noProcedure', field, { found });
  else add('noProcedureNear', field, { found, near });
}

function checkDoubles({ steps, costs }: ReadableProcedure['facts'], add: Add): void {
  for (const [field, list] of Object.entries({ steps: steps ?? [], costs: costs ?? [] }))
    for (const [place, { id }] of list.entries())
      if (list.findIndex((one) => one.id === id) !== place)
        add('doubleStep', `${field}.${place}.id`, { found: id });
}

function checkCosts({ costs }: ReadableProcedure['facts'], today: string, add: Add): void {
  for (const [place, { validUntil }] of (costs ?? []).entries())
    if (validUntil !== undefined && validUntil < today)
      add('pastCost', `costs.${place}.validUntil`, { found: validUntil });
}

function checkWording(
  { steps, costs }: ReadableProcedure['facts'],
  wording: ProcedureWording,
  add: Add,
): void {
  const judge = (
    field: 'steps' | 'costs',
    ids: readonly string[],
    [none, extra]: ['noStepText', 'extraStep'] | ['noCostText', 'extraCost'],
  ) => {
    const worded = Object.keys(wording[field]);
    for (const found of new Set(ids)) if (!worded.includes(found)) add(none, field, { found });
    for (const found of worded)
      if (!ids.includes(found)) add(extra, `${field}.${found}`, { found });
  };
  if (steps)
    judge(
      'steps',
      steps.map(({ id }) => id),
      ['noStepText', 'extraStep'],
    );
  if (costs)
    judge(
      'costs',
      costs.map(({ id }) => id),
      ['noCostText', 'extraCost'],
    );
}

/** Procedures that a need or a provision names. */
function namedIn({ needs, provisions }: Checkable): Set<string | undefined> {
  return new Set([
    ...[...needs.values()].flatMap(({ facts }) => facts.procedures ?? []),
    ...[...provisions.values()].map(({ facts }) => facts.procedure),
  ]);
}

/** Every problem of one procedure. */
export function procedureProblems(
  id: string,
  { facts, wordings, languages }: ReadableProcedure,
  content: Checkable,
): Problem[] {
  const { today } = content;
  const { found, add } = problemsIn(`procedures/${id}/procedure.yml`);
  if (!namedIn(content).has(id)) add('unusedProcedure');
  checkDoubles(facts, add);
  if (today !== undefined) {
    checkCosts(facts, today, add);
    if (facts.checkedOn !== undefined && facts.checkedOn > today)
      add('futureDay', 'checkedOn', { found: facts.checkedOn, today });
  }
  const worded = Object.entries(wordings).flatMap(([language, wording]) => {
    const texts = problemsIn(`procedures/${id}/${language}.yml`);
    checkWording(facts, wording, texts.add);
    return texts.found;
  });
  const dutch = problemsIn(`procedures/${id}/nl.yml`);
  if (!languages.includes('nl')) dutch.add('noDutch');
  return [...found, ...dutch.found, ...worded];
}
