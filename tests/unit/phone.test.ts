// A field for a phone number holds one number that a phone in the Netherlands can dial, and nothing beside it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { telLink } from '../../src/domain/links.ts';
import { isOneNumber, phoneSchema, spokenPhone } from '../../src/domain/phone.ts';
import { isWebAddress, sourceSchema } from '../../src/domain/web-address.ts';

it.each([
  ...['112', '113', '144', '116111', '14020', '14 0597', '0597 48 20 00', '0597-482000'],
  ...['020 123 45 67', '06 12 34 56 78', '088 066 30 90', '085 1234567', '0800-2000'],
  ...['0800-876 54 32', '0900 1450', '0906 1234567', '+31 597 482000', '+31612345678'],
])('takes %s', (number) => expect(isOneNumber(number)).toBe(true));

it.each([
  ...['', 'no phone', '0597 BEL ONS', '088 LUISTER', '0597 12 34', '597 48 20 00', '12', '911'],
  ...['0597 41 23 45 (ma-do 9-12 uur)', '0900-1234 (€ 0,10 p.m.)', '+31 (0)597 412345'],
  ...['312-346-9766 x 715', '(773) 973-4444 ext. 124', '(618) 453-3217; (618) 536-7711'],
  ...['1-800-LAW-REP-4', '0597 412345 0597 412346', '+31 0597 412345', '0031597412345'],
  ...['0800-12345', '+49 30 123456', '0597\u00a0482000', '٠٥٩٧ ٤٨٢٠٠٠', '0597  48 20 00'],
])('refuses %s', (number) => expect(isOneNumber(number)).toBe(false));

it('what is taken is dialled digit for digit, and a digit more or less is refused', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
  const gap = fc.constantFrom('', ' ', '-');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), digits, gap, (first, rest, between) => {
      const number = `0${first}${rest.slice(0, 2).join('')}${between}${rest.slice(2).join('')}`;
      expect(isOneNumber(number)).toBe(true);
      expect(telLink(number)).toBe(`tel:0${first}${rest.join('')}`);
      expect(isOneNumber(`${number}1`)).toBe(false);
      expect(isOneNumber(number.slice(0, -1))).toBe(false);
    }),
  );
});

it('a web address is one that a browser opens', () => {
  for (const address of ['https://www.voorbeeld.nl', 'http://a.nl/b?c=d#e', 'https://a.b:8080/'])
    expect(isWebAddress(address), address).toBe(true);
  for (const address of [
    ...['javascript:alert(1)', 'ftp://a.nl', 'www.a.nl', 'https://', 'https://a', 'https:a.nl'],
    ...['mailto:a@b.nl', 'https://ik@a.nl', 'https://a.nl en https://b.nl', 'data:text/html,x'],
  ])
    expect(isWebAddress(address), address).toBe(false);
});

it('a source is a web address or the name of a document', () => {
  for (const source of ['https://a.nl/x', 'Visie 2016', 'Raadsbesluit: hulp dichtbij'])
    expect(sourceSchema.safeParse(source).success, source).toBe(true);
  for (const source of ['', 'javascript:alert(1)', 'file:///etc/passwd', 'http:/a.nl'])
    expect(sourceSchema.safeParse(source).success, source).toBe(false);
});

it.each([
  ['0597482000', '0597 48 20 00'],
  ['0597-482000', '0597 48 20 00'],
  ['+31 597 482000', '0597 48 20 00'],
  ['050 367 4000', '050 367 40 00'],
  ['030 229 9800', '030 229 98 00'],
  ['06 11902905', '06 11 90 29 05'],
  ['088 0767 000', '088 076 70 00'],
  ['088-786 7372', '088 786 73 72'],
  ['085 1234567', '085 123 45 67'],
  ['0800-2000', '0800 2000'],
  ['0800 33 55 555', '0800 335 55 55'],
  ['0800-4887243', '0800 488 72 43'],
  ['0900-8844', '0900 8844'],
  ['14 0597', '14 0597'],
  ['14020', '14 020'],
  ['116111', '116 111'],
  ['112', '112'],
  // In no list: the gaps of the editor stay.
  ['0123-48 20 00', '0123 48 20 00'],
])('%s is written as %s, whatever an editor typed, and dials the same', (typed, written) => {
  expect(phoneSchema.parse(typed)).toBe(written);
  expect(phoneSchema.parse(written)).toBe(written);
  expect(telLink(written).replace('tel:0', 'tel:+31')).toBe(
    telLink(typed).replace('tel:0', 'tel:+31'),
  );
});

it('a number has one shape, however its digits were parted', () => {
  const listed = fc.constantFrom(
    ...['0597482000', '0612345678', '0880767000', '08002000', '08008765432', '09008844', '140597'],
  );
  fc.assert(
    fc.property(
      listed,
      fc.array(fc.constantFrom('', ' ', '-'), { minLength: 11 }),
      (digits, gaps) => {
        const parted = [...digits].map((digit, at) => digit + (at < 2 ? '' : gaps[at])).join('');
        const typed = parted.replace(/[ -]+$/, '');
        expect(phoneSchema.parse(typed)).toBe(spokenPhone(digits));
      },
    ),
  );
});
