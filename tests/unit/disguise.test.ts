// Danger that is written so that nobody should see it is seen; what only looks odd raises no alarm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex, type SearchIndex } from '../../src/search/index.ts';
import { keyPhrases, keyRule } from '../../src/search/keys.ts';
import type { SearchSource } from '../../src/search/source.ts';
import { strewn } from '../support/typed.ts';

const need = (id: string, phrases: string[], crisis = false) => ({
  type: 'need' as const,
  id,
  title: id,
  summary: '',
  same: keyPhrases(phrases),
  ...(crisis && { crisis: true as const }),
});

const source: SearchSource = {
  language: 'nl',
  entries: [
    need('crisis-suicide', ['zelfmoord', 'zelfdoding'], true),
    need('crisis-huiselijk-geweld', ['huiselijk geweld'], true),
    need('boodschappen', ['boodschappen halen', 'winkel']),
    need('mantelzorg', ['mantelzorg', 'mantelzorger']),
    need('leren', ['lezen', 'taal leren', 'letters']),
  ],
  danger: [
    ['crisis-suicide', ['zelfmoord', 'wil dood', 'verkrachten'].map(keyRule), []],
    ['crisis-huiselijk-geweld', ['man/vriend slaat'].map(keyRule), []],
  ],
  elsewhere: [],
  terms: [],
};
const index: SearchIndex = openIndex(source);

describe('a word of danger in disguise', () => {
  it.each([
    ...[
      'zelfmoord',
      'ZELFMOORD',
      'z e l f m o o r d',
      'z.e.l.f.m.o.o.r.d',
      'z-e-l-f-m-o-o-r-d',
      'Z_E_L_F_M_O_O_R_D',
    ],
    ...[
      'z e l f  m o o r d',
      'z e l f m 0 0 r d',
      'z•e•l•f•m•o•o•r•d',
      'ik denk aan z e l f m o o r d plegen',
    ],
    ...[
      'zelfm00rd',
      'z3lfm00rd',
      'Zelfm0ord!',
      'zelfm@@rd',
      'ze1fmoord',
      'zelfm()()rd',
      '2elfmoord zelfm0ord',
    ],
    ...[
      'zelfm*ord',
      'zelfm**rd',
      'z*lfm**rd',
      'z#lfmoord',
      'zelf-moord',
      'zelf_moord',
      'zelf.moord',
      'zelf/moord',
    ],
    ...[
      'ze lf mo ord',
      'zel-fmo-ord',
      'zelf m o o r d',
      'zelfm oord',
      'z elfmoord',
      'zelfmooooord',
    ],
    ...[
      'zеlfmооrd',
      'zеlfmοοrd',
      'ᴢᴇʟꜰᴍᴏᴏʀᴅ',
      'ｚｅｌｆｍｏｏｒｄ',
      '𝗓𝖾𝗅𝖿𝗆𝗈𝗈𝗋𝖽',
      'ⓩⓔⓛⓕⓜⓞⓞⓡⓓ',
      '🆉🅴🅻🅵🅼🅾🅾🆁🅳',
    ],
    ...[
      'zélfmöórd',
      'zelfmøørd',
      'z̶e̶l̶f̶moord',
      'zelf\u200Bmoord',
      'zelf\u00ADmoord',
      'zel\uFE0Ffmoord',
      'z\u2060e\u2060lfmoord',
    ],
    ...[
      'ik wil d00d',
      'ik wil d.o.o.d',
      'ik wil d o o d',
      'i k w i l d o o d',
      'i k  w i l  d o o d',
      'ik wil d**d',
      'ik wil dооd',
    ],
  ])('is seen in %j', (typed) => expect(index.answer(typed).block).toBe('crisis-suicide'));

  it.each([
    ...[
      'mijn man slaat mij',
      'mijn man sl@@t mij',
      'mijn man sl44t mij',
      'mijn m@n slaat m!j',
      'mijn man sl\u200Baat mij',
    ],
    ...[
      'm i j n  m a n  s l a a t  m i j',
      'mijn mаn slааt',
      'mijn man s.l.a.a.t me',
      'mijn man $l@at me',
    ],
  ])('and in %j', (typed) => expect(index.answer(typed).block).toBe('crisis-huiselijk-geweld'));

  it('is seen with what cannot be seen anywhere in it, and with any of its letters drawn otherwise', () => {
    const other: Record<string, string> = {
      e: 'е',
      l: '1',
      o: '0',
      z: 'ᴢ',
      f: 'ｆ',
      r: 'ř',
      m: 'м',
      d: 'ԁ',
    };
    fc.assert(
      fc.property(strewn(fc.constant('zelfmoord')), fc.nat(511), ([, hidden], which) => {
        expect(index.answer(hidden).block).toBe('crisis-suicide');
        const drawn = [...'zelfmoord'].map((letter, at) =>
          which & (1 << at) ? other[letter] : letter,
        );
        expect(index.answer(drawn.join('')).block).toBe('crisis-suicide');
      }),
    );
  });
});

describe('no alarm', () => {
  it.each([
    ...[
      'a.u.b. boodschappen',
      'o.k. p.g.b. aanvragen',
      '1e hulp',
      '€50 per week',
      '4x per week',
      '06-12345678',
    ],
    ...[
      'A4 papier',
      '50plus',
      'v8 motor',
      'w8en',
      'b12',
      '24/7',
      'jan@zelf.nl',
      'a b c d e f',
      'z z z z',
      'n v t',
    ],
    ...[
      'a+b',
      '100%',
      'NL91ABNA0417164300',
      'w i n k e l',
      'k*t buren',
      'd.d. 1-1-2026',
      'moord in de film',
    ],
    ...[
      'я не розумію DigiD',
      'мама хвора',
      'πού είναι',
      'zelf wonen oord',
      '',
      '\u200B',
      '!!!',
      '***',
    ],
  ])('comes of %j', (typed) => {
    const { block, hints } = index.answer(typed);
    expect([block, hints]).toEqual([undefined, []]);
  });

  it('comes of what is typed, or an error', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        expect(index.answer(typed).block).toBeUndefined();
      }),
    ));
});

it('what cannot be seen changes no answer at all', () =>
  fc.assert(
    fc.property(
      strewn(
        fc.constantFrom('mantelzorger', 'huiselijk geweld', 'boodschappen halen', 'taal leren'),
      ),
      ([seen, hidden]) => {
        expect(index.answer(hidden)).toEqual(index.answer(seen));
      },
    ),
  ));
