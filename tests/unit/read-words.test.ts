// What was meant by what was typed: a slip of the finger undone in the letters; what is short, known, strange or of the region stays as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cachedKey } from '../../src/search/keys.ts';
import type { KnownWords } from '../../src/search/known-words.ts';
import { guessedIn, keysMeant, readerOf } from '../../src/search/read-words.ts';
import { respellings } from '../../src/search/respelt.ts';
import { NO_REGION } from '../../src/search/variants.ts';
import { words } from '../../src/search/words.ts';
import { SLIP_SORTS, slipped } from '../support/slipped.ts';

const wordsOf = (text: string): KnownWords => {
  const keys = new Set(words(text).map(cachedKey));
  return { knows: (key) => keys.has(key), times: (key) => (keys.has(key) ? 5 : 0) };
};
const KNOWN =
  'eenzaamheid begeleiding woning schulden schuldhulp gesprek formulier huurtoeslag belasting mantelzorg ' +
  'traplift advies project zwembad noodzakelijk vereniging voedselbank pakket boodschappen verhuizing rekening medicijnen ' +
  'huur kind bang slaan mes gas dood buurt functie eigen licht steken';
const reader = readerOf(wordsOf(KNOWN), {
  ...NO_REGION,
  rules: [['oa', 'aa']],
  words: { moeke: 'moeder' },
});
const meant = (text: string) => keysMeant(reader.read(words(text)));
const keys = (text: string) => words(text).map(cachedKey);

describe('a slip is undone', () => {
  it.each([
    // In an ending, where a key alone would be five letters off.
    ['eenzaamhied', 'eenzaamheid'],
    ['eenzaamheit', 'eenzaamheid'],
    ['eenzaamhei', 'eenzaamheid'],
    ['eenzaamheids', 'eenzaamheid'],
    ['begeleidnig', 'begeleiding'],
    ['begeleidng', 'begeleiding'],
    ['verhuizinf', 'verhuizing'],
    ['belastinng', 'belasting'],
    ['schuldne', 'schulden'],
    ['medicjinen', 'medicijnen'],
    ['rekennig', 'rekening'],
    // In the first letters.
    ['cshulden', 'schulden'],
    ['ebgeleiding', 'begeleiding'],
    ['onodzakelijk', 'noodzakelijk'],
    ['egien', 'eigen'],
    ['oodschappen', 'boodschappen'],
    // In the middle.
    ['matnelzorg', 'mantelzorg'],
    ['mantelorg', 'mantelzorg'],
    ['mantwlzorg', 'mantelzorg'],
    ['traplfit', 'traplift'],
    ['lihct', 'licht'],
  ])('%s is %s', (typed, right) => expect(meant(typed)).toEqual(keys(right)));

  it.each([
    ['schuldhlupgesprek', 'schuldhulpgesprek'],
    ['eenzaamhiedsproject', 'eenzaamheidsproject'],
    ['huurtoelsagformulier', 'huurtoeslagformulier'],
    ['voedselbankpakekt', 'voedselbankpakket'],
    ['woningbegeleidnig', 'woningbegeleiding'],
    ['zwembadverenigng', 'zwembadvereniging'],
    ['mantelzrogadvies', 'mantelzorgadvies'],
    ['belastingformuleir', 'belastingformulier'],
    // Over the seam.
    ['buurftunctie', 'buurtfunctie'],
  ])('%s is %s, which nobody wrote', (typed, right) => expect(meant(typed)).toEqual(keys(right)));

  it('makes a word whole that was cut in two', () => {
    expect(meant('man telzorg')).toEqual(keys('mantelzorg'));
    expect(meant('mijn huur toe slag')).not.toEqual(keys('mijn huurtoeslag'));
    expect(meant('ik zoek begelei ding thuis')).toEqual(keys('ik zoek begeleiding thuis'));
  });

  it('takes the word that people use most, of two', () => {
    const times = new Map([
      ['kort', 2],
      ['koorts', 90],
    ]);
    const other = readerOf(
      {
        knows: (key) => [...times.keys()].some((word) => cachedKey(word) === key),
        times: (key) => [...times].find(([word]) => cachedKey(word) === key)?.[1] ?? 0,
      },
      NO_REGION,
    );
    expect(keysMeant(other.read(['koprts']))[0]).toBe(cachedKey('koorts'));
  });

  it('knows whatever the slip what a word of eight letters and more was', () => {
    const long = words(KNOWN).filter((word) => word.length >= 8 && word !== 'schuldhulp');
    for (const word of long)
      for (const sort of SLIP_SORTS.filter((one) => one !== 'split'))
        for (const turn of ['', '1', '2', '3'])
          expect(meant(slipped(word, sort, turn)), slipped(word, sort, turn)).toEqual(keys(word));
  });
});

describe('what stays as it is', () => {
  it.each([
    'mse',
    'hur',
    'gat',
    'dog',
    'bag',
    'qqqzzz',
    'aaaa',
    'kat',
    'mer',
    'gans',
    'rood',
    'mees',
  ])('%s, too short to tell', (word) => expect(meant(word)).toEqual(keys(word)));

  it.each(['moeke', 'sloan'])('%s, of the region', (word) =>
    expect(reader.read([word])[0]!.ways).toEqual([]),
  );

  it.each(['bangkind', 'gesprekkind', 'woningproject', 'huurlicht'])(
    '%s, a compound as it stands',
    (word) => expect(reader.read([word])[0]!.ways).toEqual([]),
  );

  it('a word of another language', () => {
    const own = readerOf(wordsOf(KNOWN), NO_REGION);
    expect(keysMeant(own.read(['verhuizong']))).toEqual(keys('verhuizing'));
    own.learnForeign(wordsOf('verhuizong'));
    expect(keysMeant(own.read(['verhuizong']))).toEqual(keys('verhuizong'));
  });

  it('a word that residents use, from the moment that they were heard', () => {
    const own = readerOf(wordsOf(KNOWN), NO_REGION);
    expect(keysMeant(own.read(['stekken']))).toEqual(keys('steken'));
    own.learn(wordsOf('stekkend'));
    expect(keysMeant(own.read(['stekkend']))).toEqual(keys('stekkend'));
  });

  it('a sentence that is mostly strange', () =>
    expect(meant('slecth wonign schudlen verhuisd anderstalig')).toEqual(
      keys('slecth wonign schudlen verhuisd anderstalig'),
    ));

  it('every word that is known', () => {
    for (const word of words(KNOWN)) expect(meant(word), word).toEqual(keys(word));
  });
});

describe('how sure it is', () => {
  const guessed = (text: string) => guessedIn(reader.read(words(text)));

  it('a swap in a long word is no guess, a letter missing in a short one is', () => {
    expect(guessed('begeleidnig')).toBe(0);
    expect(guessed('licjt')).toBe(1);
    expect(guessed('licjt begeleiding')).toBe(0.5);
    expect(guessed('')).toBe(0);
  });
});

describe('the spellings', () => {
  it('have each word that one slip made what was typed', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{5,12}$/),
        fc.constantFrom('swapped', 'missing', 'doubled', 'neighbour'),
        fc.nat(99),
        (word, sort, turn) => {
          const typed = slipped(word, sort, String(turn));
          if (typed === word) return;
          expect([...respellings(typed)].map((respelt) => respelt.word)).toContain(word);
        },
      ),
    ));

  it('are never what was typed', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (typed) => {
        expect([...respellings(typed)].map((respelt) => respelt.word)).not.toContain(typed);
      }),
    ));
});
