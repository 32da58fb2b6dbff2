// Every problem in a content folder, all at once: in single files, between them, and in the language.
import { pathsOf } from '../../../domain/catalogue/addresses.ts';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import { checkBetween } from '../../../domain/catalogue/check.ts';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { noNeed } from '../../../domain/catalogue/check-provision.ts';
import { placesProblems } from '../../../domain/catalogue/check-places.ts';
import { elsewhereProblems } from '../../../domain/portal/elsewhere.ts';
import { movedProblems } from '../../../domain/portal/moved.ts';
import { inOrder, problemsIn, type Problem } from '../../../domain/problem.ts';
import { checkWegwijzer } from '../../../domain/wegwijzer/check.ts';
import { doubleTalks, doubleTalkWords } from '../../../domain/talks.ts';
import { NONE } from '../../../search/counter.ts';
import { isLanguage, LANGUAGES } from '../../../i18n/languages.ts';
import { contentOf, dayOf, namedEntries } from '../disk.ts';
import { contentFolder, filesOnDisk, type ContentFiles } from '../read/files.ts';
import { readFiles, type Reading } from '../read/read-files.ts';
import { checkableIn } from './checkable.ts';
import { codeProblems } from './code-problems.ts';
import { copyProblems } from './copies.ts';
import { addressesInText } from './addresses-in-text.ts';
import { linkProblems } from './links.ts';
import { pictogramProblems } from './pictograms.ts';
import { readTheme } from '../theme.ts';
import { languageProblems } from './texts.ts';
import { vocabularyProblems } from './vocabulary.ts';

/** What the counter is to learn must be of a need that exists, or of none. */
function sentenceProblems(reading: Reading, { needs }: Checkable): Problem[] {
  return namedEntries(reading, 'sentences').flatMap(({ id, data }) => {
    const { found, add } = problemsIn(`sentences/${id}.yml`);
    for (const slug of Object.keys(data))
      if (slug !== NONE && !needs.has(slug)) noNeed(slug, needs.keys(), slug, add);
    return found;
  });
}

/** Every conversation has a name and words of its own. */
function talkProblems(reading: Reading): Problem[] {
  return namedEntries(reading, 'talks').flatMap(({ id, data }) => {
    const { found, add } = problemsIn(`talks/${id}.yml`);
    for (const name of doubleTalks(data.talks)) add('doubleTalk', 'talks', { found: name });
    for (const word of doubleTalkWords(data.talks)) add('doubleTalkWord', 'talks', { found: word });
    return found;
  });
}

/** A language that is switched on must have the texts of the screens. */
function localeProblems({ municipality }: Checkable): Problem[] {
  const { found, add } = problemsIn('municipality.yml');
  for (const [place, language] of (municipality.languages ?? []).entries())
    if (!isLanguage(language))
      add('noLocale', `languages.${place}`, { found: language, allowed: LANGUAGES.join(', ') });
  return found;
}

/** Without a list of places nobody can tell whether a village is written right: told once. */
function placesMissing({ entries }: Reading, { provisions }: Checkable): Problem[] {
  const { found, add } = problemsIn('places.yml');
  const named = [...provisions.values()].some(
    ({ facts }) => Array.isArray(facts.area) || facts.place?.village !== undefined,
  );
  if (named && !entries.some(({ kind }) => kind === 'places')) add('noPlaces');
  return found;
}

/** The problem with the line of its field. */
function placed({ entries }: Reading, problem: Problem): Problem {
  if (problem.line !== undefined || problem.field === '') return problem;
  const yaml = entries.find(({ file }) => file === problem.file)?.yaml;
  const place = yaml?.place(problem.field.split('.'));
  return place ? { ...problem, line: place.line } : problem;
}

const pageExists = (catalogue: Catalogue) => {
  const paths = new Set(pathsOf(catalogue));
  return (path: string) => paths.has(path);
};

/** Every problem in content that is given as values, on the day of `now`. */
export function checkFiles(files: ContentFiles, now: Date = new Date()): Problem[] {
  const content = contentOf(readFiles(files));
  const { reading, catalogue, places } = content;
  const checkable = checkableIn(content, dayOf(content, now));
  const between = [
    ...checkBetween(checkable),
    ...localeProblems(checkable),
    ...linkProblems(reading, checkable),
    ...vocabularyProblems(reading, checkable),
    ...sentenceProblems(reading, checkable),
    ...talkProblems(reading),
    ...codeProblems(content, checkable),
    ...(catalogue ? movedProblems(content.moved, pageExists(catalogue)) : []),
    ...(catalogue ? elsewhereProblems(content.elsewhere, pageExists(catalogue)) : []),
    ...(catalogue ? checkWegwijzer(catalogue, checkable.unsure) : []),
    ...(places ? placesProblems(places) : placesMissing(reading, checkable)),
    ...pictogramProblems(reading, checkable),
    ...copyProblems(reading, content.codes),
    ...languageProblems(reading, content.officeWords),
    ...addressesInText(reading),
    ...readTheme(files).problems,
  ];
  return inOrder([...reading.problems, ...between.map((problem) => placed(reading, problem))]);
}

/** Every problem in a content folder. */
export function checkContent(root: string = contentFolder(), now: Date = new Date()): Problem[] {
  return checkFiles(filesOnDisk(root), now);
}
