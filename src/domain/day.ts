// The day that the calendar on the wall shows.
import { z } from 'zod';
import { says } from './problem.ts';

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendar(timeZone: string): Intl.DateTimeFormat {
  const found =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  calendars.set(timeZone, found);
  return found;
}

/** Date in a time zone, as jjjj-mm-dd. */
export function dayIn(moment: Date, timeZone: string): string {
  const parts = calendar(timeZone).formatToParts(moment);
  const part = (type: string) => parts.find((p) => p.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** True for the name of a time zone, such as Europe/Amsterdam. */
export function isTimeZone(name: string): boolean {
  try {
    calendar(name);
    return true;
  } catch {
    return false;
  }
}

/** True for a day that is on the calendar, as jjjj-mm-dd: 2026-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A day, as jjjj-mm-dd. */
export const daySchema = z.string().refine(isDay, says('day'));
