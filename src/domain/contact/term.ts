// How long a question may wait: working days in the time zone of the municipality.
import { dayAfter, dayIn, weekdayOf } from '../day.ts';

/** Days that are no working day although they are no weekend, jjjj-mm-dd. */
export type ClosedDays = readonly string[];

const isWorkingDay = (day: string, closed: ClosedDays) =>
  weekdayOf(day) < 6 && !closed.includes(day);

/** Working days in which something that must be read soon is due: the same day, or the first one after a weekend or holiday. */
export function soonDays(receivedAt: Date, timeZone: string, closed: ClosedDays = []): 0 | 1 {
  return isWorkingDay(dayIn(receivedAt, timeZone), closed) ? 0 : 1;
}

/** Working days left until the answer is due: 0 on the last day, negative when it is late. */
export function workingDaysLeft(
  receivedAt: Date,
  now: Date,
  days: number,
  timeZone: string,
  closed: ClosedDays = [],
): number {
  const today = dayIn(now, timeZone);
  let passed = 0;
  for (let day = dayAfter(dayIn(receivedAt, timeZone), 1); day <= today; day = dayAfter(day, 1))
    if (isWorkingDay(day, closed)) passed += 1;
  return days - passed;
}

/** How long something waits, in the largest whole unit. */
export function waited(
  since: Date,
  now: Date,
): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: Math.floor(hours / 24) };
}
