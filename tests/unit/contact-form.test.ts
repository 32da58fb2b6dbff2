// The form beyond its first laws: choices, screens, citizen numbers, terms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCitizenNumber,
  MASK,
  maskCitizenNumbers,
} from '../../src/domain/contact/citizen-number.ts';
import { readContactForm } from '../../src/domain/contact/contact-form.ts';
import { advance, towards } from '../../src/domain/contact/screens.ts';
import { waited, workingDaysLeft } from '../../src/domain/contact/term.ts';
import { momentsWithin } from '../../src/domain/municipality/opening.ts';

const read = (fields: Record<string, string>) => readContactForm(new URLSearchParams(fields));
const context = { language: 'nl', languages: ['nl', 'en'], titleOf: () => undefined };
const sent = (fields: Record<string, string>) => advance(read(fields), 'send', context);

describe('what one chooses', () => {
  it('only the chosen way counts, the other is left behind', () => {
    const both = { question: 'Vraag', phone: '06 12345678', email: 'jan@voorbeeld.nl' };
    const byPhone = sent({ ...both, reach: 'phone', moment: 'morning' });
    expect(byPhone).toEqual({
      request: { question: 'Vraag', language: 'nl', phone: '0612345678', moment: 'morning' },
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
      faults: { email: 'emailInvalid' },
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
    expect(odd).toEqual({ request: { ...fields, language: 'nl' } });
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

describe('citizen numbers', () => {
  const digits = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }).chain((head) => {
    const sum = head.reduce((total, digit, index) => total + (9 - index) * digit, 0);
    return sum % 11 === 10 || head.every((d) => d === 0)
      ? fc.constant('111222333')
      : fc.constant([...head, sum % 11].join(''));
  });
  const separators = fc.constantFrom('', ' ', '.', '-');

  it('knows a number by the eleven test', () => {
    expect(isCitizenNumber('111222333')).toBe(true);
    expect(isCitizenNumber('111222334')).toBe(false);
    expect(isCitizenNumber('000000000')).toBe(false);
    expect(isCitizenNumber('1112223330')).toBe(false);
    expect(isCitizenNumber('0111222333')).toBe(false);
    expect(isCitizenNumber('11122233x')).toBe(false);
  });

  it('masks every one, however it is written', () =>
    fc.assert(
      fc.property(digits, separators, separators, (number, a, b) => {
        const written = number.slice(0, 4) + a + number.slice(4, 6) + b + number.slice(6);
        expect(maskCitizenNumbers(`Mijn BSN is ${written}, dank u.`)).toEqual({
          text: `Mijn BSN is ${MASK}, dank u.`,
          masked: true,
        });
      }),
    ));

  it('leaves phone numbers and references alone', () => {
    const phone = fc
      .array(fc.nat(9), { minLength: 8, maxLength: 8 })
      .chain((rest) =>
        fc.constantFrom(
          `06${rest.join('')}`,
          `06-${rest.join('')}`,
          `06 ${rest.slice(0, 4).join('')} ${rest.slice(4).join('')}`,
          `+316${rest.join('')}`,
          `0031 6 ${rest.join('')}`,
          `0597 ${rest.slice(0, 6).join('')}`,
        ),
      );
    fc.assert(
      fc.property(phone, (number) => {
        expect(maskCitizenNumbers(`Bel ${number} graag.`).masked).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what stands beside a citizen number', () => {
  it('stays, and a number that fails the test is none', () => {
    expect(maskCitizenNumbers('Zaak 111222334 van 2026')).toEqual({
      text: 'Zaak 111222334 van 2026',
      masked: false,
    });
    expect(maskCitizenNumbers('5, dan 111222333')).toEqual({
      text: `5, dan ${MASK}`,
      masked: true,
    });
  });

  it('makes it the tail of a longer number only when it stands against it', () => {
    expect(maskCitizenNumbers('9 111222333').masked).toBe(false);
    expect(maskCitizenNumbers('In 2 dagen: 111222333').masked).toBe(true);
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
