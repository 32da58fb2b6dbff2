// Valid edits of provisions. Each gives what it did, or nothing when this content has no place for it.
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import type { EditedFolder } from './folder.ts';
import type { Edit } from './edits.ts';
import type { Random } from '../sim/random.ts';

const facts = (id: string) => `provisions/${id}/provision.yml`;
const dutch = (id: string) => `provisions/${id}/nl.md`;

/** Any provision for which `fits`; undefined when there is none. */
function anyProvision(
  folder: EditedFolder,
  random: Random,
  fits: (data: Record<string, unknown>, id: string) => boolean = () => true,
): string | undefined {
  const ids = folder.names('provisions').filter((id) => fits(folder.data(facts(id)), id));
  return ids.length > 0 ? random.pick(ids) : undefined;
}

/** Provisions that someone in danger is sent to. */
function emergencies(folder: EditedFolder): string[] {
  const facts = folder
    .names('needs')
    .map((slug) => folder.data<{ emergency?: string[] }>(`needs/${slug}/need.yml`));
  return facts.flatMap(({ emergency = [] }) => emergency);
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.between(0, 9)).join('');

const changePhone: Edit = (folder, random) => {
  const id = anyProvision(
    folder,
    random,
    ({ contact }) => (contact as { phone?: string } | undefined)?.phone !== undefined,
  );
  if (id === undefined) return undefined;
  const phone = `085 ${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`;
  folder.change(facts(id), (document) => document.setIn(['contact', 'phone'], phone));
  return `${id}: phone ${phone}`;
};

const changeSentence: Edit = (folder, random) => {
  const id = anyProvision(folder, random)!;
  const summary = random.pick([
    'Hier helpt iemand u verder.',
    'U krijgt hulp van een buur.',
    'Samen lukt het wel.',
  ]);
  folder.change(dutch(id), (document) => document.set('summary', summary));
  return `${id}: summary`;
};

const renameProvision: Edit = (folder, random) => {
  const id = anyProvision(folder, random)!;
  const title = `Hulp ${random.pick(['dichtbij', 'van de dag', 'op maandag'])} ${digits(random, 2)}`;
  folder.change(dutch(id), (document) => document.set('title', title));
  return `${id}: title`;
};

const flipPublish: Edit = (folder, random) => {
  const kept = emergencies(folder);
  const id = anyProvision(folder, random, (_, one) => !kept.includes(one));
  if (id === undefined) return undefined;
  const now = folder.data<{ publish: string }>(facts(id)).publish;
  const next = now === 'yes' ? 'check-first' : 'yes';
  folder.change(facts(id), (document) => document.set('publish', next));
  return `${id}: publish ${next}`;
};

const moveRung: Edit = (folder, random) => {
  const id = anyProvision(folder, random, ({ rung }) => rung === 3 || rung === 4);
  if (id === undefined) return undefined;
  const now = folder.data<{ rung: number }>(facts(id)).rung;
  folder.change(facts(id), (document) => document.set('rung', 7 - now));
  return `${id}: rung ${7 - now}`;
};

const oneNeedMore: Edit = (folder, random) => {
  const id = anyProvision(folder, random, ({ needs }) => (needs as string[]).length < 6);
  if (id === undefined) return undefined;
  const { needs } = folder.data<{ needs: string[] }>(facts(id));
  const free = folder.names('needs').filter((slug) => !needs.includes(slug));
  if (free.length === 0) return undefined;
  const slug = random.pick(free);
  folder.change(facts(id), (document) => document.addIn(['needs'], slug));
  return `${id}: also for ${slug}`;
};

const addProvision: Edit = (folder, random) => {
  const id = `nieuw-aanbod-${digits(random, 4)}`;
  const need = random.pick(folder.names('needs'));
  folder.write(
    facts(id),
    `rung: ${random.pick([3, 4, 5])}
needs: [${need}]
area: gemeente
sources: [gids]
sourceDate: '2026'
confidence: medium
publish: ${random.pick(["'yes'", 'check-first'])}
checkedOn: '2026-11-01'
`,
  );
  folder.write(
    dutch(id),
    `---
title: Nieuw aanbod ${digits(random, 2)}
summary: Iemand helpt u op weg.
---

U kunt er zo heen. Bel eerst even.
`,
  );
  return `${id}: new, for ${need}`;
};

/** A page that goes leaves its number behind, with a redirect, as the README of the content tells. */
const removeProvision: Edit = (folder, random) => {
  const kept = emergencies(folder);
  const uses = new Map<string, number>();
  for (const id of folder.names('provisions'))
    for (const slug of folder.data<{ needs: string[] }>(facts(id)).needs)
      uses.set(slug, (uses.get(slug) ?? 0) + 1);
  const { pages } = folder.data<{ pages: Record<string, string> }>('codes.yml');
  const numberOf = (id: string) => Object.keys(pages).find((n) => pages[n] === `/aanbod/${id}/`);
  const id = anyProvision(
    folder,
    random,
    (data, one) =>
      data['conditions'] === undefined &&
      (data['needs'] as string[]).every((slug) => (uses.get(slug) ?? 0) > 3) &&
      numberOf(one) !== undefined &&
      !kept.includes(one) &&
      !folder.namesElsewhere(`/${one}/`, 'codes.yml'),
  );
  if (id === undefined) return undefined;
  const { needs } = folder.data<{ needs: string[] }>(facts(id));
  const code = withCheckDigit(numberOf(id)!);
  folder.remove(`provisions/${id}`);
  if (!folder.has('printed-codes.yml')) folder.write('printed-codes.yml', 'codes: {}\n');
  folder.change('printed-codes.yml', (document) =>
    document.setIn(['codes', code], {
      target: `/aanbod/${id}/`,
      printed: [{ kind: 'folder', name: 'gids', since: '2026-11-01' }],
      redirect: `/hulp/${needs[0]}/`,
    }),
  );
  folder.change('codes.yml', (document) => {
    const now = folder.data<{ onPaper?: string[] }>('codes.yml').onPaper ?? [];
    document.set('onPaper', [...now, code]);
  });
  return `${id}: removed, its code leads to ${needs[0]}`;
};

export const provisionEdits: Readonly<Record<string, Edit>> = {
  changePhone,
  changeSentence,
  renameProvision,
  flipPublish,
  moveRung,
  oneNeedMore,
  addProvision,
  removeProvision,
};
