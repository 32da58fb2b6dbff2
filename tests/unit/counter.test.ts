// The counter: learns from sentences which need somebody means, in whole numbers, and knows when it knows nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSentences, opinionOn, type Said } from '../../src/search/counter.ts';
import { cachedKey } from '../../src/search/keys.ts';
import { words } from '../../src/search/words.ts';
import { keyedSentences } from '../../src/search/said.ts';

const keysOf = (text: string) => words(text).map(cachedKey);
const SAID = keyedSentences({
  brood: ['wie haalt brood voor mij', 'de winkel is te ver', 'mijn tas is te zwaar'],
  stilte: ['niemand belt mij nog', 'de dagen duren lang', 'ik eet altijd alleen'],
});

/** Needs, the likeliest first. */
function order(said: readonly Said[], question: string): string[] {
  const counted = countSentences(said);
  const { scores } = opinionOn(counted, keysOf(question));
  return counted.needs.toSorted(
    (a, b) => scores[counted.needs.indexOf(b)]! - scores[counted.needs.indexOf(a)]!,
  );
}

describe('the counter', () => {
  it('knows a need by words that stand in no title', () => {
    expect(order(SAID, 'mijn tas wordt zo zwaar')[0]).toBe('brood');
    expect(order(SAID, 'er belt niemand meer op')[0]).toBe('stilte');
  });

  it('hears a slip, because pieces of the word are known', () =>
    expect(order(SAID, 'naar de winkle lopen')[0]).toBe('brood'));

  it('counts in whole numbers', () => {
    const { never, tells } = countSentences(SAID);
    expect(tells.length).toBeGreaterThan(0);
    expect([...never, ...tells].every((weight) => Number.isInteger(weight) && weight !== 0)).toBe(
      true,
    );
  });

  it('says how little of a question it knows', () => {
    const counted = countSentences(SAID);
    expect(opinionOn(counted, keysOf('qqq xyzzy wwww')).known).toBe(0);
    expect(opinionOn(counted, keysOf('de winkel is te ver')).known).toBe(1);
    expect(opinionOn(counted, []).known).toBe(0);
  });

  it('does not care in which order needs and sentences stand', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(SAID, { minLength: 2 }), (shuffled) => {
        const other = shuffled.map(([need, own]): Said => [need, own.toReversed()]);
        expect(order(other, 'brood halen')).toEqual(order(SAID, 'brood halen'));
      }),
    ));

  it('does not favour a need that is told at length', () => {
    const long = Array.from({ length: 30 }, (_, at) => `dit is een lang verhaal nummer ${at}`);
    const said = keyedSentences({
      verhaal: long.map((text) => `${text} over een hond en een kat en een huis`),
      brood: ['wie haalt brood', 'brood halen'],
    });
    expect(
      order(said, 'kan iemand vandaag een brood halen want ik zit in een lang gesprek')[0],
    ).toBe('brood');
  });
});

describe('keyedSentences', () => {
  it('leaves out what says the same', () =>
    expect(keyedSentences({ a: ['Brood halen!', 'brood  halen', '?!'] })[0]![1]).toHaveLength(1));
});
