// How long a question may still wait, in words: minutes for what is urgent, this working day for what must be read soon, days for the rest.
import { describe, expect, it } from 'vitest';
import type { DeskRequest } from '../../src/application/desk/desk.ts';
import { termWords, type TermFacts } from '../../src/components/Desk/urgency-words.ts';
import type { Urgency } from '../../src/domain/contact/triage.ts';
import { translator } from '../../src/i18n/translate.ts';

const t = translator('nl', 'desk');
const HOLIDAY = '2026-12-25';

/** The words on a moment for what came in on another; both in the time of Amsterdam. */
function words(urgency: Urgency, received: string, now: string, change: Partial<TermFacts> = {}) {
  const facts: TermFacts = {
    now: new Date(`${now}+01:00`),
    timeZone: 'Europe/Amsterdam',
    days: 5,
    signalDays: 1,
    closed: [HOLIDAY],
    urgentAfterMs: 15 * 60_000,
    ...change,
  };
  const request = { language: 'nl', question: 'Wie helpt?', triage: { urgency } };
  const stored = { receivedAt: new Date(`${received}+01:00`), request } as unknown as DeskRequest;
  return termWords(stored, facts, t);
}

describe('what must be read soon', () => {
  it.each([
    ['on a working day: that day', '2026-11-27T09:00', '2026-11-27T16:00', 'vandaag nog'],
    ['the next day it is over', '2026-11-26T23:30', '2026-11-27T08:00', 'de termijn is voorbij'],
    ['in a weekend', '2026-11-28T10:00', '2026-11-29T10:00', 'op de volgende werkdag'],
    ['the Monday after', '2026-11-28T10:00', '2026-11-30T08:00', 'vandaag nog'],
    ['the Tuesday after', '2026-11-28T10:00', '2026-12-01T08:00', 'de termijn is voorbij'],
    ['on Friday, seen in the weekend', '2026-11-27T17:30', '2026-11-28T08:00', 'vandaag nog'],
    ['on a holiday', `${HOLIDAY}T10:00`, '2026-12-28T08:00', 'vandaag nog'],
  ])('%s', (_, received, now, told) => expect(words('soon', received, now)).toBe(told));

  it('has its term where nobody promised one', () => {
    const now = '2026-11-27T09:00';
    expect(words('soon', now, now, { days: undefined })).toBe('vandaag nog');
    expect(words('normal', now, now, { days: undefined })).toBe('wacht 0 minuten');
  });
});

it('what is urgent counts minutes, and the rest working days', () => {
  const at = '2026-11-27T09:00';
  expect(words('urgent', at, '2026-11-27T09:05')).toBe('nog 10 minuten');
  expect(words('urgent', at, '2026-11-27T09:16')).toBe('wacht te lang');
  expect(words('normal', at, at)).toBe('nog 5 werkdagen');
});
