// Days on which the municipality is closed, or open at other hours: national holidays, with what this municipality says of them.
import { z } from 'zod';
import { daySchema } from '../day.ts';
import { says } from '../problem.ts';
import { clockTime } from './clock-time.ts';

/** Holidays on which town halls differ: a municipality says whether it closes. */
export const OPTIONAL_HOLIDAYS = ['goede-vrijdag', 'bevrijdingsdag'] as const;

/** One day that is different: closed, open as usual although it is a holiday, or open at other hours. */
export const exceptionSchema = z
  .strictObject({
    day: daySchema,
    /** True: closed. False: open as on other such days. Absent: the hours say it. */
    closed: z.boolean().optional(),
    from: clockTime.optional(),
    until: clockTime.optional(),
  })
  .refine(({ closed, from, until }) => {
    if (closed !== undefined) return from === undefined && until === undefined;
    return from !== undefined && until !== undefined && from < until;
  }, says('dayException'));

export type DayException = z.infer<typeof exceptionSchema>;

/** As plain values, so that a page can carry them; days as jjjj-mm-dd. */
export interface SpecialDays {
  readonly closed: readonly string[];
  /** Other hours, per day. */
  readonly hours: Readonly<Record<string, readonly { from: string; until: string }[]>>;
}

/** What stands in the content about days that are different. */
export interface SpecialRules {
  readonly alsoClosed: readonly (typeof OPTIONAL_HOLIDAYS)[number][];
  readonly exceptions: readonly DayException[];
}

/** A holiday of a year: on which day, and its name when town halls differ on it. */
export interface Holiday {
  readonly day: string;
  readonly optional?: (typeof OPTIONAL_HOLIDAYS)[number];
}

/** The days that are different among `holidays`, after what the municipality says. */
export function specialDays(holidays: readonly Holiday[], rules: SpecialRules): SpecialDays {
  const closed = new Set(
    holidays
      .filter(({ optional }) => optional === undefined || rules.alsoClosed.includes(optional))
      .map(({ day }) => day),
  );
  const hours: Record<string, { from: string; until: string }[]> = {};
  for (const exception of rules.exceptions) {
    const { day, from, until } = exception;
    if (exception.closed === true) closed.add(day);
    else closed.delete(day);
    if (from !== undefined && until !== undefined)
      hours[day] = [...(hours[day] ?? []), { from, until }];
  }
  return { closed: [...closed].sort(), hours };
}

/** The next days, at most `most`, that are closed or have other hours and on which it is usually open. */
export function comingSpecialDays(
  special: SpecialDays,
  from: string,
  isUsuallyOpen: (day: string) => boolean,
  most: number,
): string[] {
  const days = new Set([...special.closed.filter(isUsuallyOpen), ...Object.keys(special.hours)]);
  return [...days]
    .filter((day) => day >= from)
    .sort()
    .slice(0, most);
}
