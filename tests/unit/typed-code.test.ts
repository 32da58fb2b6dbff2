// A code that was ever printed is read however a person types, pastes or prints it; and words are never taken for one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import { codeInWords, typedCode } from '../../src/domain/code/typed-code.ts';
import { strewn } from '../support/typed.ts';

describe('14329, however it is typed', () => {
  it.each([
    ...[
      '14329',
      ' 14329 ',
      '14 32 9',
      '14-32-9',
      '14.329',
      '1 4 3 2 9',
      '14/329',
      '14_32_9',
      '14,32,9',
    ],
    ...[
      '14–329',
      '14‑329',
      '14−329',
      '14\u00A0329',
      '14\u202F329',
      '14\u200B329',
      '14\u00AD329',
      '\uFEFF14329',
    ],
    ...[
      '14329.',
      '14329,',
      '14329)',
      '(14329)',
      '14329!',
      '14329?',
      '14329;',
      '14329:',
      '"14329"',
      '“14329”',
    ],
    ...[
      '‘14329’',
      '«14329»',
      "'14329'",
      '14329”',
      '<14329>',
      '[14329]',
      '14329…',
      '•14329',
      '#14329',
      '*14329*',
    ],
    ...['١٤٣٢٩', '۱۴۳۲۹', '१४३२९', '１４３２９', '①④③②⑨', '𝟏𝟒𝟑𝟐𝟗', '14329/', '\u202A14329\u202C'],
    ...[
      'code 14329',
      'Code: 14 32 9',
      'hulpcode 14329',
      'HULPCODE14329',
      'code nr. 14329',
      'codenummer 14329',
    ],
    ...[
      'de code is 14329',
      'mijn code is: 14329',
      'nummer 14329',
      'nr. 14329',
      'c14329',
      'C 14329',
      'help code 14329',
    ],
    ...[
      'https://hulp.voorbeeld.nl/c/14329/',
      'hulp.voorbeeld.nl/c/14329',
      'HTTPS://HULP.VOORBEELD.NL/C/14329/',
    ],
    ...[
      'https://hulp.voorbeeld.nl/en/c/14329/?utm_source=krant',
      'hulp.voorbeeld.nl/c/14329.',
      '/c/14329,',
    ],
    ...[
      '<https://hulp.voorbeeld.nl/c/14329/>',
      'hulp.voorbeeld.nl/c/?code=14%2032%209',
      'zie hulp.voorbeeld.nl/c/14329/',
    ],
    ...[
      'https://hulp.voorbeeld.nl/mijn-plan/?code=14329',
      'c/14329',
      'hulp.voorbeeld.nl/c/14329#boven',
      '/C/14329/',
    ],
    ...['l4329', 'I4329', '143Z9', '14329\n', '1432９'],
    ...['14329%', '14329$', '14329@', '14329^', '14329`', '14329€', '14329§', '14329°', '14329®'],
    ...[
      '👉 14329',
      '→14329',
      '14329 ✅',
      '№ 14329',
      '❶❹❸❷❾',
      '1⃣4⃣3⃣2⃣9⃣',
      'code: 14329%',
      '14¦329',
    ],
    ...['14329\uFFFD', '14329～', '14329、', '14329。', '【14329】', '14329؟', '14329،', '¿14329?'],
  ])('%j', (typed) => expect(typedCode(typed)).toBe('14329'));

  it.each([
    '',
    '1',
    'huur',
    '1'.repeat(25),
    '3x',
    '\u200B',
    '%',
    'https://hulp.voorbeeld.nl/hulp/vervoer/',
    '€',
    'lam',
  ])('%j is no code', (typed) => expect(typedCode(typed)).toBeUndefined());

  it('letters count as digits only when the check digit then fits', () => {
    expect(typedCode('IO1')).toBe(typedCode('1O1'));
    expect(typedCode('SB2')).toBeUndefined();
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{1,5}$/), fc.nat(4), (number, at) => {
        const code = withCheckDigit(number);
        const looks = ['OQD', 'lIi', 'Zz', '', 'A', 'Ss', 'Gb', 'T', 'B', 'gq'];
        const typed = [...code].map((digit) => looks[Number(digit)]?.[at % 3] ?? digit).join('');
        expect(typedCode(typed)).toBe(code);
      }),
    );
  });

  it('what cannot be seen makes no difference', () =>
    fc.assert(
      fc.property(strewn(fc.stringMatching(/^[1-9][\d -]{1,9}$/)), ([seen, hidden]) => {
        expect(typedCode(hidden)).toBe(typedCode(seen));
        expect(codeInWords(hidden)).toBe(codeInWords(seen));
      }),
    ));
});

describe('where words are asked for', () => {
  it.each([
    ...[
      '14329',
      '14 32 9',
      '14-32-9',
      '14.329',
      'code 14329',
      'Hulpcode: 14 32 9',
      '"14329"',
      '14329.',
      '(14329)',
    ],
    ...[
      '١٤٣٢٩',
      '14‑329',
      'hulp.voorbeeld.nl/c/14329',
      'https://hulp.voorbeeld.nl/c/14329/',
      'l4329',
    ],
  ])('%j is a code', (typed) => expect(codeInWords(typed)).toBe('14329'));

  it.each([
    ...[
      'bos',
      'sos',
      'lol',
      'is',
      'olie',
      'b12',
      '€ 50',
      '50%',
      '50+',
      '2x',
      '1e hulp',
      'wmo 2015',
      '24/7',
      '5,00',
    ],
    ...[
      'nummer 112',
      'bel 112',
      'OO',
      'll',
      'loo',
      'code',
      'code rood',
      'codes 14329 en 14',
      'a4',
      'covid-19',
      '65 plus',
    ],
  ])('%j is not', (typed) => expect(codeInWords(typed)).toBeUndefined());
});
