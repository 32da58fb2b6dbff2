// A moment in words, in the time zone of the municipality.
import { momentIn } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/languages.ts';

export function momentInWords(at: Date, lang: Language, timeZone: string): string {
  return momentIn(lang, 'moment', at, timeZone);
}
