// The day that the calendar on the wall shows. Imports nothing: scripts of pages use it too.

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

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The day so many days after a day, both jjjj-mm-dd. */
export function dayAfter(day: string, days: number): string {
  const moment = midnight(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: string): number {
  return midnight(day).getUTCDay() || 7;
}
