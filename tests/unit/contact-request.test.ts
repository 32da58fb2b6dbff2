// Laws of the contact form: faults as values, nothing lost, nothing executed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactForm } from '../../src/domain/contact/contact-form.ts';
import { LIMITS } from '../../src/domain/contact/contact-request.ts';
import { advance } from '../../src/domain/contact/screens.ts';

const context = {
  language: 'nl',
  languages: ['nl', 'en'],
  titleOf: (slug: string) => (slug === 'boodschappen' ? 'Hulp bij boodschappen' : undefined),
  hear: () => ({ sure: [], maybe: [] }),
  isCrisis: () => false,
};
const form = (fields: Record<string, string>) =>
  readContactForm(new URLSearchParams(fields) as { get(name: string): string | null });
const sent = (fields: Record<string, string>) => advance(form(fields), 'send', context);

describe('the contact form', () => {
  it('accepts a question with a phone number', () => {
    expect(sent({ question: ' Wie helpt mij? ', phone: '06 12 34 56 78' })).toEqual({
      request: { question: 'Wie helpt mij?', phone: '+31612345678', language: 'nl' },
    });
  });

  it('accepts a question with only an e-mail address, a name and a known need', () => {
    const advanced = sent({
      question: 'Vraag',
      email: 'jan@voorbeeld.nl',
      name: 'Jan',
      need: 'boodschappen',
    });
    expect(advanced).toMatchObject({
      request: { email: 'jan@voorbeeld.nl', need: 'boodschappen', about: 'Hulp bij boodschappen' },
    });
  });

  it('leaves out a need that does not exist', () => {
    expect(sent({ question: 'Vraag', email: 'jan@voorbeeld.nl', need: '../../etc' })).toEqual({
      request: { question: 'Vraag', email: 'jan@voorbeeld.nl', language: 'nl' },
    });
  });

  it('tells every fault at once', () => {
    expect(sent({ name: 'x'.repeat(LIMITS.name + 1), email: 'geen-adres' })).toEqual({
      screen: 'question',
      faults: { question: 'questionMissing', email: 'emailNoAt', name: 'nameTooLong' },
    });
    expect(sent({ question: 'x' })).toEqual({
      screen: 'reach',
      faults: { reach: 'reachMissing' },
    });
    expect(sent({ question: 'x'.repeat(LIMITS.question + 1), phone: '12' })).toEqual({
      screen: 'question',
      faults: { question: 'questionTooLong', phone: 'phoneShort' },
    });
  });

  it('takes away control characters and direction tricks, keeps line breaks and every script', () => {
    const { question } = form({ question: 'een\u0000\u0007\r\ntwee \u202Edrie مرحبا привіт 👋' });
    expect(question).toBe('een\ntwee drie مرحبا привіт 👋');
  });

  it('never throws and never changes what is typed in another way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (question, email) => {
        const read = form({ question, email });
        advance(read, 'send', context);
        expect(read.question).toBe(form({ question: read.question }).question);
      }),
    );
  });
});
