// National holidays of the Netherlands, by a kept library. Never in a script of a page: the days travel as plain values.
import Holidays from 'date-holidays';
import type { Holiday, OPTIONAL_HOLIDAYS } from '../../domain/municipality/special-days.ts';

/** Rules of the library for days on which town halls differ. */
const OPTIONAL: Readonly<Record<string, (typeof OPTIONAL_HOLIDAYS)[number]>> = {
  'easter -2': 'goede-vrijdag',
  '05-05': 'bevrijdingsdag',
};

const calendar = new Holidays('NL');

/** The days of these years on which town halls are closed, or may be. */
export function dutchHolidays(years: readonly number[]): Holiday[] {
  const all = years.flatMap((year) => calendar.getHolidays(year));
  return all.flatMap(({ date, type, rule }): Holiday[] => {
    const day = date.slice(0, 10);
    const optional = OPTIONAL[rule];
    if (optional !== undefined) return [{ day, optional }];
    return type === 'public' ? [{ day }] : [];
  });
}
