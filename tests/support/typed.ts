// What people and machines type that cannot be seen, and texts with it strewn through.
import fc from 'fast-check';

/** Signs without a look of their own. */
export const UNSEEN_SIGNS = [
  ...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u00AD', '\u2060', '\u2063', '\uFEFF'],
  ...['\u202A', '\u202C', '\u2066', '\u2069', '\u061C', '\u034F', '\u180E', '\uFE0F', '\u3164'],
  ...['\u{E0041}', '\u0007'],
];

const unseen = fc.constantFrom(...UNSEEN_SIGNS);

/** Any text, with more of what is odd than chance gives. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      unseen,
      fc.constantFrom(
        '\u0301',
        '\u2800',
        '\u0627',
        '👩',
        '\u{1F3F4}',
        '\r\n',
        '−',
        '٣',
        '\u20E3',
        '#',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** A text, and the same with unseen signs strewn through it. */
export function strewn(texts: fc.Arbitrary<string>): fc.Arbitrary<[string, string]> {
  const gaps = fc.array(fc.oneof(unseen, fc.constant('')), { minLength: 1, maxLength: 12 });
  return fc.tuple(texts, gaps).map(([text, signs]) => {
    const hidden = [...text].map((sign, at) => signs[at % signs.length]! + sign);
    return [text, hidden.join('') + signs[0]!];
  });
}
