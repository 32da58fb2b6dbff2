// Search as it behaves, on the content of an invented municipality: finds what is meant, puts danger first, and never breaks.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsFromDisk } from '../../src/adapters/content/search-source.ts';
import { browserSource, MOST_IN_BROWSER, openIndex } from '../../src/search/index.ts';
import { otherWords, searchSource } from '../../src/search/make-source.ts';
import { entryPath } from '../../src/search/source.ts';
import { journeysIn } from '../support/journey.ts';
import { missedTopic } from '../../src/search/missed.ts';
import { STREEK } from '../support/streek.ts';

const parts = partsFromDisk('nl', STREEK);
const source = searchSource(parts, 'nl');
const index = openIndex(source, otherWords(parts, 'nl'));
const journeys = journeysIn(fileURLToPath(new URL('../journeys/', import.meta.url)));

// A hundred and fifty odd questions, on a machine that may be busy.
describe('laws', { timeout: 120_000 }, () => {
  it('never throws, and gives the same answer twice', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
        expect(index.answer(query)).toEqual(index.answer(query));
        missedTopic(index.answer(query), query, 'nl');
      }),
      { numRuns: 150 },
    ));

  it('finds every item first by its own title', () => {
    const titles = new Set<string>();
    for (const entry of source.entries) {
      const title = entry.title.toLowerCase();
      if (titles.has(title)) continue;
      titles.add(title);
      expect(index.answer(entry.title).hits[0]?.path, entry.title).toBe(entryPath(entry));
    }
  });

  it('leaves a catalogue that is too large to the server', () => {
    expect(browserSource(source)).not.toBeNull();
    const many = Array.from({ length: MOST_IN_BROWSER + 1 }, () => source.entries[0]!);
    expect(browserSource({ ...source, entries: many })).toBeNull();
  });

  it('answers the same from what a browser gets', () => {
    const sent = (value: unknown) => JSON.parse(JSON.stringify(value)) as typeof source;
    const browser = openIndex(sent(browserSource(source)!), sent(otherWords(parts, 'nl')));
    for (const { types } of journeys) {
      const [here, there] = [index.answer(types), browser.answer(types)];
      expect(there.hits.map((hit) => hit.path)).toEqual(here.hits.map((hit) => hit.path));
      expect(there.block).toBe(here.block);
    }
  });

  it.each([
    '',
    ' ',
    '...',
    '*',
    '+a -b ~c ^d e:f title:huur^10 huur~9 *uur',
    '<script>alert(1)</script>',
    '😀',
    '\u202Eruuh',
    'constructor __proto__ toString',
    'x'.repeat(10_000),
    'huur '.repeat(3000),
  ])('takes %j', (query) => expect(Array.isArray(index.answer(query).hits)).toBe(true));
});

describe('what is found', () => {
  const firstThree = (query: string) =>
    index
      .answer(query)
      .hits.slice(0, 3)
      .flatMap((hit) => hit.needs);

  it.each([
    ['poetsvrouw', 'huishoudelijke-hulp'],
    ['huis houdelijke hulp', 'huishoudelijke-hulp'],
    ['schuld hulp', 'schulden'],
    ['ik kan de huur niet betalen', 'huurachterstand'],
    ['rolator', 'hulpmiddelen-lenen'],
    ['skootmobiel', 'hulpmiddelen-lenen'],
    ['help with letters', 'formulieren-brieven'],
    ['komornik', 'schulden'],
    ['мовні курси', 'taal-leren'],
    ['أشعر بالوحدة', 'eenzaamheid'],
    ['ik bin allain', 'eenzaamheid'],
    ['mien hoes schoonmoaken', 'huishoudelijke-hulp'],
    ['Rollstuhl für sechs Wochen', 'hulpmiddelen-lenen'],
  ])('%s leads to %s', (query, need) => expect(firstThree(query)).toContain(need));

  it('shows the staircase of a need right after it', () => {
    const { hits } = index.answer('poetsvrouw');
    expect(hits[0]?.id).toBe('huishoudelijke-hulp');
    const rungs = hits.slice(1, 4).map((hit) => hit.rung ?? 0);
    expect(rungs.every((rung) => rung > 0)).toBe(true);
    expect(rungs).toEqual([...rungs].sort());
  });

  it.each(['wegwijzer', 'privacy', 'geld en schulden'])('also finds %s', (query) =>
    expect(index.answer(query).hits.length).toBeGreaterThan(0),
  );

  it.each([
    ['pgb', 'pgb'],
    ['hoe vraag ik bijzondere bijstand aan', 'bijzondere bijstand'],
    ['indicatie', 'indicatie'],
  ])('%s is explained', (query, name) =>
    expect(index.answer(query).terms.map((term) => term.name)).toContain(name),
  );

  it.each(['paspoort aanvragen', 'parkeervergunning', 'driving licence'])(
    '%s is for elsewhere',
    (query) => expect(index.answer(query)).toMatchObject({ elsewhere: true, hits: [] }),
  );

  it('nonsense finds nothing', () =>
    expect(index.answer('qqqzzz')).toMatchObject({ hits: [], near: [], elsewhere: false }));

  it('what only comes near is offered apart, not as an answer', () => {
    const { hits, near } = index.answer('de fiets van de slager is stuk');
    expect(hits).toEqual([]);
    expect(near.length).toBeGreaterThan(0);
    for (const { types } of journeys) {
      const answer = index.answer(types);
      expect(answer.hits.length * answer.near.length, types).toBe(0);
    }
  });
});

describe('danger', () => {
  let blockOf: (query: string) => string | undefined;
  beforeAll(() => {
    blockOf = (query) => index.answer(query).block;
  });

  it.each([
    ['ik wil niet meer leven', 'crisis-suicide'],
    ['ik wil niet meer', 'crisis-suicide'],
    ['zelfmoort', 'crisis-suicide'],
    ['mijn man slaat mij soms als hij gedronken heeft', 'crisis-huiselijk-geweld'],
    ['papa slaat mij', 'crisis-kind-onveilig'],
    ['wij worden uit ons huis gezet', 'crisis-uithuiszetting'],
    ['heel veel pillen ingenomen', 'crisis-suicide'],
    ['ik heb net een pot pillen op', 'crisis-suicide'],
    ['ik heb te veel medicijnen genomen', 'crisis-suicide'],
    ['zij heeft een hele strip paracetamol geslikt', 'crisis-suicide'],
    ['ik ga van het dak springen', 'crisis-suicide'],
    ['straks spring ik van het balkon', 'crisis-suicide'],
    ['ik heb mijn polsen doorgesneden', 'crisis-suicide'],
    ['mijn dochter snijdt zichzelf', 'crisis-suicide'],
    ['hij heeft me bij de keel gepakt', 'crisis-huiselijk-geweld'],
    ['mijn ex greep me naar de keel', 'crisis-huiselijk-geweld'],
    ['mijn moeder ligt op de grond', 'crisis-levensgevaar'],
    ['mąż mnie bije', 'crisis-huiselijk-geweld'],
    ['чоловік мене бʼє', 'crisis-huiselijk-geweld'],
    ['want to die', 'crisis-suicide'],
  ])('%s shows %s first', (query, need) => expect(blockOf(query)).toBe(need));

  it.each([
    'dood van mijn vrouw',
    'doodmoe van het zorgen voor mijn man',
    'geweldig feest',
    'schuldgevoel',
    'stemmen bij de verkiezingen',
    'samen eten in het dorpshuis',
    'huur betalen',
    'mijn medicijnen zijn op',
    'zij vergeet haar medicijnen in te nemen',
    'het dak lekt',
    'brood snijden',
    'keelpijn',
    'mijn kind ligt te krijsen in de winkel',
  ])('%s raises no alarm', (query) => expect(blockOf(query)).toBeUndefined());

  it('what may be danger is pointed to softly, and hides nothing', () => {
    const answer = index.answer('alleen');
    expect(answer.block).toBeUndefined();
    expect(answer.hints).toContain('crisis-suicide');
    expect(answer.hits[0]?.id).toBe('eenzaamheid');
  });

  it('every crisis need has words of danger', () => {
    const crises = [...parts.catalogue.needs.values()].filter((need) => need.crisis);
    const words = new Map(source.danger.map(([need, sure]) => [need, sure.length]));
    for (const { slug } of crises) expect(words.get(slug) ?? 0, slug).toBeGreaterThan(0);
  });
});
