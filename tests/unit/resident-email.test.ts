// What a resident types or pastes as a mail address is kept as mail needs it, or refused with the reason; a link is only a link.
import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMAIL_FAULTS,
  isBeyondAscii,
  isEmail,
  readEmail,
  spokenEmail,
} from '../../src/domain/email.ts';
import { readableHost } from '../../src/domain/host.ts';
import { mailTo, telLink } from '../../src/domain/links.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { strewn } from '../support/typed.ts';

describe('one address, however it is typed', () => {
  it.each([
    ...[
      'jan@voorbeeld.nl',
      ' jan@voorbeeld.nl ',
      'jan@voorbeeld.nl.',
      'jan@voorbeeld.nl,',
      'jan@VOORBEELD.nl',
    ],
    ...[
      '<jan@voorbeeld.nl>',
      '(jan@voorbeeld.nl)',
      '“jan@voorbeeld.nl”',
      'Jan de Boer <jan@voorbeeld.nl>',
    ],
    ...[
      'mailto:jan@voorbeeld.nl',
      'MAILTO:jan@voorbeeld.nl?subject=Hallo',
      '<mailto:jan@voorbeeld.nl>',
    ],
    ...[
      'jan@voorbeeld.nl\u200B',
      '\uFEFFjan@voorbeeld.nl',
      'j\u00ADan@voor\u2060beeld.nl',
      '\u202Ajan@voorbeeld.nl\u202C',
    ],
    ...['jan@voorbeeld.nl!', 'jan@voorbeeld.nl?', 'jan@voorbeeld.nl/', 'jan@voorbeeld.nl (werk)'],
    ...[
      'E-mail: jan@voorbeeld.nl',
      'email jan@voorbeeld.nl',
      'mijn e-mailadres is jan@voorbeeld.nl',
    ],
    ...[
      'mailto://jan@voorbeeld.nl',
      'mailto: jan@voorbeeld.nl',
      'jan@voorbeeld。nl',
      'jan@voorbeeld｡nl',
    ],
    ...['jan@voorbeeld․nl', '𝐣𝐚𝐧@voorbeeld.nl', '‘jan@voorbeeld.nl’', '«jan@voorbeeld.nl»,'],
    ...['jan＠voorbeeld.nl', 'ｊａｎ@voorbeeld．nl', 'jan @ voorbeeld.nl', 'jan@voorbeeld.nl\n'],
  ])('%j', (typed) => expect(readEmail(typed)).toEqual({ email: 'jan@voorbeeld.nl' }));

  it.each([
    ['jan@münchen.de', 'jan@xn--mnchen-3ya.de'],
    ['jan@mu\u0308nchen.de', 'jan@xn--mnchen-3ya.de'],
    ['jan@xn--mnchen-3ya.de', 'jan@xn--mnchen-3ya.de'],
    ['jan@MÜNCHEN.de', 'jan@xn--mnchen-3ya.de'],
    ['jan@straße.de', 'jan@xn--strae-oqa.de'],
    ['jan@café.voorbeeld.nl', 'jan@xn--caf-dma.voorbeeld.nl'],
    ['jan@пример.рф', 'jan@xn--e1afmkfd.xn--p1ai'],
    ['o’brien@voorbeeld.nl', "o'brien@voorbeeld.nl"],
    ['jan–de‑boer@voorbeeld.nl', 'jan-de-boer@voorbeeld.nl'],
    ['jän@voorbeeld.nl', 'jän@voorbeeld.nl'],
    ['ja\u0308n@voorbeeld.nl', 'jän@voorbeeld.nl'],
    ['müller@münchen.de', 'müller@xn--mnchen-3ya.de'],
    ['łukasz.żak+x@przyklad.pl', 'łukasz.żak+x@przyklad.pl'],
    ['яна@пример.рф', 'яна@xn--e1afmkfd.xn--p1ai'],
    ['سارة@voorbeeld.nl', 'سارة@voorbeeld.nl'],
    ['用户@例子.com', '用户@xn--fsqu00a.com'],
    ["o'brien+hulp@voorbeeld.nl", "o'brien+hulp@voorbeeld.nl"],
    ['jan?bcc=a%40kwaad.nl&body=x@voorbeeld.nl', 'jan?bcc=a%40kwaad.nl&body=x@voorbeeld.nl'],
  ])('%s is kept as %s', (typed, email) => {
    expect(readEmail(typed)).toEqual({ email });
    expect(readEmail(spokenEmail(email, domainToUnicode))).toEqual({ email });
  });

  it('is the same with what cannot be seen in it', () =>
    fc.assert(
      fc.property(strewn(fc.emailAddress()), ([seen, hidden]) => {
        expect(readEmail(hidden)).toEqual(readEmail(seen));
      }),
    ));
});

describe('what no mail can be sent to', () => {
  it.each([
    ['jan', 'emailNoAt'],
    ['www.voorbeeld.nl', 'emailNoAt'],
    ['jan@@voorbeeld.nl', 'emailSeveral'],
    ['jan@voorbeeld.nl, piet@voorbeeld.nl', 'emailSeveral'],
    ['jan de boer@voorbeeld.nl', 'emailBlank'],
    ['jan@voorbeeld. nl', 'emailBlank'],
    ['hallo. jan@voorbeeld.nl', 'emailBlank'],
    ['jan@voorbeeld', 'emailHost'],
    ['jan@voorbeeld..nl', 'emailHost'],
    ['jan@1.2.3.4', 'emailHost'],
    ['jan@[1.2.3.4]', 'emailHost'],
    ['jan@voorbeeld.nl:25', 'emailHost'],
    ['jan@voorbeeld.nl/pad', 'emailHost'],
    ['jan@', 'emailHost'],
    ['jаn@voorbeeld.nl', 'emailMixed'],
    ['янa@пример.рф', 'emailMixed'],
    ['.jän@voorbeeld.nl', 'emailInvalid'],
    ['jän..b@voorbeeld.nl', 'emailInvalid'],
    ['jän€@voorbeeld.nl', 'emailInvalid'],
    ['mail mij: jan de boer@voorbeeld.nl', 'emailBlank'],
    ['.jan@voorbeeld.nl', 'emailInvalid'],
    ['@voorbeeld.nl', 'emailInvalid'],
    ['"jan"@voorbeeld.nl', 'emailInvalid'],
  ])('%s: %s', (typed, fault) => expect(readEmail(typed)).toEqual({ fault }));

  it('is told with the reason, in every language', () => {
    for (const language of LANGUAGES)
      for (const fault of EMAIL_FAULTS)
        expect(translator(language)(`faults.${fault}`)).toMatch(/^.{20,}[.]$/);
  });

  it('is never kept, whatever is typed', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })).map(([a, b]) => `${a}@${b}.nl`),
        ),
        (typed) => {
          const read = readEmail(typed);
          if (!('email' in read)) return;
          expect(isEmail(read.email) || isBeyondAscii(read.email)).toBe(true);
          const at = read.email.lastIndexOf('@');
          expect(isEmail(`x${read.email.slice(at)}`)).toBe(true);
          expect(read.email.slice(0, at)).not.toMatch(/[\s@<>(),;:"\p{C}]/u);
        },
      ),
      { numRuns: 1000 },
    ));
});

describe('the name of a host', () => {
  it('is read as Node reads it, where its letters are of one script', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿ]{1,12}$/), (name) => {
        const host = URL.parse(`http://${name}.nl/`)?.hostname ?? '';
        expect(readableHost(host, domainToUnicode)).toBe(domainToUnicode(host));
      }),
    ));

  it.each([
    ['xn--80ak6aa92e.com', 'letters that look like ours'],
    ['xn--99999999.nl', 'no such name'],
    ['xn--.nl', 'nothing'],
    ['xn--a.nl', 'half a name'],
  ])('%s stays: %s', (host) => expect(readableHost(host, domainToUnicode)).toBe(host));
});

describe('a link', () => {
  it('to mail holds the address and nothing else of it', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (local, host) => {
        const url = new URL(mailTo(`${local.toWellFormed()}@${host.toWellFormed()}`));
        expect([url.search, url.hash]).toEqual(['', '']);
        const [to = '', at = ''] = url.pathname.split('@');
        const whole = `${local.toWellFormed()}@${host.toWellFormed()}`;
        expect(`${decodeURIComponent(to)}@${decodeURIComponent(at)}`).toBe(whole);
      }),
    ));

  it('to mail says what it is about in signs that every mail program reads', () => {
    expect(mailTo('', { subject: 'a & b', body: 'x\r\ny' })).toBe(
      'mailto:?subject=a%20%26%20b&body=x%0D%0Ay',
    );
    expect(mailTo('jan?bcc=a%40kwaad.nl&body=x@voorbeeld.nl')).toBe(
      'mailto:jan%3Fbcc%3Da%2540kwaad.nl%26body%3Dx@voorbeeld.nl',
    );
  });

  it.each([
    ['0597 48 20 00', 'tel:0597482000'],
    ['0800-33 55 555', 'tel:08003355555'],
    ['+31612345678', 'tel:+31612345678'],
    ['14 0597', 'tel:140597'],
    ['112', 'tel:112'],
    ['0900-1234 (€ 0,10 p.m.)', 'tel:09001234'],
    ['0597 41 23 45; 0597 41 23 46', 'tel:0597412345'],
  ])('to %s dials %s', (phone, link) => expect(telLink(phone)).toBe(link));
});
