// What must hold between entries: every reference exists, nobody is left without an offer, danger is served first.
import { buildStaircase } from '../staircase/staircase.ts';
import type { Need } from '../need/need.ts';
import type { Provision } from '../provision/provision.ts';
import type { Catalogue } from './catalogue.ts';
import type { Problem } from './problem.ts';

function needProblems(need: Need, catalogue: Catalogue): Problem[] {
  const file = `needs/${need.slug}/need.yml`;
  const found: Problem[] = [];
  const add = (field: string, advice: string) => found.push({ file, field, advice });
  if (!catalogue.municipality.domains.some((d) => d.id === need.domain))
    add('domain', `schap "${need.domain}" bestaat niet. Kies een schap uit municipality.yml.`);
  for (const slug of need.related)
    if (!catalogue.needs.has(slug))
      add('related', `hulpvraag "${slug}" bestaat niet. Haal hem weg of verbeter de naam.`);
  for (const { need: slug } of need.danger)
    if (catalogue.needs.get(slug)?.crisis !== true)
      add('danger', `"${slug}" is geen hulpvraag voor gevaar. Kies er een die met crisis- begint.`);
  const ids = need.suggestions.map((s) => s.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
    add('suggestions', `"${id}" staat er twee keer. Geef elke tip een eigen naam.`);
  for (const id of need.emergency) {
    const provision = catalogue.provisions.get(id);
    if (!provision) add('emergency', `aanbod "${id}" bestaat niet. Verbeter de naam.`);
    else if (provision.publish !== 'yes')
      add(
        'emergency',
        `aanbod "${id}" is niet zeker genoeg voor spoed. Kies aanbod met publish: 'yes'.`,
      );
  }
  if (need.crisis && need.emergency.length === 0)
    add('emergency', 'deze hulpvraag gaat over gevaar. Zet hier welk aanbod iemand nu belt.');
  if (need.crisis && need.suggestions.length > 0)
    add('suggestions', 'bij gevaar vragen wij nooit eerst zelf iets te doen. Haal de tips weg.');
  const offers = buildStaircase(need, catalogue.provisions.values());
  if (offers.emergency.length + offers.steps.reduce((n, s) => n + s.provisions.length, 0) === 0)
    add('', 'bij deze hulpvraag staat geen enkel aanbod. Noem de hulpvraag bij een aanbod.');
  return [...found, ...needWordingProblems(need)];
}

function needWordingProblems(need: Need): Problem[] {
  const found: Problem[] = [];
  if (need.wordings['nl'] === undefined)
    found.push({
      file: `needs/${need.slug}/nl.yml`,
      field: '',
      advice: 'de Nederlandse tekst ontbreekt. Maak dit bestand.',
    });
  for (const [language, wording] of Object.entries(need.wordings)) {
    const file = `needs/${need.slug}/${language}.yml`;
    const ids = new Set(need.suggestions.map((s) => s.id));
    for (const id of ids)
      if (wording.suggestions[id] === undefined)
        found.push({
          file,
          field: `suggestions.${id}`,
          advice: 'de tekst van deze tip ontbreekt.',
        });
    for (const id of Object.keys(wording.suggestions))
      if (!ids.has(id))
        found.push({
          file,
          field: `suggestions.${id}`,
          advice: 'deze tip staat niet in need.yml. Haal hem weg of zet hem erbij.',
        });
    for (const { need: slug } of need.danger)
      if (wording.danger[slug] === undefined)
        found.push({
          file,
          field: `danger.${slug}`,
          advice: 'de vraag over dit gevaar ontbreekt.',
        });
    if (need.crisis && (wording.lead === undefined || wording.steps === undefined))
      found.push({ file, field: 'lead, steps', advice: 'bij gevaar horen een lead en steps.' });
  }
  return found;
}

function provisionProblems(provision: Provision, catalogue: Catalogue): Problem[] {
  const file = `provisions/${provision.id}/provision.yml`;
  const found: Problem[] = [];
  for (const slug of provision.needs)
    if (!catalogue.needs.has(slug))
      found.push({
        file,
        field: 'needs',
        advice: `hulpvraag "${slug}" bestaat niet. Kies een map uit content/needs.`,
      });
  if (provision.wordings['nl'] === undefined)
    found.push({
      file: `provisions/${provision.id}/nl.md`,
      field: '',
      advice: 'de Nederlandse tekst ontbreekt. Maak dit bestand.',
    });
  return found;
}

function municipalityProblems(catalogue: Catalogue): Problem[] {
  const { municipality, needs } = catalogue;
  const file = 'municipality.yml';
  const found: Problem[] = [];
  for (const slug of municipality.emergencyOrder)
    if (needs.get(slug)?.crisis !== true)
      found.push({
        file,
        field: 'emergencyOrder',
        advice: `"${slug}" is geen hulpvraag voor gevaar.`,
      });
  for (const slug of municipality.triage)
    if (!needs.has(slug))
      found.push({ file, field: 'triage', advice: `hulpvraag "${slug}" bestaat niet.` });
  for (const domain of municipality.domains)
    for (const language of municipality.languages)
      for (const field of ['title', 'summary'] as const)
        if (domain[field][language] === undefined)
          found.push({
            file,
            field: `domains.${domain.id}.${field}.${language}`,
            advice: 'deze tekst ontbreekt.',
          });
  return found;
}

/** Every problem between the entries of a catalogue. */
export function checkCatalogue(catalogue: Catalogue): Problem[] {
  return [
    ...municipalityProblems(catalogue),
    ...[...catalogue.needs.values()].flatMap((n) => needProblems(n, catalogue)),
    ...[...catalogue.provisions.values()].flatMap((p) => provisionProblems(p, catalogue)),
  ];
}
