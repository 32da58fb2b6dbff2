// What staff read out and send about a page: danger first, unsure says so, and where someone reads along nothing is named.
import { describe, expect, it } from 'vitest';
import { spokenOf } from '../../src/components/Desk/say-texts.ts';
import { linkFor, sentPage } from '../../src/components/Desk/sent-page.ts';
import { fullText } from '../../src/components/Desk/full-text.ts';
import { listText, neutralText } from '../../src/components/Desk/send-texts.ts';
import { sheetItem } from '../../src/components/Desk/sheet-lines.ts';
import { aboutPage, type PortalContent } from '../../src/domain/portal/about-page.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import type { Provision } from '../../src/domain/provision/provision.ts';
import { smsSize } from '../../src/domain/sms.ts';
import { translator } from '../../src/i18n/translate.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const question = { id: 'hoe', answers };
const wording = { ask: 'Hoe gaat het?', answers: { '1': 'Goed', '2': 'Matig' } };
const asked = { questions: { hoe: wording } };
/** An offer with what one asks first. */
function worded(provision: Provision): Provision {
  const text = { ...provision.wordings['nl']!, when: 'Op maandag', cost: '5 euro' };
  return { ...provision, wordings: { nl: text } };
}

const SAY = {
  open: 'Elke dag koken valt niet mee.',
  ask: 'Wat lukt er nog?',
  act: 'Vraag vandaag een buur.',
  else: 'Dan neem ik uw vraag op.',
};
const place = { address: 'Plein 1', village: 'Dorp' };
const [call, visit] = [{ type: 'call' }, { type: 'visit' }];
const own = { organisation: 'Gemeente Voorbeeld', rung: 5, needs: ['koken'] };
const catalogue = aCatalogue(
  [
    aNeed('boodschappen', { questions: [question] }, asked),
    aNeed('koken', { secondLine: 'thuis' }, { say: SAY }),
    aNeed('schulden', { sensitive: true, questions: [question] }, asked),
    aNeed('gezien', { sensitive: true, watched: true }),
    aNeed('crisis-brand', { crisis: true, sensitive: true, emergency: ['alarm'] }),
    aNeed('crisis-water', { crisis: true, sensitive: true, emergency: ['pomp'] }),
    aNeed('crisis-gezien', {
      crisis: true,
      watched: true,
      sensitive: true,
      emergency: ['pomp-thuis'],
    }),
  ],
  [
    aProvision('pomp', {
      rung: 0,
      needs: ['crisis-water'],
      act: call,
      contact: { phone: '0123 77 88 99' },
    }),
    aProvision('pomp-thuis', {
      rung: 0,
      needs: ['crisis-gezien'],
      act: call,
      contact: { phone: '0123 66 55 44' },
    }),
    aProvision('bus', { publish: 'check-first' }),
    aProvision('winkel', { needs: ['schulden', 'boodschappen', 'boodschappen'] }),
    aProvision('budget', { act: call, contact: { phone: '0123 11 22 33' } }),
    aProvision('helft', { needs: ['boodschappen', 'schulden'] }),
    aProvision('sanering', { needs: ['schulden'] }),
    aProvision('alarm', { rung: 0, needs: ['crisis-brand'], act: call, contact: { phone: '144' } }),
    worded(aProvision('zaal', { needs: ['koken'], publish: 'check-first', act: visit, place })),
    aProvision('wmo', { ...own, publish: 'check-first' }),
    aProvision('balie', { ...own, act: call, contact: { phone: '0123 45 67 89' } }),
  ],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const pages = [
  { path: '/contact/', title: 'Contact', summary: 'Bel of schrijf ons.' },
  { path: '/nu-hulp/', title: 'Nu hulp', summary: 'Bij gevaar.' },
];
const known: PortalContent = { catalogue, codes, printed: {}, pages };
const t = translator('nl', 'desk');
const sender = {
  site: 'https://hulp.example.nl',
  municipality: 'Gemeente Voorbeeld',
  phone: '0123 45 67 89',
  who: 'Ans Proef',
  language: 'nl',
  t: translator('nl', 'mail'),
};
const about = (path: string) => aboutPage(known, path, 'nl')!;
const codeOf = (path: string) => codesByPath(codes).get(path)!;
const spoken = (path: string) => spokenOf(known, about(path), t);
const page = (path: string) => sentPage(known, path, 'nl')!;
const full = (path: string, who = sender) => {
  const sent = page(path);
  return fullText(sent, { link: linkFor(sent.about, who.site, 'nl'), code: sent.about.code }, who);
};
const neutral = (path: string) => neutralText(page(path), sender);

describe('what staff say', () => {
  it('is written for the need; else what to do today and whom to turn to', () => {
    expect(spoken('/hulp/koken/')).toMatchObject({ ...SAY, secondLine: 'thuis', danger: false });
    expect(spoken('/hulp/boodschappen/').open).toMatch(/^Bel Aanbod budget, 0123 11 22 33\./);
    expect(spoken('/hulp/boodschappen/').ask).toMatch(/\?$/);
  });

  it('of an offer is made of its facts: a number, a place, a site, or that staff do it themselves', () => {
    expect(spoken('/aanbod/budget/')).toMatchObject({
      open: 'Misschien past dit bij u: Aanbod budget. Dit helpt u verder.',
      ask: 'Zal ik u het nummer geven?',
      act: 'Het nummer is 0123 11 22 33.',
      where: { name: 'Aanbod budget', value: '0123 11 22 33' },
    });
    expect(spoken('/aanbod/zaal/').where).toEqual({ name: 'Aanbod zaal', value: 'Plein 1, Dorp' });
    expect(spoken('/aanbod/wmo/')).toMatchObject({
      ask: 'Zal ik uw vraag opnemen?',
      act: 'Ik neem uw vraag op. Ik geef hem door aan de collega die dit doet.',
    });
    expect(spoken('/aanbod/winkel/').ask).toBe('Zal ik voor u uitzoeken wie dit doet?');
  });

  it('says that nobody knows whether a place is still there', () => {
    expect(spoken('/aanbod/zaal/').else).toMatch(/^Ik weet niet zeker of dit nog zo is\./);
    expect(spoken('/aanbod/budget/').else).not.toMatch(/zeker/);
  });

  it('in danger stays on the line and connects; the desk itself is no number to give', () => {
    const line = spoken('/hulp/crisis-brand/');
    expect(line).toMatchObject({ danger: true, where: { name: 'Aanbod alarm', value: '144' } });
    expect(line.act).toMatch(/^Ik verbind u door met Aanbod alarm/);
    expect(spoken('/nu-hulp/').act).toMatch(/112/);
    expect(spoken('/aanbod/balie/').where?.value).not.toContain(sender.phone);
  });

  it('of another page asks what plays, and never reads its title out', () => {
    expect(spoken('/contact/').open).toBe('Waar kan ik u mee helpen?');
    expect(spoken('/schappen/thuis/').ask).toMatch(/\?$/);
  });
});

describe('what staff send', () => {
  it('to who reads alone is all of it: what, whom, where, when, how much, and what is unsure', () => {
    const text = full('/aanbod/zaal/');
    for (const part of [
      'Aanbod zaal.',
      'Dit helpt u verder.',
      'Plein 1, Dorp',
      'Op maandag.',
      '5 euro.',
    ])
      expect(text).toContain(part);
    expect(text).toContain('Kijk eerst of dit nog klopt.');
    expect(text).toContain('https://hulp.example.nl/aanbod/zaal/');
    expect(text).toMatch(/Of typ code [\d ]+ op hulp\.example\.nl\./);
    expect(text).toMatch(/Bel 0123 45 67 89\.$/);
    expect(full('/hulp/boodschappen/')).toContain('Bel 0123 11 22 33.');
    expect(text).not.toMatch(/[<>*]/);
  });

  it('leaves out what stands behind its link when it is more than two messages, and never the way or the day', () => {
    const sent = page('/aanbod/zaal/');
    const { turnTo } = sent.answer;
    const nl = {
      ...turnTo!.provision.wordings['nl']!,
      summary: `Een ${'heel '.repeat(30)}verhaal.`,
    };
    const provision = {
      ...turnTo!.provision,
      wordings: { nl: { ...nl, cost: `Wel ${'meer '.repeat(20)}` } },
    };
    const long = {
      ...sent,
      answer: { today: 'Schrijf op wat u wilt.', turnTo: { ...turnTo!, provision } },
    };
    const text = fullText(
      long,
      { link: 'https://hulp.example.nl/aanbod/zaal/', code: '1234' },
      sender,
    );
    expect(smsSize(text).parts).toBe(2);
    for (const part of ['Schrijf op wat u wilt.', 'Plein 1, Dorp', 'Op maandag.', 'https://hulp'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/heel|meer/);
  });

  it('of our own help says once to call us', () => {
    const text = full('/aanbod/wmo/');
    expect(text.match(/0123 45 67 89/g)).toHaveLength(1);
    expect(text).not.toContain('Kijk eerst of dit nog klopt.');
  });

  it('of what is private has a link that tells nothing', () =>
    expect(full('/hulp/schulden/')).toContain(
      `https://hulp.example.nl/c/${codeOf('/hulp/schulden/')}/`,
    ));

  it('where someone reads along is a number and a name, of every page', () => {
    for (const path of [
      '/hulp/schulden/',
      '/hulp/boodschappen/',
      '/hulp/crisis-brand/',
      '/contact/',
    ]) {
      const text = neutral(path);
      expect(text).toMatch(/Bel 0123 45 67 89 en vraag naar Ans Proef\.$/);
      expect(text).not.toMatch(/schulden|boodschappen|brand|budget|144|https/i);
    }
    expect(neutral('/hulp/boodschappen/')).toContain('0123 11 22 33');
    const unsigned = neutralText(page('/hulp/schulden/'), { ...sender, who: undefined });
    expect(unsigned).toContain('noem uw gesprek van vandaag');
  });

  it.each(['/hulp/crisis-brand/', '/aanbod/alarm/', '/hulp/gezien/', '/nu-hulp/'])(
    'in danger is numbers only: %s',
    (path) => {
      const text = full(path);
      expect(text).toContain('112');
      expect(text).not.toMatch(/https|code|Aanbod|Vraag /);
    },
  );

  it('in danger who reads along sees the number of the help only where it tells nothing', () => {
    for (const path of ['/hulp/crisis-water/', '/aanbod/pomp/'])
      expect(neutral(path)).toContain('0123 77 88 99');
    // Everybody knows the one; the other would be called by who looks along.
    for (const path of ['/hulp/crisis-brand/', '/hulp/crisis-gezien/', '/aanbod/pomp-thuis/'])
      expect(neutral(path)).not.toMatch(/144|0123 66 55 44/);
  });

  it('a list names its things in order, and gives a number for what may not be named', () => {
    const way = { link: 'https://hulp.example.nl/mijn-plan/?code=1', code: '123456' };
    const open = [page('/aanbod/zaal/'), page('/hulp/boodschappen/')];
    const text = listText(open, 'Neem uw pas mee.', way, sender);
    expect(text).toMatch(
      /1\. Aanbod zaal\. .*Plein 1.*\n2\. Vraag boodschappen\. Aanbod budget\. Bel/,
    );
    expect(text).toContain('\nNeem uw pas mee.\n');
    const mixed = listText([...open, page('/hulp/schulden/')], '', way, sender);
    expect(mixed).toContain('1. Aanbod zaal.');
    expect(mixed).toMatch(/\n3\. Wat wij bespraken: bel /);
    expect(mixed).not.toContain('schulden');
    expect(mixed).toContain(way.link);
    expect(listText([...open, page('/hulp/crisis-brand/')], '', way, sender)).not.toMatch(
      /https|code/,
    );
  });

  it('on paper each thing has its number or place apart', () => {
    expect(sheetItem(page('/hulp/boodschappen/'), sender)).toMatchObject({
      title: 'Vraag boodschappen',
      ways: ['Bel 0123 11 22 33.'],
    });
    expect(sheetItem(page('/hulp/crisis-brand/'), sender).ways.join(' ')).toMatch(/112.*144/);
  });
});
