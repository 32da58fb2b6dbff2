// One rule for e-mail addresses: usual ones pass, what a mail server or Open Klant would refuse does not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mailSettings } from '../../src/adapters/mail/mail.ts';
import { addresses } from '../../src/adapters/delivery/klantinteracties-bodies.ts';
import { LIMITS } from '../../src/domain/contact/contact-request.ts';
import { faultsInReach, reachOf, readContactForm } from '../../src/domain/contact/contact-form.ts';
import { isEmail } from '../../src/domain/email.ts';

it.each([
  ...['a@voorbeeld.nl', 'Jan.de-Boer+hulp@mail.voorbeeld.nl', "o'brien@voorbeeld.nl"],
  ...['x_1!#$%&*/=?^`{|}~-@voorbeeld.museum', 'jan@voorbeeld.xn--p1ai'],
])('%s passes', (text) => expect(isEmail(text)).toBe(true));

it.each([
  ...[
    '',
    'jan',
    'jan@',
    '@voorbeeld.nl',
    'jan@voorbeeld',
    'jan@@voorbeeld.nl',
    'jan @voorbeeld.nl',
  ],
  ...['.jan@voorbeeld.nl', 'jan.@voorbeeld.nl', 'jan..x@voorbeeld.nl', 'jan@voorbeeld..nl'],
  ...['jan@-voorbeeld.nl', 'jan@voorbeeld-.nl', 'jan@1.2.3.4', '"jan"@voorbeeld.nl'],
  ...['jan@voorbeeld.nl\nBcc: x@kwaad.nl', 'jan@voorbeeld.nl, x@kwaad.nl', 'jan@vöörbeeld.nl'],
])('%j does not', (text) => expect(isEmail(text)).toBe(false));

it('whatever the form takes goes to Open Klant as an e-mail address, and can be set up for mail', () => {
  const typed = fc.oneof(fc.emailAddress(), fc.string(), fc.stringMatching(/^[\w.+-]+@[\w.-]+$/));
  let taken = 0;
  fc.assert(
    fc.property(typed, (email) => {
      const form = readContactForm(new Map(Object.entries({ reach: 'email', email })));
      if (faultsInReach(form).email !== undefined) return;
      taken += 1;
      const { email: kept = '' } = reachOf(form);
      const request = { question: 'Vraag', language: 'nl', email: kept };
      const outgoing = {
        reference: '1',
        token: 't',
        receivedAt: new Date(0),
        state: 'pending' as const,
        attempts: 1,
        done: [],
        request,
      };
      expect(addresses(outgoing)).toMatchObject([{ soortDigitaalAdres: 'email', adres: kept }]);
      const settings = { SMTP_URL: 'smtp://localhost', SMTP_FROM: kept };
      expect(mailSettings.safeParse(settings).success).toBe(true);
    }),
  );
  expect(taken).toBeGreaterThan(10);
});

it('every address of the standard without quotes passes', () =>
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      expect(text.length > LIMITS.email || isEmail(text)).toBe(true);
    }),
  ));
