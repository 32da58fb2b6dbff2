// The place somebody means, as people type it: a name, a hamlet, a postcode, with slips, accents and words around it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlookerPlace, placeNamed, placeSlug } from '../../src/domain/municipality/place-named.ts';
import { placesFileSchema } from '../../src/domain/municipality/places.ts';

const { places } = placesFileSchema.parse({
  places: [
    { name: 'Westerveen', neighbours: ['Hagewold'], postcodes: ['1234', '1235'] },
    { name: 'Hagewold', hamlets: ['Kromme Elleboog', 'Hagewolderhamrik', 'De Wei'] },
    { name: 'Nieuw-Hagewold' },
    { name: 'Bad Nieuwezijl' },
    { name: "'t Zand" },
    { name: 'Sint Annaërve' },
  ],
});
const named = (text: string) => placeNamed(places, text)?.name;

describe('a place is known', () => {
  it.each([
    ['Hagewold', 'Hagewold'],
    ['hagewold', 'Hagewold'],
    ['HAGEWOLD ', 'Hagewold'],
    ['Hagewolt', 'Hagewold'],
    ['hage wold', 'Hagewold'],
    ['Nieuw-Hagewold', 'Nieuw-Hagewold'],
    ['nieuw hagewold', 'Nieuw-Hagewold'],
    ['Nieuw\u2011Hagewold', 'Nieuw-Hagewold'],
    ['nieuwhagewold', 'Nieuw-Hagewold'],
    ['ik woon in Nieuw Hagewold', 'Nieuw-Hagewold'],
    ['Hagewold (gem. Streek)', 'Hagewold'],
    ['Nieuwezijl', 'Bad Nieuwezijl'],
    ['nieuwezijll', 'Bad Nieuwezijl'],
    ['elleboog', 'Hagewold'],
    ['bad-nieuwezijl', 'Bad Nieuwezijl'],
    ["'t Zand", "'t Zand"],
    ['’t zand', "'t Zand"],
    ['t zand', "'t Zand"],
    ['t-zand', "'t Zand"],
    ['het zand', "'t Zand"],
    ['zand', "'t Zand"],
    ['Sint Annaerve', 'Sint Annaërve'],
    ['Sint Annae\u0308rve', 'Sint Annaërve'],
    ['kromme elleboog', 'Hagewold'],
    ['Hagewolderhamrik', 'Hagewold'],
    ['hagewolderhamrk', 'Hagewold'],
    ['de wei', 'Hagewold'],
    ['1235', 'Westerveen'],
    ['1235 AB', 'Westerveen'],
    ['1235ab', 'Westerveen'],
    ['1235 AB Westerven', 'Westerveen'],
    ['１２３４', 'Westerveen'],
  ])('%s is %s', (text, name) => expect(named(text)).toBe(name));

  it.each([
    '',
    ' ',
    '-',
    "'",
    'nergens',
    'Amsterdam',
    '9999',
    '12345',
    '1',
    'waar woon ik',
    'nieuw',
  ])('%j is none', (text) => expect(named(text)).toBeUndefined());

  it('by its own name and by how it stands in an address, whatever else is there', () =>
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string(), (place, other) => {
        const more = [{ ...places[0]!, name: 'Ergens', hamlets: [other, place.name] }, ...places];
        expect(placeNamed(more, place.name)).toBe(place);
        expect(placeNamed(more, placeSlug(place))).toBe(place);
        expect(placeSlug(place)).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
      }),
    ));

  it('or is none, whatever is typed, and nothing breaks', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect([undefined, ...places]).toContain(placeNamed(places, text));
      }),
    ));
});

it('from a place one looks at its own name and those near it, from nowhere at nothing', () => {
  expect(onlookerPlace(places[0])).toEqual({ village: 'Westerveen', neighbours: ['Hagewold'] });
  expect(onlookerPlace(undefined)).toEqual({});
});
