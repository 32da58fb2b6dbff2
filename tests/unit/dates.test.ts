// Dates as a reader says them.
import { describe, expect, it } from 'vitest';
import { momentIn, spokenDate } from '../../src/i18n/dates.ts';

describe('dates', () => {
  it('are written as here, whatever the language', () => {
    expect(spokenDate('2026-11-23', 'nl')).toBe('23 november 2026');
    expect(spokenDate('2026-11-23', 'en')).toBe('23 November 2026');
    expect(spokenDate('2026-11-23', 'de')).toBe('23. November 2026');
  });

  it('follow the time zone that is asked', () => {
    const at = new Date('2026-11-23T23:30:00Z');
    expect(momentIn('nl', 'shortDay', at, 'Europe/Amsterdam')).toBe('24 nov 2026');
    expect(momentIn('nl', 'shortDay', at, 'UTC')).toBe('23 nov 2026');
  });
});
