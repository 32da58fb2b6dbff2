// Holidays and other days that are different: for opening hours and for working days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchHolidays } from '../../src/adapters/content/dutch-holidays.ts';
import { workingDaysLeft } from '../../src/domain/contact/term.ts';
import { dayAfter, dayIn, weekdayOf } from '../../src/domain/day.ts';
import { openingAt } from '../../src/domain/municipality/opening.ts';
import {
  comingSpecialDays,
  exceptionSchema,
  specialDays,
  type SpecialRules,
} from '../../src/domain/municipality/special-days.ts';

const ZONE = 'Europe/Amsterdam';
const YEARS = [2025, 2026, 2027, 2028];
const NONE: SpecialRules = { alsoClosed: [], exceptions: [] };
const known = (rules: Partial<SpecialRules> = {}) =>
  specialDays(dutchHolidays(YEARS), { ...NONE, ...rules });
const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', until: '16:30' }));
const at = (iso: string, rules: Partial<SpecialRules> = {}) =>
  openingAt(hours, new Date(iso), ZONE, known(rules));

describe('the days on which every town hall is closed', () => {
  it.each([
    [2025, ['01-01', '04-20', '04-21', '04-26', '05-29', '06-08', '06-09', '12-25', '12-26']],
    [2026, ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26']],
    [2027, ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26']],
    [2028, ['01-01', '04-16', '04-17', '04-27', '05-25', '06-04', '06-05', '12-25', '12-26']],
  ])('in %i', (year, days) =>
    expect(specialDays(dutchHolidays([year]), NONE).closed).toEqual(
      days.map((day) => `${year}-${day}`),
    ),
  );

  it.each(['2026-04-03', '2026-05-04', '2026-05-05', '2026-12-05', '2026-12-24', '2026-12-31'])(
    'not on %s, unless the municipality says so',
    (day) => {
      expect(known().closed).not.toContain(day);
      expect(known({ exceptions: [{ day, closed: true }] }).closed).toContain(day);
    },
  );

  it('a municipality may close on Good Friday and Liberation Day, each year', () => {
    const { closed } = known({ alsoClosed: ['goede-vrijdag', 'bevrijdingsdag'] });
    for (const day of ['2026-04-03', '2027-03-26', '2026-05-05', '2027-05-05'])
      expect(closed).toContain(day);
  });
});

describe('open and closed', () => {
  it.each([
    ['New Year', '2027-01-01T10:00:00Z', 1],
    ['Easter Monday', '2026-04-06T10:00:00Z', 2],
    ["a King's Day that moved to Saturday", '2025-04-26T10:00:00Z', 1],
    ['Ascension Day', '2026-05-14T10:00:00Z', 5],
    ['the evening before Christmas', '2026-12-24T18:00:00Z', 1],
    ['Boxing Day', '2028-12-26T10:00:00Z', 3],
  ])('%s is closed, and the next day that is open is told', (_, iso, nextDay) =>
    expect(at(iso)).toEqual({ state: 'closed', nextDay, nextFrom: '09:00' }),
  );

  it('an exception wins from a holiday and from the week', () => {
    const open = [{ day: '2026-04-06', closed: false }];
    expect(at('2026-04-06T10:00:00Z', { exceptions: open })).toMatchObject({ state: 'open' });
    const short = [{ day: '2026-12-24', from: '10:00', until: '12:00' }];
    expect(at('2026-12-24T08:30:00Z', { exceptions: short })).toMatchObject({ nextFrom: '10:00' });
    expect(at('2026-12-24T09:30:00Z', { exceptions: short })).toEqual({
      state: 'open',
      until: '12:00',
    });
    expect(at('2026-12-24T12:30:00Z', { exceptions: short })).toMatchObject({ nextDay: 1 });
    const saturday = [{ day: '2026-11-28', from: '10:00', until: '12:00' }];
    expect(at('2026-11-28T10:00:00Z', { exceptions: saturday })).toMatchObject({ state: 'open' });
  });

  it('says nothing when it does not open for weeks', () => {
    const exceptions = Array.from({ length: 30 }, (_, n) => ({
      day: dayAfter('2026-07-01', n),
      closed: true,
    }));
    expect(at('2026-07-02T10:00:00Z', { exceptions })).toEqual({ state: 'unknown' });
  });

  it('the clock of the wall decides, in the nights that summer time begins and ends', () => {
    const night = [{ day: 7, from: '01:30', until: '03:30' }];
    const when = (iso: string) => openingAt(night, new Date(iso), ZONE, known());
    expect(when('2026-03-29T00:45:00Z')).toMatchObject({ state: 'open' });
    expect(when('2026-03-29T01:15:00Z')).toMatchObject({ state: 'open' });
    expect(when('2026-03-29T01:45:00Z')).toMatchObject({ state: 'closed' });
    expect(when('2026-10-25T01:45:00Z')).toMatchObject({ state: 'open' });
  });
});

describe('working days', () => {
  const left = (received: string, now: string, days = 2) =>
    workingDaysLeft(new Date(received), new Date(now), days, ZONE, known().closed);

  it.each([
    ['over Easter', '2026-04-02T10:00:00Z', '2026-04-07T10:00:00Z', 0],
    ['over Christmas', '2026-12-24T10:00:00Z', '2026-12-28T10:00:00Z', 1],
    ['over New Year', '2026-12-31T10:00:00Z', '2027-01-04T10:00:00Z', 1],
    ['over a leap day', '2028-02-28T10:00:00Z', '2028-03-01T10:00:00Z', 0],
    ['over Ascension Day', '2026-05-13T10:00:00Z', '2026-05-15T10:00:00Z', 1],
  ])('%s', (_, received, now, days) => expect(left(received, now)).toBe(days));

  it('never pass on a day that is closed', () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((n) => dayAfter('2025-01-01', n));
    fc.assert(
      fc.property(day, (today) => {
        const yesterday = dayAfter(today, -1);
        const passed = 2 - left(`${yesterday}T12:00:00Z`, `${today}T12:00:00Z`);
        const works = weekdayOf(today) < 6 && !known().closed.includes(today);
        expect(passed).toBe(works ? 1 : 0);
        expect(dayIn(new Date(`${today}T12:00:00Z`), ZONE)).toBe(today);
      }),
    );
  });
});

it('the days to come are those on which it would be open', () => {
  const usual = (day: string) => weekdayOf(day) < 6;
  expect(comingSpecialDays(known(), '2026-11-26', usual, 3)).toEqual([
    '2026-12-25',
    '2027-01-01',
    '2027-03-29',
  ]);
});

it.each([
  {},
  { closed: true, from: '09:00' },
  { from: '09:00' },
  { from: '12:00', until: '09:00' },
  { from: '9:00', until: '12:00' },
  { closed: 'ja' },
  { closed: true, why: 'feest' },
])('an exception that says nothing clear is refused: %o', (said) => {
  expect(exceptionSchema.safeParse({ day: '2026-12-24', ...said }).success).toBe(false);
  expect(exceptionSchema.safeParse({ closed: true, day: '2026-02-30' }).success).toBe(false);
});
