// Codes that are read out: every wrong digit and every swap of neighbours is caught, and a number never moves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit, withoutCheckDigit } from '../../src/domain/code/check-digit.ts';
import { readCode } from '../../src/domain/code/help-code.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';

const numbers = fc.stringMatching(/^[1-9]\d{0,7}$/);

describe('check digit', () => {
  it('comes off as it went on', () =>
    fc.assert(
      fc.property(numbers, (n) => {
        expect(withoutCheckDigit(withCheckDigit(n))).toBe(n);
      }),
    ));

  it('catches every single wrong digit', () =>
    fc.assert(
      fc.property(numbers, (number) => {
        const code = withCheckDigit(number);
        for (let place = 0; place < code.length; place++)
          for (const digit of '0123456789')
            if (digit !== code[place])
              expect(
                withoutCheckDigit(code.slice(0, place) + digit + code.slice(place + 1)),
              ).toBeUndefined();
      }),
    ));

  it('catches every swap of neighbours', () =>
    fc.assert(
      fc.property(numbers, (number) => {
        const code = withCheckDigit(number);
        for (let place = 0; place + 1 < code.length; place++) {
          const [a, b] = [code[place]!, code[place + 1]!];
          if (a === b) continue;
          const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
          expect(withoutCheckDigit(swapped), `${code} -> ${swapped}`).toBeUndefined();
        }
      }),
    ));
});

describe('page codes', () => {
  const codes = { '10': '/hulp/boodschappen/', '100': '/aanbod/buurtbus/' };

  it('leads to the page, also typed with blanks', () => {
    const code = codesByPath(codes).get('/aanbod/buurtbus/')!;
    expect(readCode(codes, [...code].join(' '))).toEqual({
      kind: 'page',
      path: '/aanbod/buurtbus/',
    });
  });

  it('says wrong for digits that are no code, and nothing for words', () => {
    expect(readCode(codes, '999')).toBe('wrong');
    expect(readCode(codes, withCheckDigit('999'))).toBe('wrong');
    expect(readCode(codes, 'huur')).toBeUndefined();
  });

  it('gives new pages the next free numbers and leaves the old ones where they are', () => {
    const paths = ['/hulp/boodschappen/', '/hulp/vervoer/', '/aanbod/buurtbus/', '/privacy/'];
    const all = withNewCodes(codes, paths);
    expect(all).toMatchObject(codes);
    expect(all['11']).toBe('/hulp/vervoer/');
    expect(all['101']).toBe('/privacy/');
    expect(Object.keys(all)).toHaveLength(4);
  });
});
