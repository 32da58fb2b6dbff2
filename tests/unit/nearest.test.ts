// The name that was meant: found when it is a slip away, never guessed when it is further.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/domain/language/nearest.ts';
import { slips } from '../../src/domain/language/slips.ts';

const names = ['vervoer', 'boodschappen', 'koken', 'ok'];
const word = fc.string({ minLength: 1, maxLength: 9 });

describe('the nearest name', () => {
  it.each([
    ['vervoer', 'vervoer'],
    ['vevoer', 'vervoer'],
    ['vervoerr', 'vervoer'],
    ['vervoor', 'vervoer'],
    ['vevroer', 'vervoer'],
    ['bodschapen', 'boodschappen'],
    ['kokn', 'koken'],
  ])('to %s is %s', (typed, name) => expect(nearest(typed, names)).toBe(name));

  it.each(['', 'vrvr', 'o', 'xylofoon', 'boodschappenlijstje'])('to %j is none', (typed) =>
    expect(nearest(typed, names)).toBeUndefined(),
  );

  it('is none when there are no names', () => expect(nearest('vervoer', [])).toBeUndefined());

  it('is the one that differs least, whatever their order', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(['koken', 'kopen', 'lopen']), (some) => {
        const near = nearest('kopen', some);
        if (some.includes('kopen')) expect(near).toBe('kopen');
        else if (some.length > 0) expect(['koken', 'lopen']).toContain(near);
      }),
    ));
});

describe('slips', () => {
  it('are none between a word and itself, and as many there as back', () =>
    fc.assert(
      fc.property(word, word, (one, two) => {
        expect(slips(one, one, 9)).toBe(0);
        expect(slips(one, two, 9)).toBe(slips(two, one, 9));
        if (one !== two) expect(slips(one, two, 9)).toBeGreaterThan(0);
      }),
    ));

  it('are counted up to what is asked, and one more says that it is more', () =>
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, two, most) => {
        const all = slips(one, two, 99);
        expect(slips(one, two, most)).toBe(Math.min(all, most + 1));
      }),
    ));

  it('count a letter too many, too few, another one, and two swapped as one each', () =>
    expect(['kokken', 'koen', 'koten', 'kkoen'].map((typed) => slips(typed, 'koken', 9))).toEqual([
      1, 1, 1, 1,
    ]));
});
