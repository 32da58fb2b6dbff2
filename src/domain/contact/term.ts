// How long a question may wait: working days in the time zone of the municipality; holidays are not known here.
import { dayIn } from '../day.ts';

function dayNumber(at: Date, timeZone: string): number {
  return Math.round(Date.parse(`${dayIn(at, timeZone)}T00:00:00Z`) / 86_400_000);
}

/** Day 0 of our count, 1 January 1970, was a Thursday. */
function isWorkingDay(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** Working days left until the answer is due: 0 on the last day, negative when it is late. */
export function workingDaysLeft(
  receivedAt: Date,
  now: Date,
  days: number,
  timeZone: string,
): number {
  const today = dayNumber(now, timeZone);
  let passed = 0;
  for (let day = dayNumber(receivedAt, timeZone) + 1; day <= today; day++)
    if (isWorkingDay(day)) passed += 1;
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
