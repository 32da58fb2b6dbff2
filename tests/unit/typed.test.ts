// One cleaner for everything typed: what cannot be seen makes no difference, and cleaning twice is cleaning once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept, keptLine } from '../../src/domain/kept.ts';
import { isUnseen, plain, plainLine } from '../../src/domain/typed.ts';
import { UNSEEN_SIGNS, anyText, strewn } from '../support/typed.ts';

describe('text to compare', () => {
  it.each([
    ['soft hyphen', 'man\u00ADtel\u00ADzorg', 'mantelzorg'],
    ['blank of no width', 'sl\u200Baat', 'slaat'],
    ['byte order mark', '\uFEFFhuur', 'huur'],
    ['word joiner', 'hu\u2060ur', 'huur'],
    ['direction of writing', '\u202Ahuur\u202C', 'huur'],
    ['selector of a look', 'h\uFE0Fuur', 'huur'],
    ['letters of a tag', 'huur\u{E0041}', 'huur'],
    ['filler of Hangul', 'hu\u3164ur', 'huur'],
    ['joiner of letters', 'hu\u200Dur', 'huur'],
    ['bell', 'hu\u0007ur', 'huur'],
    ['full width', 'ｈｕｕｒ　１２', 'huur 12'],
    ['letters of mathematics', '𝐡𝐮𝐮𝐫', 'huur'],
    ['letters in circles', 'ⓗⓤⓤⓡ', 'huur'],
    ['a ligature', 'ﬁets', 'fiets'],
    ['an accent apart', 'cafe\u0301', 'café'],
    ['an accent apart, behind what is unseen', 'cafe\u200B\u0301', 'café'],
    ['digits of Arabic', '٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['digits of Persian', '۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['digits of Hindi', '०१२३४५६७८९', '0123456789'],
    ['digits of Bengali', '০১২৩৪৫৬৭৮৯', '0123456789'],
    ['digits of Thai', '๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['digits in circles, filled and not', '❶❷❾⓵⓽➀➈➊➒①⓪⓿', '129191919100'],
    ['the key around a digit', '1\uFE0F\u20E32\u20E3', '12'],
    ['two rows of digits that touch', '᪉᪐᪙', '909'],
    ['dashes', '06–12—34‑56−78‐9', '06-12-34-56-78-9'],
    ['a bullet for a dash', '06⁃12', '06-12'],
    ['blanks', '06\u00A012\u200934\u202F56\t78\n9', '06 12 34 56 78 9'],
    ['a blank of Braille', '06\u280012', '06 12'],
    ['half a letter', 'a\uD83D', 'a\uFFFD'],
  ])('has no %s', (_, typed, clean) => expect(plain(typed)).toBe(clean));

  it('keeps case, accents and other scripts', () =>
    expect(plain('Één öß Здравствуй مرحبا')).toBe('Één öß Здравствуй مرحبا'));

  it('is the same again, and on one line too', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(plain(text))).toBe(plain(text));
        expect(plainLine(plainLine(text))).toBe(plainLine(text));
      }),
      { numRuns: 3000 },
    ));

  it('is the same with unseen signs strewn through it', () =>
    fc.assert(
      fc.property(
        strewn(fc.string({ unit: 'grapheme-ascii', maxLength: 30 })),
        ([text, hidden]) => {
          expect(plain(hidden)).toBe(plain(text));
        },
      ),
    ));
});

describe('nothing to read', () => {
  it.each([
    '',
    ' ',
    '\u200B',
    '\u200B\u2060 \uFEFF',
    '\u00AD',
    '\u3164',
    '\u2800',
    '\u0301',
    '\n\t',
  ])('is in %j', (text) => expect(isUnseen(text)).toBe(true));

  it.each(['?', 'a', '1', '👍', '\u200B.', 'م'])('is not so of %j', (text) =>
    expect(isUnseen(text)).toBe(false),
  );
});

describe('text to keep', () => {
  it.each([
    ['what is unseen', 'g\u200Beld\u2060 \uFEFFnodig\u202E', 'geld nodig'],
    ['controls', 'a\u0000b\u001Bc', 'abc'],
    ['a selector behind a letter', 'a\uFE0F', 'a'],
    ['a joiner in a Dutch word', 'hu\u200Dur', 'huur'],
    ['a joiner at the end of a word', 'می\u200C ', 'می'],
    ['a letter of a tag without flag', 'a\u{E0067}', 'a'],
  ])('loses %s', (_, typed, left) => expect(kept(typed)).toBe(left));

  it.each([
    ...[
      'می\u200Cخواهم',
      'क्\u200Dष',
      '👩\u200D👧',
      '👍🏽',
      '❤\uFE0F',
      '1\uFE0F\u20E3',
      'm²',
      '½',
      '٣ كيلو',
    ],
    ...[
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      '🇳🇱',
      'ﬁ',
      '…',
      'één\ntwee\tdrie',
    ],
  ])('stays as it is: %j', (text) => expect(kept(text)).toBe(text));

  it('has common blanks and ends of lines', () => {
    expect(kept('a\r\nb\rc\u2028d\u00A0e\u3000f ')).toBe('a\nb\nc\nd e f');
    expect(keptLine(' a\r\n\tb \u2003 c ')).toBe('a b c');
  });

  it('is the same again, and reads the same', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(kept(kept(text))).toBe(kept(text));
        expect(plainLine(kept(text))).toBe(plainLine(text));
      }),
      { numRuns: 3000 },
    ));

  it('holds no sign that is unseen and means nothing', () => {
    for (const sign of UNSEEN_SIGNS) expect(kept(`a${sign}b`)).toBe('ab');
  });
});
