// Texts of the interface through i18next; Dutch decides which keys exist.
import { createInstance, type TFunction } from 'i18next';
import en from './locales/en/ui.json' with { type: 'json' };
import nl from './locales/nl/ui.json' with { type: 'json' };
import { LANGUAGES, type Language } from './languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof nl };
  }
}

const instance = createInstance();
await instance.init({
  lng: LANGUAGES[0],
  fallbackLng: LANGUAGES[0],
  supportedLngs: [...LANGUAGES],
  defaultNS: 'ui',
  resources: { nl: { ui: nl }, en: { ui: en } },
  // Astro escapes what it prints.
  interpolation: { escapeValue: false },
});

export type Translate = TFunction<'ui'>;

/** The texts in one language. */
export function translator(language: Language): Translate {
  return instance.getFixedT(language, 'ui');
}
