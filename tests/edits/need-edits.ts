// Valid edits of needs. Each gives what it did, or nothing when this content has no place for it.
import type { EditedFolder } from './folder.ts';
import type { Edit } from './edits.ts';
import type { Random } from '../sim/random.ts';

interface Facts {
  crisis: boolean;
  domain: string;
  suggestions?: { id: string }[];
  related?: string[];
}
const facts = (slug: string) => `needs/${slug}/need.yml`;

function anyNeed(folder: EditedFolder, random: Random, fits: (need: Facts) => boolean) {
  const slugs = folder.names('needs').filter((slug) => fits(folder.data<Facts>(facts(slug))));
  return slugs.length > 0 ? random.pick(slugs) : undefined;
}

/** Languages in which a need has a text. */
const languagesOf = (folder: EditedFolder, slug: string) =>
  ['nl', 'en'].filter((language) => folder.has(`needs/${slug}/${language}.yml`));

const renameNeed: Edit = (folder, random) => {
  const slug = random.pick(folder.names('needs'));
  folder.change(`needs/${slug}/nl.yml`, (document) =>
    document.set('title', `Vraag nummer ${random.between(10, 99)}`),
  );
  return `${slug}: title`;
};

const changeQuestion: Edit = (folder, random) => {
  const slug = random.pick(folder.names('needs'));
  folder.change(`needs/${slug}/nl.yml`, (document) =>
    document.set('question', random.pick(['Ik wil hulp.', 'Het lukt mij niet meer.'])),
  );
  return `${slug}: question`;
};

const addTip: Edit = (folder, random) => {
  const slug = anyNeed(folder, random, (need) => !need.crisis);
  if (slug === undefined) return undefined;
  const id = `tip-${random.between(1000, 9999)}`;
  folder.change(facts(slug), (document) => {
    const now = folder.data<Facts>(facts(slug)).suggestions ?? [];
    document.set('suggestions', [...now, { id, rung: random.pick([1, 2]) }]);
  });
  for (const language of languagesOf(folder, slug))
    folder.change(`needs/${slug}/${language}.yml`, (document) => {
      const file = `needs/${slug}/${language}.yml`;
      const { suggestions = {} } = folder.data<{ suggestions?: Record<string, string> }>(file);
      document.set('suggestions', { ...suggestions, [id]: 'Vraag het een buur.' });
    });
  return `${slug}: a tip more`;
};

const takeTip: Edit = (folder, random) => {
  const slug = anyNeed(folder, random, (need) => (need.suggestions?.length ?? 0) > 1);
  if (slug === undefined) return undefined;
  const { suggestions = [] } = folder.data<Facts>(facts(slug));
  const { id } = random.pick(suggestions);
  const place = suggestions.findIndex((one) => one.id === id);
  folder.change(facts(slug), (document) => document.deleteIn(['suggestions', place]));
  for (const language of languagesOf(folder, slug))
    folder.change(`needs/${slug}/${language}.yml`, (document) =>
      document.deleteIn(['suggestions', id]),
    );
  return `${slug}: a tip less`;
};

const moveShelf: Edit = (folder, random) => {
  const { domains } = folder.data<{ domains: { id: string }[] }>('municipality.yml');
  const slug = anyNeed(folder, random, (need) => !need.crisis);
  if (slug === undefined) return undefined;
  const { id } = random.pick(domains);
  folder.change(facts(slug), (document) => document.set('domain', id));
  return `${slug}: on shelf ${id}`;
};

const changeRelated: Edit = (folder, random) => {
  const slug = random.pick(folder.names('needs'));
  const other = random.pick(folder.names('needs').filter((one) => one !== slug));
  folder.change(facts(slug), (document) => document.set('related', [other]));
  return `${slug}: related is ${other}`;
};

const offer = (need: string, conditions: string) => `rung: 3
needs: [${need}]
area: gemeente
sources: [gids]
sourceDate: '2026'
confidence: high
publish: 'yes'
checkedOn: '2026-11-01'
conditions: ${conditions}
`;

/** A need with two questions, and two offers that its answers tell apart. */
/** Pictures that no municipality needs for its help. */
const UNUSED = ['ufo', 'planet', 'comet', 'meteor', 'satellite', 'telescope', 'cactus', 'sword'];

const addNeed: Edit = (folder, random) => {
  const number = random.between(100, 999);
  const slug = `nieuwe-vraag-${number}`;
  const { domains } = folder.data<{ domains: { id: string }[] }>('municipality.yml');
  folder.write(
    facts(slug),
    `domain: ${random.pick(domains).id}
pictogram: ${random.pick(UNUSED)}
crisis: false
sensitive: ${random.chance(0.5)}
suggestions:
  - {id: zelf, rung: 1}
  - {id: samen, rung: 2}
questions:
  - id: voor-wie
    answers:
      - {code: 1, sets: {forWhom: self}}
      - {code: 2, sets: {forWhom: other}}
  - id: waar
    none: true
    answers:
      - {code: 1, sets: {setting: at-home}}
      - {code: 2, sets: {setting: outside}}
`,
  );
  folder.write(
    `needs/${slug}/nl.yml`,
    `title: Nieuwe vraag ${number}
question: Ik zoek iets nieuws.
summary: Zo komt u verder.
suggestions:
  zelf: Schrijf op wat u zoekt.
  samen: Vraag een buur om mee te denken.
tailorMade: De gemeente denkt met u mee.
questions:
  voor-wie:
    ask: Voor wie zoekt u hulp?
    answers: {'1': Voor mij, '2': Voor een ander}
  waar:
    ask: Waar wilt u hulp?
    answers: {'1': Thuis, '2': Buiten}
`,
  );
  // Two of one sentence would be told as copies.
  const offers = [
    ['{setting: [at-home]}', 'Iemand komt bij u thuis.'],
    ['{forWhom: [other]}', 'Iemand denkt met u mee over een ander.'],
  ] as const;
  for (const [at, [conditions, summary]] of offers.entries()) {
    folder.write(`provisions/${slug}-${at}/provision.yml`, offer(slug, conditions));
    folder.write(
      `provisions/${slug}-${at}/nl.md`,
      `---\ntitle: Aanbod ${number} ${at}\nsummary: ${summary}\n---\n`,
    );
  }
  return `${slug}: new, with two questions`;
};

const dropTranslation: Edit = (folder, random) => {
  const slugs = folder.names('needs').filter((slug) => folder.has(`needs/${slug}/en.yml`));
  if (slugs.length === 0) return undefined;
  const slug = random.pick(slugs);
  folder.remove(`needs/${slug}/en.yml`);
  return `${slug}: no English text`;
};

export const needEdits: Readonly<Record<string, Edit>> = {
  renameNeed,
  changeQuestion,
  addTip,
  takeTip,
  moveShelf,
  changeRelated,
  dropTranslation,
  addNeed,
};
