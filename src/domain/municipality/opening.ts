// Whether the phone is answered now, told from the opening hours alone.
import type { OpeningSpan } from './municipality.ts';

export type Opening =
  | { readonly state: 'unknown' }
  | { readonly state: 'open'; readonly until: string }
  | { readonly state: 'closed'; readonly nextDay: number; readonly nextFrom: string };

function localMoment(now: Date, timeZone: string): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  return { day, time: `${part('hour')}:${part('minute')}` };
}

/** Open or closed at `now` in the municipality's time zone; 'unknown' when no hours are given. */
export function openingAt(hours: readonly OpeningSpan[], now: Date, timeZone: string): Opening {
  if (hours.length === 0) return { state: 'unknown' };
  const { day, time } = localMoment(now, timeZone);
  const current = hours.find((h) => h.day === day && h.from <= time && time < h.until);
  if (current) return { state: 'open', until: current.until };
  const wait = (h: OpeningSpan) => {
    const days = (h.day - day + 7) % 7;
    return days === 0 && h.from <= time ? 7 : days;
  };
  const next = [...hours].sort((a, b) => wait(a) - wait(b) || a.from.localeCompare(b.from))[0]!;
  return { state: 'closed', nextDay: next.day, nextFrom: next.from };
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
