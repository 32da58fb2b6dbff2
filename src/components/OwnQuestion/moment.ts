// A moment in words, in the time zone of the municipality.
import type { Language } from '../../i18n/languages.ts';

export function momentInWords(at: Date, lang: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}
