// What must hold for a need beside the other entries.
import { buildStaircase } from '../staircase/staircase.ts';
import type { NeedWording } from '../need/need.ts';
import { sayFaults } from '../need/say.ts';
import { problemsIn, type Problem } from '../problem.ts';
import { noProcedure } from './check-procedure.ts';
import { noNeed } from './check-provision.ts';
import type { Checkable, ReadableNeed } from './checkable.ts';

const doubles = (list: readonly string[]) =>
  new Set(list.filter((item, place) => list.indexOf(item) !== place));

type Add = ReturnType<typeof problemsIn>['add'];

function checkReferences({ facts }: ReadableNeed, content: Checkable, add: Add): void {
  const { domains } = content.municipality;
  if (facts.domain !== undefined && domains && !domains.some((d) => d.id === facts.domain))
    add('noDomain', 'domain', {
      found: facts.domain,
      allowed: domains.map((d) => d.id).join(', '),
    });
  const lines = content.municipality.secondLine;
  if (facts.secondLine !== undefined && lines && !lines.some((l) => l.id === facts.secondLine))
    add('noSecondLine', 'secondLine', {
      found: facts.secondLine,
      allowed: lines.map((l) => l.id).join(', '),
    });
  for (const [place, slug] of (facts.related ?? []).entries())
    if (!content.needs.has(slug)) noNeed(slug, content.needs.keys(), `related.${place}`, add);
  for (const [place, id] of (facts.procedures ?? []).entries())
    if (!content.procedures.has(id))
      noProcedure(id, content.procedures.keys(), `procedures.${place}`, add);
  for (const [place, { need }] of (facts.danger ?? []).entries()) {
    const target = content.needs.get(need);
    if (!target) noNeed(need, content.needs.keys(), `danger.${place}`, add);
    else if (target.facts.crisis === false) add('noCrisis', `danger.${place}`, { found: need });
  }
  for (const field of ['emergency', 'withoutVoice'] as const)
    for (const [place, id] of (facts[field] ?? []).entries()) {
      const provision = content.provisions.get(id);
      if (!provision) add('noProvision', `${field}.${place}`, { found: id });
      else if (provision.facts.publish === 'check-first')
        add('unsureEmergency', `${field}.${place}`, { found: id });
    }
}

function checkWatched({ facts }: ReadableNeed, { municipality }: Checkable, add: Add): void {
  if (facts.watched !== true) return;
  if (facts.address === undefined) add('tellingAddress', 'address');
  if (municipality.exit === undefined) add('noExit', 'watched');
}

function checkDanger({ facts }: ReadableNeed, add: Add): void {
  if (facts.crisis !== true) return;
  if (facts.withoutVoice?.length === 0) add('noVoiceless', 'withoutVoice');
  if (facts.emergency?.length === 0) add('noEmergency', 'emergency');
  if (facts.suggestions !== undefined && facts.suggestions.length > 0)
    add('crisisTips', 'suggestions');
}

function checkOffers(slug: string, { catalogue, unsure }: Checkable, add: Add): void {
  const need = catalogue?.needs.get(slug);
  // Whoever names whom to call is told above when that does not exist.
  if (!need || need.emergency.length > 0 || unsure(slug)) return;
  const { emergency, steps } = buildStaircase(need, catalogue!.provisions.values());
  if (emergency.length === 0 && steps.every((step) => step.provisions.length === 0)) add('noOffer');
}

function checkWording({ facts }: ReadableNeed, wording: NeedWording, add: Add): void {
  if (facts.suggestions) {
    const ids = facts.suggestions.map(({ id }) => id);
    for (const id of new Set(ids))
      if (wording.suggestions[id] === undefined) add('noTipText', `suggestions.${id}`);
    for (const field of ['suggestions', 'forOther'] as const)
      for (const id of Object.keys(wording[field]))
        if (!ids.includes(id)) add('extraTip', `${field}.${id}`);
  }
  for (const { need } of facts.danger ?? [])
    if (wording.danger[need] === undefined) add('noDangerText', `danger.${need}`);
  if (facts.crisis === true)
    for (const field of ['lead', 'steps', 'tonight'] as const)
      if (wording[field] === undefined) add('crisisText', field);
  if (facts.watched === true && wording.neutralTitle === undefined)
    add('tellingTitle', 'neutralTitle');
  if (wording.say)
    for (const { field, kind } of sayFaults(wording.say, wording.title)) add(kind, `say.${field}`);
}

/** Every problem of one need. */
export function needProblems(slug: string, need: ReadableNeed, content: Checkable): Problem[] {
  const { found, add } = problemsIn(`needs/${slug}/need.yml`);
  checkReferences(need, content, add);
  for (const [place, question] of (need.facts.questions ?? []).entries())
    if ('use' in question && content.questions?.has(question.use) === false)
      add('noSharedQuestion', `questions.${place}`, {
        found: question.use,
        allowed: [...content.questions.keys()].join(', '),
      });
  for (const id of doubles((need.facts.suggestions ?? []).map((tip) => tip.id)))
    add('doubleTip', 'suggestions', { found: id });
  checkDanger(need, add);
  checkWatched(need, content, add);
  checkOffers(slug, content, add);
  const worded = Object.entries(need.wordings).flatMap(([language, wording]) => {
    const texts = problemsIn(`needs/${slug}/${language}.yml`);
    checkWording(need, wording, texts.add);
    return texts.found;
  });
  const dutch = problemsIn(`needs/${slug}/nl.yml`);
  if (!need.languages.includes('nl')) dutch.add('noDutch');
  return [...found, ...dutch.found, ...worded];
}
