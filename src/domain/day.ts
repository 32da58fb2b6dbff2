// A day as someone writes it, and what the calendar says of it.
import { z } from 'zod';
import { says } from './problem.ts';

export * from './calendar.ts';

/** True for a day that is on the calendar, as jjjj-mm-dd: 2026-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A day, as jjjj-mm-dd. */
export const daySchema = z.string().refine(isDay, says('day'));
