// What must hold for a provision beside the other entries: its needs, its places and the age of its facts.
import { nearest } from '../language/nearest.ts';
import type { Places } from '../municipality/places.ts';
import { problemsIn, type Problem } from '../problem.ts';
import { unknownPlace } from './check-places.ts';
import { noProcedure } from './check-procedure.ts';
import type { Checkable, ReadableProvision } from './checkable.ts';

type Add = ReturnType<typeof problemsIn>['add'];

/** A day, month or year inside the words about a source. */
const MOMENT = /(?<!\d)\d{4}(-\d{2}){0,2}(?!\d)/g;

function checkDays({ facts }: ReadableProvision, today: string, add: Add): void {
  if (facts.checkedOn !== undefined && facts.checkedOn > today)
    add('futureDay', 'checkedOn', { found: facts.checkedOn, today });
  for (const [found] of facts.sourceDate?.matchAll(MOMENT) ?? [])
    if (found > today.slice(0, found.length)) add('futureDay', 'sourceDate', { found, today });
}

function checkPlaces({ facts }: ReadableProvision, { places, outside }: Places, add: Add): void {
  const own = places.map(({ name }) => name);
  const told = (found: string, known: readonly string[], field: string) => {
    if (known.includes(found)) return;
    const { kind, values } = unknownPlace(found, known);
    add(kind, field, values);
  };
  if (Array.isArray(facts.area))
    for (const [at, village] of facts.area.entries()) told(village, own, `area.${at}`);
  if (facts.place?.village !== undefined)
    told(facts.place.village, [...own, ...outside], 'place.village');
}

/** Tells a need that does not exist, with the one that was probably meant. */
export function noNeed(found: string, known: Iterable<string>, field: string, add: Add): void {
  const near = nearest(found, [...known]);
  if (near === undefined) add('noNeed', field, { found });
  else add('noNeedNear', field, { found, near });
}

/** Every problem of one provision. */
export function provisionProblems(
  id: string,
  provision: ReadableProvision,
  { needs, procedures, places, today }: Checkable,
): Problem[] {
  const { found, add } = problemsIn(`provisions/${id}/provision.yml`);
  for (const [place, slug] of (provision.facts.needs ?? []).entries())
    if (!needs.has(slug)) noNeed(slug, needs.keys(), `needs.${place}`, add);
  const { procedure } = provision.facts;
  if (procedure !== undefined && !procedures.has(procedure))
    noProcedure(procedure, procedures.keys(), 'procedure', add);
  if (places) checkPlaces(provision, places, add);
  if (today !== undefined) checkDays(provision, today, add);
  const dutch = problemsIn(`provisions/${id}/nl.md`);
  if (!provision.languages.includes('nl')) dutch.add('noDutch');
  return [...found, ...dutch.found];
}
