// Whether the phone is answered now, told from the opening hours and the days that are different.
import { dayAfter, dayIn, weekdayOf } from '../calendar.ts';
import type { OpeningSpan } from './municipality.ts';
import type { SpecialDays } from './special-days.ts';

export type Opening =
  | { readonly state: 'unknown' }
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'closed'; readonly nextDay: number; readonly nextFrom: string };

type Hours = Pick<OpeningSpan, 'from' | 'until'>;

/** Days ahead in which it must open again; after that nothing is said. */
const LOOK_AHEAD = 21;

function timeIn(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}

/** The hours of a day, jjjj-mm-dd, in order. */
function hoursOn(
  day: string,
  hours: readonly OpeningSpan[],
  special: SpecialDays,
): readonly Hours[] {
  const usual = hours.filter((h) => h.day === weekdayOf(day));
  const today: readonly Hours[] = special.hours[day] ?? (special.closed.includes(day) ? [] : usual);
  return [...today].sort((a, b) => a.from.localeCompare(b.from));
}

/** Open or closed at `now` in the municipality's time zone; 'unknown' when no hours are given, or none for weeks. */
export function openingAt(
  hours: readonly OpeningSpan[],
  now: Date,
  timeZone: string,
  special: SpecialDays = { closed: [], hours: {} },
): Opening {
  if (hours.length === 0) return { state: 'unknown' };
  const [today, time] = [dayIn(now, timeZone), timeIn(now, timeZone)];
  const current = hoursOn(today, hours, special).find((h) => h.from <= time && time < h.until);
  if (current) return { state: 'open', until: current.until };
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    const day = dayAfter(today, ahead);
    const next = hoursOn(day, hours, special).find((h) => ahead > 0 || h.from > time);
    if (next) return { state: 'closed', nextDay: weekdayOf(day), nextFrom: next.from };
  }
  return { state: 'unknown' };
}

const NOON = '12:00';

/** Parts of the day in which a call can come; both when no hours are given. */
export function momentsWithin(hours: readonly OpeningSpan[]): ('morning' | 'afternoon')[] {
  const morning = hours.length === 0 || hours.some((h) => h.from < NOON);
  const afternoon = hours.length === 0 || hours.some((h) => h.until > NOON);
  return [
    ...(morning ? (['morning'] as const) : []),
    ...(afternoon ? (['afternoon'] as const) : []),
  ];
}
