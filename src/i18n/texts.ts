// Texts of the interface through i18next, out of any set of locales; Dutch decides which keys exist.
import { createInstance, type TFunction } from 'i18next';
import type { Locales } from './find-locales.ts';
import type desk from './locales/nl/desk.json';
import type editor from './locales/nl/editor.json';
import type mail from './locales/nl/mail.json';
import type paper from './locales/nl/paper.json';
import type ui from './locales/nl/ui.json';
import { DUTCH, type Language } from './languages.ts';

/** The Dutch texts by namespace: they are the type of every other language. */
export interface DutchTexts {
  /** Screens of residents. */
  ui: typeof ui;
  /** What a resident is mailed, or is sent by staff. */
  mail: typeof mail;
  /** What is printed in the paper. */
  paper: typeof paper;
  /** Screens of staff. */
  desk: typeof desk;
  /** What a command says to an editor. */
  editor: typeof editor;
}
export type Namespace = keyof DutchTexts;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: DutchTexts;
  }
}

export type Translate<N extends Namespace = 'ui'> = TFunction<N>;

type LookUp = (key: string, ...options: object[]) => string;

/** Looking a text up costs more than keeping it, and most texts hold nothing to fill in. */
function remembered(lookUp: LookUp): LookUp {
  const texts = new Map<string, string>();
  return (key, ...options) => {
    if (options.length > 0) return lookUp(key, ...options);
    const text = texts.get(key) ?? lookUp(key);
    texts.set(key, text);
    return text;
  };
}

/** Makes `translator` for a set of locales. */
export async function textsFrom(locales: Locales) {
  const instance = createInstance();
  await instance.init({
    lng: DUTCH,
    fallbackLng: DUTCH,
    supportedLngs: Object.keys(locales),
    defaultNS: 'ui',
    resources: locales,
    // Astro escapes what it prints.
    interpolation: { escapeValue: false },
  });
  const made = new Map<string, LookUp>();
  return {
    /** The texts of one namespace in one language. */
    translator<N extends Namespace = 'ui'>(language: Language, namespace?: N): Translate<N> {
      const name = `${language}/${namespace ?? 'ui'}`;
      const fixed = instance.getFixedT(language, namespace ?? 'ui') as unknown as LookUp;
      const lookUp = made.get(name) ?? remembered(fixed);
      made.set(name, lookUp);
      return lookUp as unknown as Translate<N>;
    },
  };
}
