// What is wrong with the texts of a language, beside the Dutch ones: what lacks, what is too much, what cannot be filled in.
import type { Locales, Texts } from './find-locales.ts';

export type LocaleFault =
  | { readonly kind: 'missing'; readonly key: string }
  | { readonly kind: 'extra'; readonly key: string }
  /** What is filled in differs from the Dutch text. */
  | {
      readonly kind: 'filled';
      readonly key: string;
      readonly lacks: readonly string[];
      readonly strange: readonly string[];
    };

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Numbers that a text may write out instead of showing them: "one thing". */
const SPOKEN = /_(zero|one|two)$/;

/** Every text by its whole key: 'search.count_one'. */
export function leavesOf(texts: Texts, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...leavesOf(value, `${path}${key}.`)],
    ),
  );
}

/** A key without what tells for which numbers it is. */
export function bareKey(key: string): string {
  return key.replace(PLURAL, '');
}

/** Keys that a language must have: as the Dutch ones, but a text that counts has a form for every kind of number it knows. */
function keysFor(dutch: ReadonlyMap<string, string>, language: string): Map<string, string> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return new Map(
    [...dutch].flatMap(([key, text]) => {
      const base = bareKey(key);
      if (base === key || !dutch.has(`${base}_other`)) return [[key, text] as const];
      return pluralCategories.map((kind) => [`${base}_${kind}`, text] as const);
    }),
  );
}

const filledIn = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);

function filledFault(key: string, text: string, dutch: string): LocaleFault[] {
  const [own, wanted] = [filledIn(text), filledIn(dutch)];
  const spoken = SPOKEN.test(key) ? new Set(['{{count}}']) : new Set<string>();
  const lacks = [...wanted].filter((hole) => !own.has(hole) && !spoken.has(hole));
  const strange = [...own].filter((hole) => !wanted.has(hole) && !spoken.has(hole));
  return lacks.length + strange.length === 0 ? [] : [{ kind: 'filled', key, lacks, strange }];
}

/** All faults of the texts of one namespace; the Dutch ones may be held against themselves. */
export function localeFaults(dutch: Texts, texts: Texts, language: string): LocaleFault[] {
  const own = leavesOf(texts);
  const wanted = keysFor(leavesOf(dutch), language);
  const extra = [...own.keys()].filter((key) => !wanted.has(key));
  return [
    ...[...wanted].flatMap(([key, text]): LocaleFault[] => {
      const found = own.get(key);
      return found === undefined ? [{ kind: 'missing', key }] : filledFault(key, found, text);
    }),
    ...extra.map((key): LocaleFault => ({ kind: 'extra', key })),
  ];
}

/** What residents read or get: a language is spoken when these are whole. */
export const FOR_RESIDENTS = ['ui', 'mail'] as const;

/** Languages whose texts for residents are whole: a page in half a language would call Dutch by another name. */
export function wholeLanguages(locales: Locales, dutch: string): string[] {
  const whole = (language: string) =>
    FOR_RESIDENTS.every((namespace) => {
      const [wanted, own] = [locales[dutch]?.[namespace], locales[language]?.[namespace]];
      return localeFaults(wanted ?? {}, own ?? {}, language).every(({ kind }) => kind === 'extra');
    });
  return Object.keys(locales).filter((language) => language === dutch || whole(language));
}
