// Dates and moments as a reader says them. A formatter costs more than what it prints, so each is made once.
import type { Language } from './languages.ts';

const STYLES = {
  /** 23 november 2026 */
  day: { dateStyle: 'long' },
  /** 23 nov 2026 */
  shortDay: { dateStyle: 'medium' },
  /** 23 november 2026 om 14:05 */
  moment: { dateStyle: 'long', timeStyle: 'short' },
  /** 23 nov 2026, 14:05 */
  shortMoment: { dateStyle: 'medium', timeStyle: 'short' },
  /** maandag 23 november 2026 om 14:05 */
  fullMoment: { dateStyle: 'full', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof STYLES;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, style: DateStyle, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${style} ${timeZone}`;
  // As dates are written here: 23 November, and not November 23.
  const found =
    made.get(key) ?? new Intl.DateTimeFormat(`${language}-NL`, { ...STYLES[style], timeZone });
  made.set(key, found);
  return found;
}

/** A moment in words, in a time zone such as Europe/Amsterdam. */
export function momentIn(language: Language, style: DateStyle, at: Date, timeZone: string): string {
  return formatter(language, style, timeZone).format(at);
}

/** A date without a time (jjjj-mm-dd) as a person says it: 23 november 2026. */
export function spokenDate(isoDate: string, language: Language): string {
  return momentIn(language, 'day', new Date(`${isoDate}T00:00:00Z`), 'UTC');
}
