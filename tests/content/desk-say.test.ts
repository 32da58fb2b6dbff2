// What staff say, over all content: something in their own voice on every page, never a title, and nobody in a circle.
import { describe, expect, it } from 'vitest';
import { isCircle } from '../../src/domain/need/say.ts';
import { aboutPage } from '../../src/domain/portal/about-page.ts';
import { spokenOf, type Spoken } from '../../src/components/Desk/say-texts.ts';
import { translator } from '../../src/i18n/translate.ts';
import { catalogue } from '../support/content.ts';
import {
  known,
  needPaths,
  offerPaths,
  OTHER_PAGES,
  outcomePaths,
  phone,
} from '../support/desk-pages.ts';

const t = translator('nl', 'desk');

const spokenAt = (path: string) => {
  const about = aboutPage(known, path, 'nl')!;
  return { about, spoken: spokenOf(known, about, t) };
};

/** All that is read out, without the number that stands beside it. */
const wordsOf = ({ open, ask, act, else: otherwise }: Spoken) =>
  [open, ask, act, otherwise].filter((text) => text !== undefined);

/** What an employee says in one go. */
const MOST = 300;

function holdsEverywhere(path: string): void {
  const { about, spoken } = spokenAt(path);
  const words = wordsOf(spoken);
  for (const text of words) {
    const sentences = text.split(/(?<=[.?!])\s+/).map((one) => one.replace(/[.?!]$/, ''));
    expect(sentences, path).not.toContain(about.title);
    expect(isCircle(text), `${path}: ${text}`).toBe(false);
    expect(text, path).not.toMatch(/\bde code\b|undefined|\{\{|\[object/);
    expect(text.length, `${path}: ${text}`).toBeLessThanOrEqual(MOST);
  }
  const all = [...words, spoken.where?.value ?? ''].join(' ');
  expect(all, path).not.toContain(phone);
  expect(all, path).not.toMatch(/undefined|\{\{/);
  expect(spoken.act !== undefined || spoken.where !== undefined || !about.need, path).toBe(true);
}

describe('every page about which somebody calls', () => {
  it.each([
    ['needs', needPaths],
    ['offers shown first', offerPaths],
    ['outcomes', outcomePaths],
    ['other pages', [...OTHER_PAGES, '/nu-hulp/']],
  ])('%s: no title, no circle, no code, no number of our own', (_, paths) => {
    for (const path of paths) holdsEverywhere(path);
  });

  it('is found at all', () => {
    for (const paths of [needPaths, offerPaths]) expect(paths.length).toBeGreaterThan(1);
  });

  it('asks something back, and does something: of offers and other pages', () => {
    for (const path of [...offerPaths, ...OTHER_PAGES]) {
      const { spoken } = spokenAt(path);
      expect(spoken.ask, path).toMatch(/\?$/);
      expect(spoken.act, path).toMatch(/[.?!]["”]?$/);
      expect(spoken.else, path).toMatch(/[.?!]$/);
    }
  });

  it('says what is written for a need, where something is', () => {
    for (const { slug, wordings } of catalogue.needs.values()) {
      const path = needPaths[[...catalogue.needs.keys()].indexOf(slug)]!;
      if (wordings['nl']?.say) expect(spokenAt(path).spoken).toMatchObject(wordings['nl'].say);
    }
  });
});

describe('in danger', () => {
  const dangers = [...needPaths, ...offerPaths, '/nu-hulp/'].filter(
    (path) => spokenAt(path).spoken.danger,
  );

  it('there is a line to give, or staff say that they act', () => {
    expect(dangers.length).toBeGreaterThan(1);
    for (const path of dangers) {
      const { spoken } = spokenAt(path);
      const said = [...wordsOf(spoken), spoken.where?.value ?? ''].join(' ');
      // The emergency number itself stands beside every danger.
      expect(said, path).toMatch(/112|\d{3,}|\bik (?:zoek|verbind|bel)\b/i);
    }
  });

  it('nobody is sent to people around them', () => {
    for (const path of dangers)
      for (const text of wordsOf(spokenAt(path).spoken))
        expect(text, path).not.toMatch(
          /\bvraag (?:vandaag )?(?:familie|buren|een buur|vrienden)\b/i,
        );
  });
});
