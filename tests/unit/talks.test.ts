// What staff type about a caller leads to a conversation that goes differently: below danger, and above a need only when none is clearly meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPhrases } from '../../src/search/keys.ts';
import type { Hit, SearchAnswer } from '../../src/search/index.ts';
import {
  firstPath,
  placeOfTalk,
  talkIn,
  type MeantTalk,
  type SourceTalk,
} from '../../src/search/talks.ts';
import { JOINT } from '../../src/search/weights.ts';

const talk = (title: string, ...words: string[]): SourceTalk => ({
  title,
  path: `/kcc/gesprek/#${title}`,
  keys: keyPhrases(words),
});
const TALKS = [
  talk('huilt', 'huilt', 'huil', 'beller huilt'),
  talk('fluistert', 'fluistert', 'kan niet praten'),
  talk('werk', 'zorgen van mijn werk'),
];
const meant = (query: string) => talkIn(TALKS, query)?.title;

describe('which conversation is meant', () => {
  it.each([
    ['huilt', 'huilt'],
    ['Mevrouw HUILT alleen', 'huilt'],
    ['ik huil de hele dag', 'huilt'],
    ['kan niet praten', 'fluistert'],
    ['zorgen van mijn werk', 'werk'],
    ['beller huilt en fluistert', 'huilt'],
    ['praten', undefined],
    ['werk zoeken', undefined],
    ['', undefined],
    ['!!!', undefined],
  ])('%j: %s', (query, title) => expect(meant(query)).toBe(title));

  it('a story is about somebody else', () => {
    const story = 'mijn dochter kreeg een brief over school, huilt daarna lang, slaapt slecht';
    expect(meant(story)).toBeUndefined();
  });

  it('never throws and never takes words that lead nowhere', () => {
    const odd = [talk('leeg'), talk('teken', '!!!')];
    fc.assert(fc.property(fc.string(), (query) => talkIn(odd, query) === undefined));
  });
});

describe('where it stands', () => {
  const hit = (path: string, score: number) => ({ path, score }) as Hit;
  const found = (change: Partial<SearchAnswer>) => ({
    crises: [],
    hits: [],
    elsewhere: false,
    ...change,
  });
  const [unsure, sure, danger] = [
    hit('/hulp/twijfel/', JOINT.named - 0.01),
    hit('/hulp/bedoeld/', JOINT.named),
    hit('/hulp/gevaar/', 1),
  ];
  const crying: MeantTalk = { ...TALKS[0]!, isAll: true, isExact: false };

  it('first when nothing or nothing clear was found, below a need that is meant', () => {
    expect(firstPath(found({}), crying)).toBe(crying.path);
    expect(firstPath(found({ hits: [unsure] }), crying)).toBe(crying.path);
    expect(firstPath(found({ hits: [sure] }), crying)).toBe('/hulp/bedoeld/');
    expect(placeOfTalk(found({ hits: [sure] }), crying)).toBe(1);
    const asWritten = { ...crying, isExact: true };
    expect(firstPath(found({ hits: [sure] }), asWritten)).toBe(crying.path);
  });

  it('below the best when more was typed than its words', () => {
    expect(talkIn(TALKS, 'beller huilt')).toMatchObject({ isAll: true });
    const more = talkIn(TALKS, 'ik huil de hele dag')!;
    expect(more).toMatchObject({ isAll: false, isExact: false });
    expect(firstPath(found({ hits: [unsure] }), more)).toBe('/hulp/twijfel/');
    expect(firstPath(found({}), more)).toBe(more.path);
  });

  it('never above danger, and never instead of what is not here', () => {
    expect(firstPath(found({ crises: [danger], hits: [danger] }), crying)).toBe('/hulp/gevaar/');
    expect(firstPath(found({ elsewhere: true }), crying)).toBeUndefined();
  });

  it('without one Enter opens what it opened before', () => {
    expect(firstPath(found({ hits: [unsure] }), undefined)).toBe('/hulp/twijfel/');
    expect(firstPath(found({}), undefined)).toBeUndefined();
  });
});
