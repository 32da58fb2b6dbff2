// Wording per language: what a reader sees, and in which language it really is.

/** Texts of one entry by language code; Dutch is always there once content is checked. */
export type Wordings<T> = Readonly<Record<string, T>>;

/** A text with the language it is in, so a page can mark a fallback with `lang`. */
export interface Worded<T> {
  readonly text: T;
  readonly language: string;
}

/** The wording in `language`, or the Dutch one. Throws when Dutch is missing: checked content always has it. */
export function wordingIn<T>(wordings: Wordings<T>, language: string): Worded<T> {
  const wanted = wordings[language];
  if (wanted !== undefined) return { text: wanted, language };
  const dutch = wordings['nl'];
  if (dutch === undefined) throw new Error('Dutch wording is missing; run check:content');
  return { text: dutch, language: 'nl' };
}
