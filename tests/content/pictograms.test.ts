// One meaning per pictogram: no need, shelf, rung or button shares one, and all of them exist.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spriteOf } from '../../src/components/Icon/icons.ts';
import { pictogramOf } from '../../src/domain/catalogue/pictogram-of.ts';
import {
  INTERFACE_PICTOGRAMS,
  isOwnPictogram,
  RUNG_PICTOGRAMS,
} from '../../src/domain/pictogram.ts';
import { exampleFolder, fileOf, told } from '../support/broken-content.ts';
import { readContent } from '../../src/adapters/content/disk.ts';
import { checkContent } from '../../src/adapters/content/check/check-content.ts';
import { STREEK } from '../support/streek.ts';

const NEEDS = ['crisis-brand', 'eenzaamheid', 'hulp-vinden', 'koken'];
const need = (slug: string) => `needs/${slug}/need.yml`;
const withPictogram = (slug: string, pictogram: string | undefined) =>
  fileOf(need(slug)).replace(
    /^pictogram: .*\n/m,
    pictogram === undefined ? '' : `pictogram: ${pictogram}\n`,
  );
const own = [...INTERFACE_PICTOGRAMS, ...Object.values(RUNG_PICTOGRAMS)];

describe('what an editor is told', () => {
  it.each([
    [undefined, `- [] deze hulpvraag heeft nog geen plaatje.`],
    ['soupp', `2 [pictogram] plaatje "soupp" bestaat niet. Bedoelt u soup?`],
    ['qqqqqqqqqqqqqq', `2 [pictogram] plaatje "qqqqqqqqqqqqqq" bestaat niet. Kies er een op`],
    ['walk', `2 [pictogram] plaatje "walk" gebruikt het portaal zelf al`],
    ['phone', `2 [pictogram] plaatje "phone" gebruikt het portaal zelf al`],
    ['home', `2 [pictogram] plaatje "home" is al van thuis.`],
    ['flame', `2 [pictogram] plaatje "flame" is al van crisis-brand.`],
    ['../soup', `2 [pictogram] gebruik alleen kleine letters, cijfers en streepjes.`],
    ['Soup', `2 [pictogram] gebruik alleen kleine letters, cijfers en streepjes.`],
    ['[soup]', `2 [pictogram] hier hoort een tekst.`],
  ])('is one sentence for the pictogram %s', (pictogram, says) => {
    const lines = told({ [need('koken')]: withPictogram('koken', pictogram) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${need('koken')}:${says}`);
  });

  it('is told of a shelf as of a need', () => {
    const shelves = fileOf('municipality.yml').replace('pictogram: home', 'pictogram: search');
    expect(told({ 'municipality.yml': shelves })).toEqual([
      expect.stringMatching(/^municipality.yml:\d+ \[domains.0.pictogram\] plaatje "search"/),
    ]);
  });

  it('is exactly each need whose pictogram was there before, whichever they have', () => {
    const some = fc.constantFrom('home', 'flame', 'soup', 'walk', 'dog', 'cat');
    fc.assert(
      fc.property(fc.array(some, { minLength: 4, maxLength: 4 }), (chosen) => {
        const changes = NEEDS.map((slug, at) => [need(slug), withPictogram(slug, chosen[at])]);
        const wrong = chosen.filter((name, at) => {
          const before: readonly string[] = ['home', ...own, ...chosen.slice(0, at)];
          return before.includes(name);
        });
        expect(told(Object.fromEntries(changes))).toHaveLength(wrong.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is nothing for the municipalities of these tests', () => {
    for (const folder of [exampleFolder, STREEK])
      expect(checkContent(folder).filter(({ kind }) => /pictogram/i.test(kind))).toEqual([]);
  });
});

describe('what is drawn', () => {
  const { catalogue } = readContent(exampleFolder);

  it('is in one sprite: every pictogram that content or interface names, and nothing for one that does not exist', () => {
    const needs = new Map(catalogue!.needs);
    needs.set('koken', { ...needs.get('koken')!, pictogram: 'no-such-picture' });
    const sprite = spriteOf({ ...catalogue!, needs });
    for (const name of [...own, 'home', 'flame', 'armchair'])
      expect(sprite).toMatch(new RegExp(`<symbol id="${name}" viewBox="0 0 24 24"><path d="`));
    expect(sprite).not.toContain('no-such-picture');
  });

  it('is the pictogram of the shelf for a need that has none of its own', () => {
    const { pictogram: _, ...bare } = catalogue!.needs.get('koken')!;
    expect(pictogramOf(catalogue!, bare)).toBe('home');
    expect(pictogramOf(catalogue!, catalogue!.needs.get('koken')!)).toBe('soup');
  });

  it('is never the same for two things of the portal itself', () => {
    expect(own.filter((name, at) => own.indexOf(name) !== at)).toEqual([]);
    expect(isOwnPictogram('walk')).toBe(true);
    expect(isOwnPictogram('soup')).toBe(false);
  });

  it('names only pictograms of the interface where a page names one in its own text', () => {
    const src = fileURLToPath(new URL('../../src/', import.meta.url));
    const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro'))
      .flatMap((file) => [...readFileSync(src + file, 'utf8').matchAll(/<Icon name="([^"]+)"/g)]);
    const names = new Set(written.map((match) => match[1]!));
    expect(names.size).toBeGreaterThan(5);
    expect([...names].filter((name) => !isOwnPictogram(name))).toEqual([]);
  });
});
