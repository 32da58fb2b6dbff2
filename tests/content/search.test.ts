// Search over the real content: finds what residents mean, puts danger first, and never breaks.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { partsFromDisk } from '../../src/adapters/content/search-source.ts';
import { browserSource, MOST_IN_BROWSER, openIndex, topicOf } from '../../src/search/index.ts';
import { otherWords, searchSource } from '../../src/search/make-source.ts';
import { pathOf } from '../../src/search/source.ts';
import { judge, report, shownBy, type Line } from '../bench/search-quality.ts';

const parts = partsFromDisk('nl');
const source = searchSource(parts, 'nl');
const index = openIndex(source, otherWords(parts, 'nl'));
const read = (path: URL): Line[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const shared = new URL('../../../shared/eval/queries-dev.jsonl', import.meta.url);
const own = new URL('../fixtures/questions.jsonl', import.meta.url);

const figuresOf = (lines: Line[]) =>
  report(lines.map((line) => judge(line, shownBy(index.answer(line.q)))));

describe('quality', () => {
  it.skipIf(!existsSync(shared))('reaches the bar on the questions of the project', () => {
    const figures = figuresOf(read(shared));
    expect(figures.total['success@3']).toBeGreaterThanOrEqual(0.95);
    expect(figures.total['success@1']).toBeGreaterThanOrEqual(0.85);
    expect(figures.total['MRR@10']).toBeGreaterThanOrEqual(0.88);
    expect(figures['crisis-first']).toBe(1);
    expect(figures['none-right']).toBeGreaterThanOrEqual(0.85);
    for (const [style, { 'success@3': three }] of Object.entries(figures.styles))
      expect(three, style).toBeGreaterThanOrEqual(0.85);
  });

  it('does not get worse on our own questions', () => {
    const figures = figuresOf(read(own));
    expect(figures.total['success@3']).toBeGreaterThanOrEqual(0.94);
    expect(figures.total['success@1']).toBeGreaterThanOrEqual(0.85);
    expect(figures['crisis-first']).toBeGreaterThanOrEqual(0.95);
    expect(figures['none-right']).toBeGreaterThanOrEqual(0.9);
  });
});

describe('laws', () => {
  it('never throws, and gives the same answer twice', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
        expect(index.answer(query)).toEqual(index.answer(query));
        topicOf(index.answer(query));
      }),
      { numRuns: 150 },
    ));

  it('finds every item first by its own title', () => {
    const titles = new Set<string>();
    for (const entry of source.entries) {
      const title = entry.title.toLowerCase();
      if (titles.has(title)) continue;
      titles.add(title);
      expect(index.answer(entry.title).hits[0]?.path, entry.title).toBe(pathOf(entry));
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
    for (const { q } of read(own)) {
      const [here, there] = [index.answer(q), browser.answer(q)];
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
    ['traplif', 'woningaanpassing'],
    ['help with letters', 'formulieren-brieven'],
    ['komornik', 'schulden'],
    ['біженець', 'nieuwkomer'],
    ['Rollstuhl für sechs Wochen', 'hulpmiddelen-lenen'],
  ])('%s leads to %s', (query, need) => expect(firstThree(query)).toContain(need));

  it('shows the staircase of a need right after it', () => {
    const { hits } = index.answer('poetsvrouw');
    expect(hits[0]?.id).toBe('huishoudelijke-hulp');
    const rungs = hits.slice(1, 4).map((hit) => hit.rung ?? 0);
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

  it('nonsense finds nothing, and a near miss is offered as a question', () => {
    expect(index.answer('qqqzzz')).toMatchObject({ hits: [], near: [], elsewhere: false });
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
  ])('%s raises no alarm', (query) => expect(blockOf(query)).toBeUndefined());

  it('what may be danger is pointed to softly, and hides nothing', () => {
    const answer = index.answer('alleen');
    expect(answer.block).toBeUndefined();
    expect(answer.hints).toContain('crisis-suicide');
    expect(answer.hits[0]?.id).toBe('eenzaamheid');
  });

  it('every crisis need has words of danger', () => {
    for (const [need, sure] of source.danger) expect(sure.length, need).toBeGreaterThan(10);
  });
});
