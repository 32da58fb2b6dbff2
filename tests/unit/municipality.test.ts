// Opening hours, phone links and reference numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceFrom, readOutReference } from '../../src/domain/contact/reference.ts';
import { momentsWithin, openingAt } from '../../src/domain/municipality/opening.ts';

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
  it('is open from the first minute of a span to the last before its end', () => {
    expect(at('2026-11-24T15:29:00Z')).toMatchObject({ state: 'open' });
    expect(at('2026-11-24T15:30:00Z')).toEqual({ state: 'closed', nextDay: 3, nextFrom: '09:00' });
  });
  it('with a pause tells the afternoon of the same day', () => {
    const paused = [
      { day: 2, from: '13:00', until: '16:00' },
      { day: 2, from: '09:00', until: '12:00' },
    ];
    const tuesday = (time: string) =>
      openingAt(paused, new Date(`2026-11-24T${time}:00Z`), 'Europe/Amsterdam');
    expect(tuesday('11:30')).toEqual({ state: 'closed', nextDay: 2, nextFrom: '13:00' });
    expect(tuesday('06:00')).toEqual({ state: 'closed', nextDay: 2, nextFrom: '09:00' });
    expect(tuesday('18:00')).toEqual({ state: 'closed', nextDay: 2, nextFrom: '09:00' });
  });
  it('offers a part of the day when any span reaches into it', () => {
    const morning = { day: 1, from: '09:00', until: '12:00' };
    const afternoon = { day: 2, from: '12:00', until: '16:00' };
    expect(momentsWithin([morning])).toEqual(['morning']);
    expect(momentsWithin([afternoon])).toEqual(['afternoon']);
    expect(momentsWithin([morning, afternoon])).toEqual(['morning', 'afternoon']);
  });
  it('tells when it opens again, over the weekend too', () => {
    expect(at('2026-11-24T07:59:00Z')).toEqual({ state: 'closed', nextDay: 2, nextFrom: '09:00' });
    expect(at('2026-11-27T14:00:00Z')).toEqual({ state: 'closed', nextDay: 1, nextFrom: '09:00' });
    expect(at('2026-11-28T12:00:00Z')).toEqual({ state: 'closed', nextDay: 1, nextFrom: '09:00' });
  });
});

describe('numbers', () => {
  it('makes references of ten digits that never start with 0', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 16 }), (bytes) => {
        expect(referenceFrom(bytes)).toMatch(/^[1-9]\d{9}$/);
      }),
    ));
  it('uses every byte of a reference: one that differs gives another number', () => {
    const bytes = [1, 2, 3, 4, 5];
    const numbers = bytes.map((_, place) =>
      referenceFrom(Uint8Array.from(bytes.map((byte, at) => (at === place ? byte + 1 : byte)))),
    );
    expect(new Set([referenceFrom(Uint8Array.from(bytes)), ...numbers]).size).toBe(6);
  });
  it('reads a reference out in groups', () =>
    expect(readOutReference('1234567890')).toBe('123 456 78 90'));
});
