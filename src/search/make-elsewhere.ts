// Makes what search knows of what is not here, from content/elsewhere.yml.
import type { Municipality } from '../domain/municipality/municipality.ts';
import {
  placeElsewhere,
  toldElsewhere,
  type Elsewhere,
  type ElsewhereFile,
} from '../domain/portal/elsewhere.ts';
import { keyPhrases } from './keys.ts';
import { entryPath, type SourceElsewhere, type SourceEntry } from './source.ts';

const inLanguages = ({ words }: Elsewhere, languages: readonly string[]) =>
  keyPhrases(languages.flatMap((language) => words[language] ?? []));

/** Where an entry leads, and what that place is called: its own page here or there, or else the site of the municipality. */
function linkOf(
  entry: Elsewhere,
  contact: Municipality['contact'],
  entries: readonly SourceEntry[],
): Pick<SourceElsewhere, 'link'> {
  const to = placeElsewhere(entry, contact);
  if (to === undefined) return {};
  const title =
    entry.page === undefined
      ? new URL(to).hostname.replace(/^www\./, '')
      : (entries.find((one) => entryPath(one) === to)?.title ?? to);
  return { link: [to, title] };
}

/** What is not here, with the words of Dutch and of the language itself; `entries` are what is here. */
export function ownElsewhere(
  file: ElsewhereFile,
  language: string,
  contact: Municipality['contact'],
  entries: readonly SourceEntry[],
): SourceElsewhere[] {
  return Object.entries(file).map(([id, entry]): SourceElsewhere => {
    const told = toldElsewhere(entry, language, contact);
    return {
      id,
      title: told.title,
      say: told.say,
      ...linkOf(entry, contact, entries),
      ...(told.language !== language && { language: told.language }),
      keys: inLanguages(entry, [...new Set(['nl', language])]),
    };
  });
}

/** The words of all other languages, as keys alone. */
export function otherElsewhere(file: ElsewhereFile, language: string): SourceElsewhere[] {
  return Object.entries(file).flatMap(([id, entry]) => {
    const others = Object.keys(entry.words).filter((own) => own !== 'nl' && own !== language);
    const keys = inLanguages(entry, others);
    return keys.length === 0 ? [] : [{ id, title: '', say: '', keys }];
  });
}
