// Opening hours, phone links and reference numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceFrom, spoken } from '../../src/domain/contact/reference.ts';
import { openingAt } from '../../src/domain/municipality/opening.ts';
import { dialable } from '../../src/domain/municipality/phone.ts';

const hours = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: '09:00',
  until: day === 5 ? '15:00' : '16:30',
}));
const at = (iso: string) => openingAt(hours, new Date(iso), 'Europe/Amsterdam');

describe('opening hours', () => {
  it('says nothing when the hours are not known', () =>
    expect(openingAt([], new Date(), 'Europe/Amsterdam')).toEqual({ state: 'unknown' }));
  it('is open in winter and summer time', () => {
    expect(at('2026-11-24T08:00:00Z')).toEqual({ state: 'open', until: '16:30' });
    expect(at('2026-07-07T07:00:00Z')).toEqual({ state: 'open', until: '16:30' });
  });
  it('tells when it opens again, over the weekend too', () => {
    expect(at('2026-11-24T07:59:00Z')).toEqual({ state: 'closed', nextDay: 2, nextFrom: '09:00' });
    expect(at('2026-11-27T14:00:00Z')).toEqual({ state: 'closed', nextDay: 1, nextFrom: '09:00' });
    expect(at('2026-11-28T12:00:00Z')).toEqual({ state: 'closed', nextDay: 1, nextFrom: '09:00' });
  });
});

describe('numbers', () => {
  it('dials what is spoken', () => expect(dialable('0800-33 55 555')).toBe('08003355555'));
  it('makes references of ten digits that never start with 0', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 16 }), (bytes) => {
        expect(referenceFrom(bytes)).toMatch(/^[1-9]\d{9}$/);
      }),
    ));
  it('reads a reference out in groups', () => expect(spoken('1234567890')).toBe('123 456 78 90'));
});
