// What a resident types as a phone number is kept as the one number it means, or refused with the reason.
import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { PHONE_FAULTS, readPhone, spokenPhone } from '../../src/domain/phone.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { strewn } from '../support/typed.ts';

const MINE = '+31612345678';
const OFFICE = '+31597482000';

describe('one number, however it is typed', () => {
  it.each([
    ...[
      '0612345678',
      '06 12 34 56 78',
      '06-12345678',
      '06.12.34.56.78',
      '06/12345678',
      '(06) 12345678',
    ],
    ...[
      '06–12345678',
      '06‑12345678',
      '06—12345678',
      '06−12345678',
      '\u200E0612345678',
      '0612\u200B345678',
    ],
    ...['06\u00AD12345678', '\u202A0612345678\u202C', '06\u00A012345678', '06\u202F1234\u20095678'],
    ...['٠٦١٢٣٤٥٦٧٨', '۰۶۱۲۳۴۵۶۷۸', '０６１２３４５６７８', '०६१२३४५६७८', '𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'],
    ...[
      '+31 6 12345678',
      '+31612345678',
      '+31 (0)6 12345678',
      '+31(0)612345678',
      '+31 06 12345678',
    ],
    ...[
      '+310612345678',
      '0031 6 12345678',
      '0031 (0)6 12345678',
      '0031612345678',
      '(0031) 612345678',
    ],
    ...[
      '＋31 6 12345678',
      '+0031 6 12345678',
      '31612345678',
      '612345678',
      '[06] 12345678',
      ' 0612345678. ',
    ],
    ...[
      'tel:+31612345678',
      'Tel. 06-12345678',
      'telefoon: 06 12345678',
      '0612345678#',
      '06 - 12 34 56 78',
    ],
    ...[
      'mobiel: 0612345678',
      'mob. 06-12345678',
      'GSM 0612345678',
      'M 06-12345678',
      'T: 0612345678',
    ],
    ...['telefoonnummer 0612345678', 'tel.nr. 0612345678', 'nr 0612345678', 'whatsapp 0612345678'],
    ...[
      'mijn nummer is 0612345678',
      'my number is 0612345678',
      '0612345678 (mobiel)',
      '0612345678 thuis',
    ],
    ...[
      '☎ 0612345678',
      '📞0612345678',
      '"0612345678"',
      '‘0612345678’',
      '«0612345678»',
      '<0612345678>',
    ],
    ...['06:12345678', '06=12345678', '06_12345678', '06~12345678', '06·12345678', '06•1234•5678'],
    ...['06\\12345678', "06'12345678", '0612345678!', '0612345678?', '0⃣6⃣12345678', '06❶2345678'],
  ])('%s', (typed) => expect(readPhone(typed)).toEqual({ phone: MINE }));

  it.each([
    ['0597 482000', OFFICE, '0597 48 20 00'],
    ['+31 (0) 597 482000', OFFICE, '0597 48 20 00'],
    ['020-1234567', '+31201234567', '020 123 45 67'],
    ['088 066 30 90', '+31880663090', '088 066 30 90'],
    ['085-1234567', '+31851234567', '085 123 45 67'],
    ['097012345678', '+3197012345678', '0970 12 34 56 78'],
    ['+49 4953 12345', '+49495312345', '+49 4953 12345'],
    ['0049 (0)4953 12345', '+49495312345', '+49 4953 12345'],
    ['+49 (0)4961/12345', '+49496112345', '+49 4961 12345'],
    ['+49 151 12345678', '+4915112345678', '+49 1511 2345678'],
    ['+32 (0)475 12 34 56', '+32475123456', '+32 475 12 34 56'],
    ['0032 2 555 12 12', '+3225551212', '+32 2 555 12 12'],
    ['+44 (0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+39 06 6981 2345', '+390669812345', '+39 06 6981 2345'],
    ['+48 512 345 678', '+48512345678', '+48 512 345 678'],
    ['+380 (50) 123-45-67', '+380501234567', '+380 50 123 4567'],
    ['+963 944 567 890', '+963944567890', '+963 944 567 890'],
    ['+90 (0532) 123 45 67', '+905321234567', '+90 532 123 45 67'],
  ])('%s is kept as %s and said as %s', (typed, phone, spoken) => {
    expect(readPhone(typed)).toEqual({ phone });
    expect(spokenPhone(phone)).toBe(spoken);
    expect(readPhone(spoken)).toEqual({ phone });
  });

  it('what an older version kept is still said well, and what is no number stays', () => {
    expect(spokenPhone('0597482000')).toBe('0597 48 20 00');
    expect(spokenPhone('+310612345678')).toBe('06 12 34 56 78');
    expect(spokenPhone('*********')).toBe('*********');
  });
});

describe('what nobody can call back', () => {
  it.each([
    ['bel mij', 'phoneLetters'],
    ['06-12345678 (na 18 uur)', 'phoneLetters'],
    ['O612345678', 'phoneLetters'],
    ['0800 BEL ONS', 'phoneLetters'],
    ['0597-482000 tst. 12', 'phoneExtension'],
    ['0597 482000 toestel 301', 'phoneExtension'],
    ['0597 482000 x 715', 'phoneExtension'],
    ['(773) 973-4444 ext. 124', 'phoneExtension'],
    ['0612345678 / 0597482000', 'phoneSeveral'],
    ['0612345678 of 0597482000', 'phoneSeveral'],
    ['0612345678, 0597482000', 'phoneSeveral'],
    ['0612345', 'phoneShort'],
    ['12', 'phoneShort'],
    ['+31 6 1234', 'phoneShort'],
    ['061234567890', 'phoneLong'],
    ['+31 6 1234 56789', 'phoneLong'],
    ['+999 12345678', 'phoneCountry'],
    ['112', 'phoneService'],
    ['0800-2000', 'phoneService'],
    ['0900 1450', 'phoneService'],
    ['116123', 'phoneService'],
    ['bel na 18 uur 0612345678', 'phoneLetters'],
    ['mijn dochter 0612345678', 'phoneLetters'],
    ['0612345678: 0597482000', 'phoneLong'],
    ['+49 4953 12345 • +49 4953 12346', 'phoneInvalid'],
    ['06+12345678', 'phoneInvalid'],
    ['0900 12345', 'phoneService'],
    ['+31 900 99999', 'phoneService'],
    ['676123456', 'phoneInvalid'],
    ['123456782', 'phoneInvalid'],
    ['+4420', 'phoneShort'],
    ['0000000000', 'phoneCountry'],
    ['06*12345678', 'phoneInvalid'],
    ['?', 'phoneInvalid'],
  ])('%s: %s', (typed, fault) => expect(readPhone(typed)).toEqual({ fault }));

  it('is told with the reason, in every language', () => {
    for (const language of LANGUAGES)
      for (const fault of PHONE_FAULTS)
        expect(translator(language)(`faults.${fault}`)).toMatch(/^.{20,}[.]$/);
  });
});

describe('what has the shape of a number and stands in no list, because it is new', () => {
  it.each([
    ['06 76123456', '+31676123456', '06 76 12 34 56'],
    ['+31 6 76123456', '+31676123456', '06 76 12 34 56'],
    ['(06) 76-12.34.56', '+31676123456', '06 76 12 34 56'],
    ['0031 6 76123456', '+31676123456', '06 76 12 34 56'],
    ['[06] 76123456', '+31676123456', '06 76 12 34 56'],
    ['٠٦٧٦١٢٣٤٥٦', '+31676123456', '06 76 12 34 56'],
    ['0123 48 20 00', '+31123482000', '012 348 20 00'],
    ['+49 1234 567890', '+491234567890', '+49 1234567890'],
    ['+1 555 123 4567', '+15551234567', '+1 555 123 4567'],
  ])('%s is kept as %s and said as %s, and told to be so', (typed, phone, spoken) => {
    expect(readPhone(typed)).toEqual({ phone, unlisted: true });
    expect(spokenPhone(phone)).toBe(spoken);
    expect(readPhone(spoken)).toEqual({ phone, unlisted: true });
  });

  it('every line of the country is taken, listed or not, and none at which we cannot call', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (digits) => {
        const read = readPhone(`0${digits}`);
        if (/^(800|90)/.test(digits)) expect(read).toHaveProperty('fault');
        else if ('fault' in read) expect(read.fault).toBe('phoneService');
        else expect(read.phone).toBe(`+31${digits}`);
        expect(readPhone(`+31 ${digits}`)).toEqual(read);
      }),
      { numRuns: 2000 },
    ));

  it('nine digits without a 0 or a country are taken only when there is such a number', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (digits) => {
        expect(readPhone(digits)).not.toHaveProperty('unlisted');
      }),
    ));
});

/** Every country that has a number to show, with how people there write it. */
const numbers = fc.constantFrom(
  ...getCountries().flatMap((country) => {
    const number = getExampleNumber(country, examples);
    return number?.isValid() ? [number] : [];
  }),
);

describe('a number', () => {
  it('of any country stays that number, as it is kept, said, and dialled from here', () =>
    fc.assert(
      fc.property(numbers, (number) => {
        for (const typed of [
          number.number,
          number.formatInternational(),
          `00${number.number.slice(1)}`,
          spokenPhone(number.number),
        ])
          expect(readPhone(typed)).toEqual({ phone: number.number });
      }),
      { numRuns: 400 },
    ));

  it('never becomes another by what cannot be seen', () =>
    fc.assert(
      fc.property(
        strewn(numbers.map((number) => number.formatInternational())),
        ([seen, hidden]) => {
          expect(readPhone(hidden)).toEqual(readPhone(seen));
        },
      ),
    ));

  it('that is valid as typed is kept as just that number, whatever the digits', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^(\+(31|49|32|44|39|48|1)|0)\d{7,12}$/), (typed) => {
        const meant = parsePhoneNumberFromString(typed, 'NL');
        const read = readPhone(typed);
        if ('phone' in read) expect(read.phone).toBe(meant?.number);
        if (typed.startsWith('+') && meant?.isValid() && meant.number === typed)
          expect('fault' in read ? read.fault : read.phone).toBe(
            'fault' in read ? 'phoneService' : typed,
          );
      }),
      { numRuns: 2000 },
    ));
});
