// All kinds of valid edits of content, and those of the municipality itself.
import type { Random } from '../sim/random.ts';
import type { EditedFolder } from './folder.ts';
import { needEdits } from './need-edits.ts';
import { provisionEdits } from './provision-edits.ts';

/** Changes a folder; gives what it did, or undefined when there is nothing here to do it to. */
export type Edit = (folder: EditedFolder, random: Random) => string | undefined;

const FILE = 'municipality.yml';

const languageOff: Edit = (folder) => {
  const { languages } = folder.data<{ languages: string[] }>(FILE);
  if (languages.length < 2) return undefined;
  folder.change(FILE, (document) => document.set('languages', languages.slice(0, -1)));
  return `${languages.at(-1)} off`;
};

const changeHours: Edit = (folder, random) => {
  const until = `${random.between(12, 17)}:00`;
  const days = [1, 2, 3, 4, 5].slice(0, random.between(1, 5));
  folder.change(FILE, (document) =>
    document.set(
      'openingHours',
      days.map((day) => ({ day, from: '09:00', until })),
    ),
  );
  return `open ${days.length} days until ${until}`;
};

const changeReply: Edit = (folder, random) => {
  const days = random.between(1, 9);
  folder.change(FILE, (document) => document.set('responseWorkingDays', days));
  return `answers in ${days} working days`;
};

const renameShelf: Edit = (folder, random) => {
  const { domains } = folder.data<{ domains: { id: string }[] }>(FILE);
  const place = random.between(0, domains.length - 1);
  folder.change(FILE, (document) =>
    document.setIn(['domains', place, 'title', 'nl'], `Schap ${random.between(10, 99)}`),
  );
  return `shelf ${domains[place]!.id}: title`;
};

const turnEmergencies: Edit = (folder) => {
  const { emergencyOrder } = folder.data<{ emergencyOrder: string[] }>(FILE);
  folder.change(FILE, (document) => document.set('emergencyOrder', emergencyOrder.toReversed()));
  return 'emergencies the other way round';
};

const emptyTriage: Edit = (folder) => {
  folder.change(FILE, (document) => document.set('triage', []));
  return 'no triage';
};

export const EDITS: Readonly<Record<string, Edit>> = {
  ...provisionEdits,
  ...needEdits,
  languageOff,
  changeHours,
  changeReply,
  renameShelf,
  turnEmergencies,
  emptyTriage,
};

/** Those that any content has a place for. */
export const ALWAYS = [
  ...['addProvision', 'addNeed', 'changeSentence', 'renameProvision', 'renameNeed', 'changeHours'],
  ...['changeReply', 'renameShelf'],
];
