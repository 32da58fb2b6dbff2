// The languages of the interface; Dutch is first and stands at the root. A new one is a line here and a folder in locales.

export const LANGUAGES = ['nl', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, for the switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  en: 'English',
};

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((l) => l === text);
}

/** The address of `path` (which starts with /) in a language. */
export function localPath(path: string, language: Language): string {
  return language === LANGUAGES[0] ? path : `/${language}${path}`;
}

/** Route parameter of a language: the first has none. */
export function languageParam(language: Language): string | undefined {
  return language === LANGUAGES[0] ? undefined : language;
}

/** The language of a route parameter; undefined when it is no language at all. */
export function languageOfParam(param: string | undefined): Language | undefined {
  if (param === undefined) return LANGUAGES[0];
  return isLanguage(param) && param !== LANGUAGES[0] ? param : undefined;
}

/** An address taken apart: its language, and the address without it. */
export function languageOfPath(full: string): { language: Language; path: string } {
  const first = full.split('/')[1];
  const language = languageOfParam(first === '' ? undefined : first);
  return language === undefined || language === LANGUAGES[0]
    ? { language: LANGUAGES[0], path: full }
    : { language, path: full.slice(language.length + 1) };
}
