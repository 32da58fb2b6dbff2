// Content beside a folder of facts: what is the same says nothing, and every difference is told once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithFacts } from '../../src/adapters/facts/compare.ts';
import { textValues } from '../../src/adapters/facts/text-values.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';
import { BUS, DANCE, RIDE, SHOP, differences, facts, told } from '../support/facts.ts';

describe('a provision', () => {
  it('that says what its record says has no difference', () =>
    expect(told(differences())).toEqual([]));

  it.each<[string, object, string]>([
    [
      'phone',
      { contact: { ...BUS.contact, phone: '0123 99 99 99' } },
      'phone ; 0123 99 99 99 ; 0123 45 67 80',
    ],
    [
      'no e-mail',
      { contact: { ...BUS.contact, email: 'bus@voorbeeld.nl' } },
      'email ; bus@voorbeeld.nl ; ',
    ],
    [
      'web address',
      { contact: { ...BUS.contact, url: 'https://x.voorbeeld.nl' } },
      'url ; https://x.voorbeeld.nl ; https://bus.voorbeeld.nl',
    ],
    [
      'whether it was seen',
      { contact: { ...BUS.contact, urlVerified: false } },
      'urlVerified ; false ; true',
    ],
    [
      'address',
      { place: { ...BUS.place, address: 'Dorpsplein 3' } },
      'address ; Dorpsplein 3 ; Dorpsplein 2',
    ],
    ['rung', { rung: 4 }, 'rung ; 4 ; 3'],
    [
      'main need',
      { needs: ['boodschappen', 'vervoer'] },
      'needs ; boodschappen, vervoer ; vervoer, boodschappen',
    ],
    ['publish', { publish: 'check-first' }, 'publish ; check-first ; yes'],
    ['confidence', { confidence: 'low' }, 'confidence ; low ; high'],
    ['date', { sourceDate: '2025' }, 'sourceDate ; 2025 ; 2026'],
    ['sources', { sources: ['gids', 'folder'] }, 'sources ; folder ; krant'],
    ['area', { area: 'regio' }, 'area ; regio ; gemeente'],
    ['organisation', { organisation: 'Anders' }, 'organisation ; Anders ; Stichting Voorbeeld'],
  ])('that differs in %s is told with both sides', (_, bus, line) =>
    expect(told(differences({ bus }))).toEqual([`bus ; ${line}`]),
  );

  it('the order of sources and villages is no difference', () =>
    expect(differences({ bus: { sources: ['gids', 'krant'] } })).toEqual([]));

  it('without a record, with one that may not be shown, and a record that we do not have', () => {
    const more = [aProvision('weg'), aProvision('eigen')];
    expect(told(differences({ more }))).toEqual([
      'eigen ; noRecord ;  ; ',
      'weg ; mayNotBeShown ;  ; ',
    ]);
    const none = compareWithFacts(
      { catalogue: aCatalogue([RIDE, SHOP, DANCE], []), bodies: new Map(), pages: new Map() },
      facts,
    );
    expect(told(none)).toEqual([
      'bus ; notInContent ;  ; Buurtbus',
      'kaart ; notInContent ;  ; Maatjeskaart',
    ]);
  });

  it('in a village or at a postcode that the facts do not know', () => {
    expect(told(differences({ card: { area: ['Elders', 'Voorbeeldje'] } }))).toContain(
      'kaart ; unknownVillage ; Elders ; ',
    );
    const place = { village: 'Anderdorp', postcode: '1234 AB' };
    expect(told(differences({ card: { place } }))).toContain(
      'kaart ; otherPostcode ; 1234 AB ; 5678',
    );
  });
});

describe('a need', () => {
  it('that the facts name and we lack, and the other way round', () =>
    expect(told(differences({ needs: [RIDE, SHOP, aNeed('zingen')] }))).toEqual([
      'dansen ; newNeed ;  ; ',
      'zingen ; needInNoFact ;  ; ',
    ]));

  it('lacks tips or danger that the facts have', () =>
    expect(told(differences({ needs: [aNeed('vervoer'), SHOP, DANCE] }))).toEqual([
      'vervoer ; noTips ;  ; 1',
      'vervoer ; noTips ;  ; 2',
      'vervoer ; noDanger ;  ; u bent gevallen',
    ]));

  it('asks own people where the facts never do', () => {
    const asking = aNeed('boodschappen', { suggestions: [{ id: 'buur', rung: 2 }] });
    expect(told(differences({ needs: [RIDE, asking, DANCE] }))).toEqual([
      'boodschappen ; ownNetworkClosed ; buur ; ',
    ]);
  });
});

describe('a text', () => {
  it.each([
    'Een rit kost € 2,50.',
    'Een rit kost 2,5 euro.',
    'Van 9 tot 17 uur.',
    'De bijdrage is € 21.80, u hoort het binnen 8 weken.',
    'Bel +31 123 45 67 80.',
    'Een kwartier met de bus.',
    'Bus 12 stopt hier. Lijn 3 ook.',
  ])('may say what its record or the rules say: %s', (body) =>
    expect(differences({ body })).toEqual([]),
  );

  it.each([
    ['Een rit kost € 3,50.', '€ 3,50'],
    ['De bus rijdt tot 18.30 uur.', '18.30'],
    ['De bus rijdt vanaf 1 mei.', '1 mei'],
    ['U hoort het binnen 9 weken.', '9 weken'],
    ['U krijgt 15% korting.', '15%'],
    ['Bel 0123 11 22 33.', '0123 11 22 33'],
  ])('that says what stands in no fact is told: %s', (body, written) =>
    expect(told(differences({ body }))).toEqual([
      `bus ; inNoFact ; ${written}|provisions/bus/nl.md ; `,
    ]),
  );

  it('with an amount of something else is told apart', () =>
    expect(told(differences({ body: 'Een rit kost 7,50 euro.' }))).toEqual([
      'bus ; inOtherRecord ; 7,50|provisions/bus/nl.md ; ',
    ]));

  it('on a page may say what any fact says, and nothing else', () => {
    expect(differences({ page: 'De kaart kost € 7,50.' })).toEqual([]);
    expect(told(differences({ page: 'Bel voor 8.15 uur.' }))).toEqual([
      'pages/nl/over.md ; inNoFact ; 8.15|pages/nl/over.md ; ',
    ]);
  });

  it('of any kind is read without a throw, and the same each time', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0129.,:- €%eurodagtotmei'), maxLength: 60 }),
        (text) => {
          expect(textValues(text)).toEqual(textValues(text));
        },
      ),
    ));
});

it('fields that our content has no place for are counted', () => {
  const provisions = facts.provisions.map((record) => ({ ...record, colour: 'blauw' }));
  const catalogue = aCatalogue([RIDE, SHOP, DANCE], []);
  const all = compareWithFacts(
    { catalogue, bodies: new Map(), pages: new Map() },
    { ...facts, provisions },
  );
  expect(told(all)).toContain(' ; unusedField ;  ; colour|3');
});
