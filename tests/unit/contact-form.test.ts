// The form beyond its first laws: choices, screens, citizen numbers, terms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactForm } from '../../src/domain/contact/contact-form.ts';
import { advance, towards } from '../../src/domain/contact/screens.ts';
import { waited, workingDaysLeft } from '../../src/domain/contact/term.ts';
import { momentsWithin } from '../../src/domain/municipality/opening.ts';

const read = (fields: Record<string, string>) => readContactForm(new URLSearchParams(fields));
const context = {
  language: 'nl',
  languages: ['nl', 'en'],
  titleOf: () => undefined,
  hear: () => ({ sure: [], maybe: [] }),
  isCrisis: () => false,
};
const sent = (fields: Record<string, string>) => advance(read(fields), 'send', context);

describe('a number that stands in no list', () => {
  const form = { question: 'Vraag', reach: 'phone', phone: '06 76 12 34 56' };
  const check = { screen: 'check', faults: {} };
  const request = { question: 'Vraag', language: 'nl', phone: '+31676123456' };

  it('is taken once it was looked at, as it is kept', () => {
    expect(sent(form)).toEqual(check);
    expect(sent({ ...form, reach: '' })).toEqual(check);
    expect(sent({ ...form, sure: '+31676123456' })).toEqual({ request });
    expect(sent({ ...form, phone: '+31 6 76123456', sure: '+31676123456' })).toEqual({ request });
  });

  it('is looked at again when it changed, or another was looked at', () => {
    for (const sure of ['', '06 76 12 34 56', '+31676123457', '1', 'ja'])
      expect(sent({ ...form, sure }), sure).toEqual(check);
  });

  it('asks nothing when it does not go along, or stands in a list', () => {
    const mail = { ...form, reach: 'email', email: 'jan@voorbeeld.nl' };
    expect(sent(mail)).toHaveProperty('request.email', 'jan@voorbeeld.nl');
    expect(sent({ ...form, phone: '0612345678' })).toHaveProperty('request.phone', '+31612345678');
    expect(sent({ ...form, reach: 'self' })).toMatchObject({ screen: 'bring' });
  });

  it('is no way around what may not be kept', () => {
    for (const phone of ['123456782', '+31 123456782', '0031123456782', 'bsn 0123456782'])
      expect(sent({ ...form, phone, sure: '+31123456782' }), phone).toMatchObject({
        faults: { phone: expect.any(String) },
      });
  });
});

describe('what one chooses', () => {
  it('only the chosen way counts, the other is left behind', () => {
    const both = { question: 'Vraag', phone: '06 12345678', email: 'jan@voorbeeld.nl' };
    const byPhone = sent({ ...both, reach: 'phone', moment: 'morning' });
    expect(byPhone).toEqual({
      request: { question: 'Vraag', language: 'nl', phone: '+31612345678', moment: 'morning' },
    });
    const byMail = sent({ ...both, reach: 'email', moment: 'morning' });
    expect(byMail).toEqual({
      request: { question: 'Vraag', language: 'nl', email: 'jan@voorbeeld.nl' },
    });
  });

  it('a fault in what was not chosen is no fault', () => {
    const fields = { question: 'Vraag', phone: '06 12345678', email: 'geen-adres' };
    expect(sent({ ...fields, reach: 'phone' })).toHaveProperty('request');
    expect(sent({ ...fields, reach: 'email' })).toEqual({
      screen: 'reach',
      faults: { email: 'emailNoAt' },
    });
  });

  it('the chosen way must be filled in', () => {
    expect(sent({ question: 'Vraag', reach: 'phone' })).toMatchObject({
      faults: { phone: 'phoneMissing' },
    });
    expect(sent({ question: 'Vraag', reach: 'email' })).toMatchObject({
      faults: { email: 'emailMissing' },
    });
  });

  it('who comes or calls leaves nothing to store', () => {
    expect(sent({ question: 'Vraag', reach: 'self', phone: '0612345678' })).toEqual({
      screen: 'bring',
      faults: {},
    });
  });

  it('keeps for whom, and the language to answer in when we speak it', () => {
    const fields = { question: 'Vraag', phone: '0612345678' };
    expect(sent({ ...fields, forWhom: 'professional', language: 'en' })).toMatchObject({
      request: { forWhom: 'professional', language: 'en' },
    });
    const odd = sent({ ...fields, forWhom: 'iedereen', language: 'xx' });
    expect(odd).toEqual({ request: { ...fields, phone: '+31612345678', language: 'nl' } });
  });
});

describe('the screens', () => {
  const whole = { question: 'Vraag', reach: 'phone', phone: '0612345678' };
  it.each([
    ['question', {}, 'question'],
    ['reach', {}, 'question'],
    ['reach', { question: 'Vraag' }, 'reach'],
    ['check', { question: 'Vraag' }, 'reach'],
    ['check', whole, 'check'],
    ['check', { question: 'Vraag', reach: 'self' }, 'bring'],
    ['send', { question: 'Vraag', reach: 'self' }, 'bring'],
    ['send', { phone: '12' }, 'question'],
    ['send', whole, 'sent'],
    [null, whole, 'sent'],
    ['elders', whole, 'sent'],
  ])('towards %s with %j shows %s', (to, fields, screen) => {
    const next = advance(read(fields as Record<string, string>), towards(to), context);
    expect('request' in next ? 'sent' : next.screen).toBe(screen);
  });

  it('what is sent can be answered; what is not says why, or that nothing is stored', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('phone', 'email', 'self', '0612345678'));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('question', 'reach', 'phone', 'email', 'name'), text),
        (fields) => {
          const form = read(fields);
          const next = advance(form, 'send', context);
          if ('screen' in next)
            expect(next.screen === 'bring').toBe(Object.keys(next.faults).length === 0);
          else {
            expect(next.request.question).not.toBe('');
            expect(next.request.phone ?? next.request.email).toBeDefined();
          }
        },
      ),
    );
  });
});

describe('terms', () => {
  const zone = 'Europe/Amsterdam';
  it.each([
    ['2026-11-20T15:00Z', '2026-11-20T16:00Z', 2],
    ['2026-11-20T15:00Z', '2026-11-22T12:00Z', 2],
    ['2026-11-20T15:00Z', '2026-11-23T08:00Z', 1],
    ['2026-11-20T15:00Z', '2026-11-24T08:00Z', 0],
    ['2026-11-20T15:00Z', '2026-11-25T08:00Z', -1],
    ['2026-11-23T23:30Z', '2026-11-24T08:00Z', 2],
  ])('received %s, now %s: %i working days of two left', (received, now, left) =>
    expect(workingDaysLeft(new Date(received), new Date(now), 2, zone)).toBe(left),
  );

  it('tells how long something waits in the largest unit', () => {
    const since = new Date(0);
    expect(waited(since, new Date(59 * 60_000))).toEqual({ unit: 'minutes', count: 59 });
    expect(waited(since, new Date(47 * 3_600_000))).toEqual({ unit: 'hours', count: 47 });
    expect(waited(since, new Date(72 * 3_600_000))).toEqual({ unit: 'days', count: 3 });
    expect(waited(new Date(1000), since)).toEqual({ unit: 'minutes', count: 0 });
    expect(waited(since, new Date(60 * 60_000))).toEqual({ unit: 'hours', count: 1 });
    expect(waited(since, new Date(48 * 3_600_000))).toEqual({ unit: 'days', count: 2 });
    const noon = new Date('2026-11-24T12:00Z');
    expect(waited(noon, new Date(noon.getTime() + 60_000))).toEqual({ unit: 'minutes', count: 1 });
  });

  it('offers only parts of the day in which someone answers', () => {
    expect(momentsWithin([])).toEqual(['morning', 'afternoon']);
    expect(momentsWithin([{ day: 1, from: '09:00', until: '12:00' }])).toEqual(['morning']);
    expect(momentsWithin([{ day: 1, from: '13:00', until: '17:00' }])).toEqual(['afternoon']);
  });
});
