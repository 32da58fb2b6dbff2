// The day that the calendar on the wall shows.

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
