// What staff send, over all content and in every language: something to use for who reads alone, and nothing of it where someone reads along.
import { describe, expect, it } from 'vitest';
import { wayTo } from '../../src/components/Desk/offer-lines.ts';
import { linkFor, sentPage } from '../../src/components/Desk/sent-page.ts';
import { fullText } from '../../src/components/Desk/full-text.ts';
import { listText, neutralText } from '../../src/components/Desk/send-texts.ts';
import { DUTCH, isLanguage } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { isKnownByHeart } from '../../src/domain/phone.ts';
import { plainSigns, smsSize } from '../../src/domain/sms.ts';
import { catalogue } from '../support/content.ts';
import {
  known,
  needPaths,
  offerPaths,
  OTHER_PAGES,
  outcomePaths,
  phone,
} from '../support/desk-pages.ts';

const { name: municipality, languages: switchedOn } = catalogue.municipality;
const languages = [...new Set([DUTCH, ...switchedOn.filter(isLanguage)])];
const site = 'https://hulp.example.nl';
const senderIn = (language: string, who?: string) => ({
  site,
  municipality,
  phone,
  who,
  language,
  t: translator(language, 'mail'),
});

/** Both texts of a page in a language. */
function textsAt(path: string, language: string) {
  const sender = senderIn(language, 'Ans Proef');
  const page = sentPage(known, path, language)!;
  const way = { link: linkFor(page.about, site, language), code: page.about.code };
  return { page, full: fullText(page, way, sender), neutral: neutralText(page, sender) };
}

const paths = [...needPaths, ...offerPaths, ...outcomePaths, ...OTHER_PAGES, '/nu-hulp/'];
const cases = languages.map((language) => [language] as const);

/** A number that can be called: long, or one of the short ones. */
const NUMBER = /\b1\d\d\b|\b\d{2,4}(?: \d{2,4}){1,4}\b/;

describe.each(cases)('in %s', (language) => {
  it('both texts hold a number, and are texts', () => {
    for (const path of paths) {
      const { full, neutral } = textsAt(path, language);
      for (const text of [full, neutral]) {
        expect(text, path).toMatch(NUMBER);
        expect(text, path).not.toMatch(/undefined|\{\{|\[object|<|message\./);
        expect(
          text.split('\n').every((line) => line.trim() !== ''),
          `${path}: ${text}`,
        ).toBe(true);
      }
    }
  });

  it('who reads alone gets the link, but in danger numbers only', () => {
    for (const path of paths) {
      const { page, full } = textsAt(path, language);
      expect(full.includes(site), path).toBe(!page.danger);
      if (page.danger) {
        expect(full, path).toContain('112');
        expect(full, path).not.toMatch(/https?:|code/i);
      }
    }
  });

  it('a text of more than two messages holds nothing that can be left out, and none loses the way or the day', () => {
    for (const path of paths) {
      const { page, full } = textsAt(path, language);
      const { today, turnTo } = page.answer;
      if (today !== undefined) expect(full, path).toContain(plainSigns(today, language));
      if (page.danger || !turnTo) continue;
      for (const line of wayTo(turnTo, senderIn(language)))
        expect(full, path).toContain(plainSigns(line, language));
      const { when, cost } = turnTo.provision.wordings[language] ?? {};
      if (when !== undefined) expect(full, path).toContain(plainSigns(when, language));
      if (smsSize(full).parts <= 2) continue;
      for (const spared of [cost, page.about.code && new URL(site).host + '.'])
        if (spared) expect(full, path).not.toContain(plainSigns(spared, language));
    }
  });

  it('where someone reads along nothing tells what it is about, and there is a name to ask for', () => {
    for (const path of paths) {
      const { page, neutral } = textsAt(path, language);
      const { about, answer } = page;
      const names = [about.title, about.summary, answer.turnTo?.title, answer.today];
      for (const name of names) if (name) expect(neutral, path).not.toContain(name);
      expect(neutral, path).not.toMatch(/https?:|\b112\b|\b113\b/);
      const own = answer.turnTo?.act.value;
      const isTelling = page.danger && own !== undefined && (page.watched || isKnownByHeart(own));
      if (isTelling && own !== phone) expect(neutral, path).not.toContain(own);
      expect(neutral, path).toContain('Ans Proef');
      expect(neutral, path).toContain(phone);
      // Short enough for one message, so that nothing is cut off.
      expect(smsSize(neutral).parts, path).toBe(1);
    }
  });

  it('a list names what may be named, and of the rest gives a number', () => {
    const open = paths.map((path) => sentPage(known, path, language)!);
    const named = open.filter(({ about, danger, isDoor }) => !about.private && !danger && !isDoor);
    const hidden = open.filter(({ about }) => about.private);
    const way = { link: `${site}/mijn-plan/?code=1`, code: '123456' };
    for (const quiet of hidden) {
      const text = listText([named[0]!, quiet], '', way, senderIn(language));
      expect(text).toContain(named[0]!.about.title);
      expect(text, quiet.about.path).not.toContain(quiet.about.title);
      expect(text.split('\n')[2], quiet.about.path).toMatch(/^2\. \S/);
      expect(text.includes(way.link), quiet.about.path).toBe(!quiet.danger);
    }
  });
});

it('an offer with a number of its own gives it to who reads alone', () => {
  const called = offerPaths
    .map((path) => textsAt(path, DUTCH))
    .filter(({ page }) => page.answer.turnTo?.act.type === 'call' && !page.danger);
  expect(called.length).toBeGreaterThan(0);
  for (const { page, full } of called) {
    const { value, whom } = page.answer.turnTo!.act;
    expect(full).toContain(value ?? whom);
  }
});
