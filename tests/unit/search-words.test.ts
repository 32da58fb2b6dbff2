// From what people type to keys: forms, spellings, scripts, compounds, Gronings, slips of the finger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slips } from '../../src/domain/language/slips.ts';
import { cachedKey, keyPhrases, keyRule, tellingKeys } from '../../src/search/keys.ts';
import { keyOf } from '../../src/search/stem.ts';
import {
  formKeys,
  isRegional,
  regionalKeys,
  splitWord,
  type Region,
} from '../../src/search/variants.ts';
import { words } from '../../src/search/words.ts';

const key = (text: string) => keyOf(words(text)[0] ?? '');

describe('keys', () => {
  it.each([
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['kind', 'kinderen'],
    ['knop', 'knopjes'],
    ['woning', 'woningen'],
    ['schuld', 'schulden'],
    ['eenzaam', 'eenzaamheid'],
    ['bijstand', 'beistant'],
    ['mantelzorg', 'mantelzorch'],
    ['scheiden', 'sgeiden'],
    ['urgentie', 'urgensie'],
    ['vrijwilliger', 'vrijwiliger'],
    ['kapot', 'kappot'],
    ['niets', 'niks'],
    ['café', 'cafe'],
    ["foto's", 'fotos'],
    ['długi', 'dlugi'],
    ['kirayı', 'kirayi'],
    ['біженців', 'біженцями'],
    ['maatje', 'maatjes'],
    ['boompje', 'bomen'],
    ['thuis', 'tuis'],
    ['الإيجار', 'إيجار'],
  ])('%s and %s are one', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['geweld', 'geweldig'],
    ['schuld', 'schuldgevoel'],
    ['dood', 'doodmoe'],
    ['alleen', 'alleenstaande'],
    ['bank', 'bang'],
    ['maatje', 'ma'],
    ['trap', 'traplift'],
  ])('%s and %s are not', (a, b) => expect(key(a)).not.toBe(key(b)));

  it('leaves small words out of a phrase, unless there is nothing else', () => {
    expect(tellingKeys('hulp bij de huur')).toEqual([cachedKey('huur')]);
    expect(tellingKeys('ik weet het niet').length).toBeGreaterThan(0);
    expect(tellingKeys('geen huis')).toHaveLength(2);
  });

  it('keeps one of two phrases with the same words', () =>
    expect(keyPhrases(['huur betalen', 'betalen huur', ''])).toHaveLength(1));

  it('keeps every word of a rule, and its choices', () =>
    expect(keyRule('man/vriend slaat mij')).toBe(
      `${cachedKey('man')}/${cachedKey('vriend')} ${cachedKey('slaat')} ${cachedKey('mij')}`,
    ));

  it('never throws and never takes more than sixty words', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(words(text).length).toBeLessThanOrEqual(60);
        words(text).forEach(keyOf);
      }),
    ));
});

describe('variants', () => {
  const known = (...list: string[]) => {
    const set = new Set(list.map((word) => keyOf(word)));
    return (candidate: string) => set.has(candidate);
  };

  it.each([
    ['huishoudelijkehulp', ['huishoudelijke', 'hulp']],
    ['schuldhulp', ['schuld', 'hulp']],
    ['levensgevaar', ['leven', 'gevaar']],
    ['boodschappenservice', ['boodschap', 'service']],
  ])('splits %s', (word, parts) =>
    expect(splitWord(word, known(...parts))).toEqual(parts.map(keyOf)),
  );

  it('does not split what it does not know', () =>
    expect(splitWord('traplift', known('trap'))).toEqual([]));

  const region: Region = {
    rules: [
      ['ai', 'ie'],
      ['ui', 'oe'],
      ['oa', 'a'],
      ['eng', 'ing'],
    ],
    words: { nait: 'niet', moeke: 'moeder' },
  };

  it.each([
    ['nait', 'niet'],
    ['moeke', 'moeder'],
    ['braif', 'brief'],
    ['zuiken', 'zoeken'],
    ['betoalen', 'betalen'],
    ['woneng', 'woning'],
  ])('hears %s of the region as %s', (word, written) =>
    expect(regionalKeys(word, region, false)).toContain(keyOf(written)),
  );

  it('hears a word that the language has too only when it is listed', () => {
    expect(regionalKeys('braif', region, true)).toEqual([]);
    expect(regionalKeys('moeke', region, true)).toEqual([keyOf('moeder')]);
  });

  it.each(['constructor', 'toString', '__proto__'])('has no word %s', (word) =>
    expect(isRegional(word, region)).toBe(false),
  );

  it.each([
    ['betaalt', 'betaal'],
    ['gestalkt', 'stalken'],
    ['ete', 'eten'],
  ])('knows %s as a form of %s', (word, other) => expect(formKeys(word)).toContain(keyOf(other)));
});

describe('slips', () => {
  it.each([
    ['huur', 'huur', 0],
    ['huur', 'hur', 1],
    ['huur', 'huru', 1],
    ['voetselbang', 'voedselbank', 2],
    ['abc', 'xyz', 3],
  ])('%s to %s: %i', (a, b, count) => expect(slips(a, b, 5)).toBe(count));

  it('is the same both ways, and stops counting in time', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        fc.nat(4),
        (a, b, most) => {
          expect(slips(a, b, most)).toBe(slips(b, a, most));
          expect(slips(a, b, most)).toBeLessThanOrEqual(most + 1);
          expect(slips(a, a, most)).toBe(0);
        },
      ),
    ));
});
