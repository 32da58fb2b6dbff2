// How many text messages a text is: by the alphabet it fits in, and never with a sign cut in two.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainSigns, smsSize } from '../../src/domain/sms.ts';

it.each([
  ['', 0, 0],
  ['Hoi', 3, 1],
  ['a'.repeat(160), 160, 1],
  ['a'.repeat(161), 161, 2],
  ['a'.repeat(306), 306, 2],
  ['a'.repeat(307), 307, 3],
  // Two places each.
  ['€'.repeat(80), 80, 1],
  ['€'.repeat(81), 81, 2],
  // 153 is odd: the last place of a part stays empty.
  ['€'.repeat(152), 152, 2],
  ['€'.repeat(153), 153, 3],
  // One sign outside the alphabet, as in België.
  ['ë', 1, 1],
  ['ë'.repeat(70), 70, 1],
  ['ë'.repeat(71), 71, 2],
  [`${'a'.repeat(134)}ë`, 135, 3],
  ['\u{1f600}'.repeat(35), 35, 1],
  ['\u{1f600}'.repeat(36), 36, 2],
])('%#', (text, characters, parts) => expect(smsSize(text)).toEqual({ characters, parts }));

it('signs of a word processor do not make it longer', () => {
  expect(plainSigns('“Ja” – ‘nee’…', 'nl')).toBe('"Ja" - \'nee\'...');
  expect([plainSigns('vóór één', 'nl'), plainSigns('está', 'es')]).toEqual(['voor één', 'está']);
  const text = `${'a'.repeat(100)} “ja”`;
  expect([smsSize(text).parts, smsSize(plainSigns(text, 'nl')).parts]).toEqual([2, 1]);
});

it('more text is never fewer messages', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (one, more) => {
      expect(smsSize(one + more).parts).toBeGreaterThanOrEqual(smsSize(one).parts);
    }),
  ));
