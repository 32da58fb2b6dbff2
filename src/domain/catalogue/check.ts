// What must hold between entries: every reference exists, nobody is left without an offer, danger is served first.
import { problemsIn, type Problem } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import { addressProblems } from './check-addresses.ts';
import { checkableOf, type Checkable } from './checkable.ts';
import { needProblems } from './check-need.ts';
import { procedureProblems } from './check-procedure.ts';
import { noNeed, provisionProblems } from './check-provision.ts';

function municipalityProblems({ municipality, needs }: Checkable): Problem[] {
  const { found, add } = problemsIn('municipality.yml');
  for (const [place, slug] of (municipality.emergencyOrder ?? []).entries()) {
    const need = needs.get(slug);
    if (!need) noNeed(slug, needs.keys(), `emergencyOrder.${place}`, add);
    else if (need.facts.crisis === false)
      add('noCrisis', `emergencyOrder.${place}`, { found: slug });
  }
  for (const [place, slug] of (municipality.triage ?? []).entries())
    if (!needs.has(slug)) noNeed(slug, needs.keys(), `triage.${place}`, add);
  for (const [place, { mostAsked }] of (municipality.domains ?? []).entries())
    for (const [at, slug] of mostAsked.entries())
      if (!needs.has(slug)) noNeed(slug, needs.keys(), `domains.${place}.mostAsked.${at}`, add);
  for (const [place, domain] of (municipality.domains ?? []).entries())
    for (const language of municipality.languages ?? [])
      for (const field of ['title', 'summary'] as const)
        if (domain[field][language] === undefined)
          add('noText', `domains.${place}.${field}`, { language });
  return found;
}

/** Every problem between entries, told once: what is broken in itself is not told again. */
export function checkBetween(content: Checkable): Problem[] {
  return [
    ...municipalityProblems(content),
    ...[...content.needs].flatMap(([slug, need]) => needProblems(slug, need, content)),
    ...[...content.provisions].flatMap(([id, provision]) =>
      provisionProblems(id, provision, content),
    ),
    ...addressProblems(content),
    ...[...content.procedures].flatMap(([id, procedure]) =>
      procedureProblems(id, procedure, content),
    ),
  ];
}

/** Every problem between the entries of a catalogue that has no broken ones. */
export function checkCatalogue(catalogue: Catalogue): Problem[] {
  return checkBetween(checkableOf(catalogue));
}
