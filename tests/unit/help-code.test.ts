// The hulpcode: whatever was made leads back to the same, and whatever was not made leads nowhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit, withoutCheckDigit } from '../../src/domain/code/check-digit.ts';
import {
  listCode,
  needNumber,
  outcomeCode,
  planCode,
  readCode,
} from '../../src/domain/code/help-code.ts';
import { MOST_ITEMS } from '../../src/domain/plan/plan-items.ts';

const codes = {
  '10': '/hulp/boodschappen/',
  '14': '/hulp/vervoer/',
  '21': '/hulp/koken/',
  '141': '/aanbod/buurtbus/',
  '214': '/schappen/thuis/',
  '512': '/hulp/later-gekomen/',
  '77': '/en/hulp/vervoer/',
  '78': '/hulp/vervoer/meer/',
};
const needs = ['boodschappen', 'vervoer', 'koken'];
const paths = Object.values(codes);
const answers = fc.stringMatching(/^[1-9]{1,3}$/);

describe('a hulpcode leads back', () => {
  it('from an outcome to its need and answers', () =>
    fc.assert(
      fc.property(fc.constantFrom(...needs), answers, (need, given) => {
        const code = outcomeCode(codes, need, given)!;
        expect(readCode(codes, code)).toEqual({
          kind: 'outcome',
          need,
          answers: given,
          version: 1,
        });
      }),
    ));

  it('from a plan to its needs in order', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(needs, { minLength: 2 }), (chosen) => {
        expect(readCode(codes, planCode(codes, chosen)!)).toEqual({ kind: 'plan', needs: chosen });
      }),
    ));

  it('from a list to its pages in order', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: 2, maxLength: MOST_ITEMS }), (chosen) => {
        expect(readCode(codes, listCode(codes, chosen)!)).toEqual({ kind: 'list', paths: chosen });
      }),
    ));

  it('from any digits that check to something we made, or says wrong', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^(9[01])?\d{1,12}$/), (digits) => {
        const code = withCheckDigit(digits);
        const meant = readCode(codes, code);
        if (meant === 'wrong' || meant === undefined) return;
        if (meant.kind === 'page') expect(codes).toHaveProperty(digits, meant.path);
        if (meant.kind === 'plan') expect(planCode(codes, meant.needs)).toBe(code);
        if (meant.kind === 'list') expect(listCode(codes, meant.paths)).toBe(code);
        // Zeros at the end are what answers are filled up with: nobody can have answered 0.
        if (meant.kind === 'outcome') {
          expect(needs).toContain(meant.need);
          expect(meant.answers.length).toBeLessThanOrEqual(3);
          expect(meant.answers).not.toMatch(/0$/);
        }
      }),
      { numRuns: 500 },
    ));
});

describe('there is no code', () => {
  it('of a need that has no number of two digits', () => {
    expect(needNumber(codes, 'vervoer')).toBe('14');
    expect(needNumber(codes, 'later-gekomen')).toBeUndefined();
    expect(needNumber(codes, 'bestaat-niet')).toBeUndefined();
    expect(outcomeCode(codes, 'bestaat-niet', '1')).toBeUndefined();
    expect(outcomeCode(codes, 'later-gekomen', '1')).toBeUndefined();
  });

  it('of more answers than a flow can ask', () => {
    expect(outcomeCode(codes, 'vervoer', '123')).toBeDefined();
    expect(outcomeCode(codes, 'vervoer', '1234')).toBeUndefined();
  });

  it('of a plan or list with one thing in it, or with one that has no number', () => {
    expect(planCode(codes, ['vervoer'])).toBeUndefined();
    expect(planCode(codes, ['vervoer', 'bestaat-niet'])).toBeUndefined();
    expect(planCode(codes, ['vervoer', 'later-gekomen'])).toBeUndefined();
    expect(listCode(codes, ['/hulp/vervoer/'])).toBeUndefined();
    expect(listCode(codes, ['/hulp/vervoer/', '/weg/'])).toBeUndefined();
  });
});

describe('digits that check and were never given out are wrong', () => {
  it.each([
    ['a need with one answer that is not filled up', '101'],
    ['a need with too many answers', '141234'],
    ['a number that is no need', '2211'],
    ['an address in another language', '7711'],
    ['an address below that of a need', '7811'],
    ['a plan of one', '9014'],
    ['a plan with half a need', '9014211'],
    ['a plan with an unknown need', '901499'],
    ['a plan with a page that is no need', '901477'],
    ['a list of one', '91014'],
    ['a list with half a page', '9101402'],
    ['a list with a piece too much', '910140211'],
    ['a list with an unknown page', '91014999'],
  ])('%s', (_, digits) => {
    expect(readCode(codes, withCheckDigit(digits))).toBe('wrong');
  });
});

describe('a check digit', () => {
  it.each(['', 'a', '12a', 'a12', '1 2'])('is never put behind %j', (digits) =>
    expect(() => withCheckDigit(digits)).toThrow(RangeError),
  );

  it.each(['', '0', 'x0', '0x', '00x'])('is never taken off %j', (code) =>
    expect(withoutCheckDigit(code)).toBeUndefined(),
  );
});
