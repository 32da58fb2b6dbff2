// Shelves, posters and codes over a small catalogue: danger first where it belongs, and never where it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmShelves, dangersOf, needsByUse } from '../../src/domain/catalogue/by-use.ts';
import {
  type Catalogue,
  crisisNeeds,
  needsOnShelf,
  offersOnShelf,
  shelfOf,
} from '../../src/domain/catalogue/catalogue.ts';
import { posterCalls, posterNeeds } from '../../src/domain/catalogue/poster.ts';
import { isPrivateProvision, isPrivateShelf } from '../../src/domain/catalogue/private.ts';
import { tileOfNeed, tileOfShelf } from '../../src/domain/catalogue/tile.ts';
import type { Domain } from '../../src/domain/municipality/municipality.ts';
import { isReachable } from '../../src/domain/portal/reachable.ts';
import { wordingIn } from '../../src/domain/wording.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const money = { domain: 'geld' };
const question = {
  id: 'inkomen',
  answers: [
    { code: 1, sets: { income: 'low' } },
    { code: 2, sets: { income: 'enough' } },
  ],
};
const needs = [
  aNeed('boodschappen'),
  aNeed('schulden', { ...money, sensitive: true, questions: [question] }),
  aNeed('toeslagen', money),
  aNeed('crisis-geld', {
    ...money,
    crisis: true,
    emergency: ['lijn', 'balie', 'twijfel', 'brief'],
  }),
  aNeed('crisis-brand', { crisis: true, emergency: ['brandweer'] }),
  aNeed('crisis-dak', { domain: 'wonen', crisis: true, emergency: ['balie'] }),
];
const phone = (number: string) => ({ contact: { phone: number } });
const provisions = [
  aProvision('cursus', { rung: 4, needs: ['toeslagen'] }),
  aProvision('maatje', { rung: 3, needs: ['schulden'] }),
  aProvision('buddy', { rung: 3, needs: ['schulden', 'toeslagen'] }),
  aProvision('buurman', { rung: 3, needs: ['schulden'], publish: 'check-first' }),
  aProvision('bus', { rung: 3, needs: ['boodschappen'] }),
  aProvision('lijn', { rung: 0, needs: ['crisis-geld'], ...phone('0800 0001') }),
  aProvision('balie', { rung: 0, needs: ['crisis-geld'], ...phone('0800 0001') }),
  aProvision('twijfel', {
    rung: 0,
    needs: ['crisis-geld'],
    publish: 'check-first',
    ...phone('0800 0002'),
  }),
  aProvision('brief', { rung: 0, needs: ['crisis-geld'] }),
  aProvision('brandweer', { rung: 0, needs: ['crisis-brand'], ...phone('112') }),
];
const made = aCatalogue(needs, provisions);
const catalogue = {
  ...made,
  municipality: {
    ...made.municipality,
    emergencyOrder: ['crisis-geld', 'crisis-brand'],
    triage: ['toeslagen'],
  },
};
/** The catalogue with a shelf 'geld' beside 'thuis'. */
const withShelf = (facts: Partial<Domain>): Catalogue => {
  const [home] = catalogue.municipality.domains;
  const shelf = { ...home!, id: 'geld', ...facts };
  return { ...catalogue, municipality: { ...catalogue.municipality, domains: [home!, shelf] } };
};
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('a shelf', () => {
  it('holds its own needs alone, danger first', () =>
    expect(slugs(needsOnShelf(catalogue, 'geld'))).toEqual([
      'crisis-geld',
      'schulden',
      'toeslagen',
    ]));

  it('holds what is made for its needs, by rung, what is sure first, and no emergency help', () =>
    expect(ids(offersOnShelf(catalogue, 'geld'))).toEqual([
      'buddy',
      'maatje',
      'buurman',
      'cursus',
    ]));

  it('leaves out what is for a need that is not there', () => {
    const stray = aCatalogue(needs, [aProvision('weg', { needs: ['bestaat-niet'] })]);
    expect(offersOnShelf(stray, 'thuis')).toEqual([]);
  });

  it('asks first what people ask most, then what the municipality begins with, then where most help is', () => {
    expect(slugs(needsByUse(catalogue, 'geld'))).toEqual(['toeslagen', 'schulden']);
    const asked = withShelf({ mostAsked: ['schulden', 'boodschappen', 'toeslagen'] });
    expect(slugs(needsByUse(asked, 'geld'))).toEqual(['schulden', 'toeslagen']);
    const { municipality } = catalogue;
    const unled = { ...catalogue, municipality: { ...municipality, triage: [] } };
    expect(slugs(needsByUse(unled, 'geld'))).toEqual(['schulden', 'toeslagen']);
  });

  it('shows every need once, whatever order the municipality gives', () => {
    const all = slugs(needsOnShelf(catalogue, 'geld'));
    const names = fc.constantFrom(...slugs(needs), 'bestaat-niet');
    fc.assert(
      fc.property(fc.array(names), (mostAsked) => {
        const asked = withShelf({ mostAsked });
        const shown = [...needsByUse(asked, 'geld'), ...dangersOf(asked, 'geld')];
        expect(slugs(shown).sort()).toEqual([...all].sort());
        const first = mostAsked.find((slug) => slug === 'schulden' || slug === 'toeslagen');
        if (first !== undefined) expect(shown[0]!.slug).toBe(first);
      }),
    );
  });

  it('stands on the start page unless all on it is danger', () => {
    const { municipality } = withShelf({});
    const danger = { ...municipality.domains[0]!, id: 'wonen' };
    const more = {
      ...catalogue,
      municipality: { ...municipality, domains: [...municipality.domains, danger] },
    };
    expect(ids(calmShelves(more))).toEqual(['thuis', 'geld']);
  });

  it('has a few words on its tile, in the language that is asked for where there is one', () => {
    const [, shelf] = withShelf({ short: { nl: 'Geld' }, title: { nl: 'Geld en zo', en: 'Money' } })
      .municipality.domains;
    expect(tileOfShelf(shelf!, 'nl')).toMatchObject({ text: 'Geld', language: 'nl' });
    expect(tileOfShelf(shelf!, 'en')).toMatchObject({ text: 'Money', language: 'en' });
    const need = aNeed('boodschappen', { pictogram: 'dog' }, { short: 'Boodschap' });
    const tile = { pictogram: 'dog', text: 'Boodschap', language: 'nl' };
    expect(tileOfNeed(catalogue, need, 'en')).toEqual(tile);
    expect(tileOfNeed(catalogue, aNeed('boodschappen'), 'nl')).toEqual({
      pictogram: 'home',
      text: 'Vraag boodschappen',
      language: 'nl',
    });
  });

  it('is found by its own id', () => {
    expect(shelfOf(catalogue, 'thuis')?.id).toBe('thuis');
    expect(shelfOf(catalogue, 'geld')).toBeUndefined();
  });

  it('may not be named when nothing on it may', () => {
    expect(isPrivateShelf(catalogue, 'wonen')).toBe(true);
    expect(isPrivateShelf(catalogue, 'geld')).toBe(false);
  });
});

describe('danger', () => {
  it('stands in the order of the municipality, and what that does not name behind it', () =>
    expect(slugs(crisisNeeds(catalogue))).toEqual(['crisis-geld', 'crisis-brand', 'crisis-dak']));

  it('makes its help private, whatever else it serves', () => {
    const alarm = { rung: 0 as const, needs: ['boodschappen', 'toeslagen'] };
    expect(isPrivateProvision(catalogue, alarm)).toBe(true);
    expect(isPrivateProvision(catalogue, { ...alarm, rung: 4 })).toBe(false);
  });
});

describe('a poster', () => {
  it('names no danger; what people come with most stands first', () =>
    expect(slugs(posterNeeds(catalogue, 'geld'))).toEqual(['toeslagen', 'schulden']));

  it('names whom to call for the dangers of its shelf: sure, with a number, each number once', () => {
    expect(ids(posterCalls(catalogue, 'geld'))).toEqual(['lijn']);
    expect(ids(posterCalls(catalogue, 'thuis'))).toEqual(['brandweer']);
  });

  it('has room for six lines', () => {
    const many = Array.from({ length: 9 }, (_, n) => aNeed(`vraag-${n}`));
    const lines = Array.from({ length: 9 }, (_, n) =>
      aProvision(`lijn-${n}`, { rung: 0, needs: ['crisis-x'], ...phone(`0800 000${n}`) }),
    );
    const crisis = aNeed('crisis-x', { crisis: true, emergency: ids(lines) });
    const full = aCatalogue([...many, crisis], lines);
    expect(posterNeeds(full, 'thuis')).toHaveLength(6);
    expect(posterCalls(full, 'thuis')).toHaveLength(6);
  });
});

describe('what a code stands for is reachable', () => {
  it.each([
    ['a page that is there', { kind: 'page', path: '/hulp/schulden/' }, true],
    ['a page that is gone', { kind: 'page', path: '/hulp/weg/' }, false],
    ['a list whose pages are there', { kind: 'list', paths: ['/', '/aanbod/bus/'] }, true],
    ['a list with one page gone', { kind: 'list', paths: ['/', '/aanbod/weg/'] }, false],
    ['a plan whose needs are there', { kind: 'plan', needs: ['schulden', 'toeslagen'] }, true],
    ['a plan with one need gone', { kind: 'plan', needs: ['schulden', 'weg'] }, false],
    ['an outcome', { kind: 'outcome', need: 'schulden', answers: '1', version: 1 }, true],
    [
      'answers that nobody can give any more: their need is',
      { kind: 'outcome', need: 'schulden', answers: '7', version: 1 },
      true,
    ],
    [
      'an outcome of a need that is gone',
      { kind: 'outcome', need: 'weg', answers: '1', version: 1 },
      false,
    ],
  ] as const)('%s: %#', (_, meant, expected) =>
    expect(isReachable(catalogue, meant)).toBe(expected),
  );
});

describe('a wording', () => {
  const both = { nl: 'Hulp', en: 'Help' };

  it('is in the language asked for, else in Dutch, and says which', () => {
    expect(wordingIn(both, 'en')).toEqual({ text: 'Help', language: 'en' });
    expect(wordingIn(both, 'nl')).toEqual({ text: 'Hulp', language: 'nl' });
    expect(wordingIn(both, 'de')).toEqual({ text: 'Hulp', language: 'nl' });
  });

  it('without Dutch is a fault of ours, not an empty page', () =>
    expect(() => wordingIn({ en: 'Help' }, 'de')).toThrow('check:content'));
});
