// The languages there are texts in, and how a language stands in an address. Dutch is at the root.
import { LOCALES } from './find-locales.ts';
import { wholeLanguages } from './locale-faults.ts';

/** Code of a language, such as 'nl'. Whether it is offered is the municipality's choice: ask `activeLanguage`. */
export type Language = string;

/** Every text exists in this language; what another language lacks falls back to it. */
export const DUTCH: Language = 'nl';

/** Every language with a folder in locales that is whole, Dutch first. */
export const LANGUAGES: readonly Language[] = [
  DUTCH,
  ...wholeLanguages(LOCALES, DUTCH)
    .filter((language) => language !== DUTCH)
    .sort(),
];

export function isLanguage(text: string | undefined): boolean {
  return LANGUAGES.some((l) => l === text);
}

/** A language in its own words, for the switch; a code without a locale is told as it is. */
export function languageName(code: string): string {
  const name = LOCALES[code]?.['ui']?.['languageName'];
  return typeof name === 'string' ? name : code;
}

/** The address of `path` (which starts with /) in a language. */
export function localPath(path: string, language: Language): string {
  return language === DUTCH ? path : `/${language}${path}`;
}

/** Route parameter of a language: the first has none. */
export function languageParam(language: Language): string | undefined {
  return language === DUTCH ? undefined : language;
}

/** The `lang` of an element that holds a text in `language`, on a page in `page`; none where it is the page's own. */
export function langAttribute(language: Language, page: Language): Language | undefined {
  return language === page ? undefined : language;
}

/** The language of a route parameter among `languages`; undefined when it is none of these. */
export function languageOfParam(
  param: string | undefined,
  languages: readonly Language[] = LANGUAGES,
): Language | undefined {
  if (param === undefined) return DUTCH;
  return param !== DUTCH && languages.includes(param) ? param : undefined;
}

/** An address taken apart: its language, and the address without it. */
export function languageOfPath(
  full: string,
  languages: readonly Language[] = LANGUAGES,
): { language: Language; path: string } {
  const first = full.split('/')[1];
  const language = languageOfParam(first === '' ? undefined : first, languages);
  return language === undefined || language === DUTCH
    ? { language: DUTCH, path: full }
    : { language, path: full.slice(language.length + 1) };
}
