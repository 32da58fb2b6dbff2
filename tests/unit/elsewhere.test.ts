// Which entry a question that is not for this site is sent to: the one whose words are said, and none when they only have a word in common.
import { describe, expect, it } from 'vitest';
import { deskElsewhere, toldElsewhere, type Elsewhere } from '../../src/domain/portal/elsewhere.ts';
import { openIndex } from '../../src/search/index.ts';
import { otherElsewhere, ownElsewhere } from '../../src/search/make-elsewhere.ts';
import type { SearchSource } from '../../src/search/source.ts';

const contact = {
  phone: '0123 45 67 89',
  email: 'post@voorbeeld.nl',
  website: 'https://www.voorbeeld.nl/',
  address: 'Dorpsplein 1',
  post: 'Postbus 1',
  emergencyOutsideHours: false,
};
const entry = (words: Elsewhere['words'], more: Partial<Elsewhere> = {}): Elsewhere => ({
  words,
  title: { nl: 'Titel' },
  say: { nl: 'Bel {phone}.' },
  desk: 'Verbind door, of noem {address}.',
  by: 'municipality',
  sources: [],
  ...more,
});
const file = {
  pas: entry({ nl: ['paspoort verlopen', 'rijbewijs'], en: ['passport'], pl: ['paszport'] }),
  straat: entry({ nl: ['lantaarnpaal kapot', 'gat in de weg', 'kapotte stoeptegel oprit'] }),
  weer: entry({ nl: ['weerbericht'] }, { by: 'others' }),
  doof: entry({ nl: ['gebarentolk'] }, { page: '/contact/vraag/' }),
  belasting: entry({ nl: ['hondenbelasting'] }, { url: 'https://belasting.example/hond' }),
};
const pages = [
  {
    type: 'page',
    id: 'vraag',
    title: 'Uw vraag opschrijven',
    summary: '',
    path: '/contact/vraag/',
  } as const,
];
const source = (language: string): SearchSource => ({
  language,
  entries: pages,
  danger: [],
  elsewhere: ownElsewhere(file, language, contact, pages),
  terms: [],
});
const others = (language: string): SearchSource => ({
  ...source(language),
  entries: [],
  elsewhere: otherElsewhere(file, language),
});
const sentTo = (query: string, language = 'nl') =>
  openIndex(source(language), others(language)).answer(query).referral;

describe('the entry', () => {
  it.each([
    ['paspoort verlopen', 'pas'],
    ['rijbewijs', 'pas'],
    ['mijn rijbewjis is kwijt', 'pas'],
    ['er is een lantaarnpaal kapot bij ons in de straat', 'straat'],
    ['lantaarnpalen kapot', 'straat'],
    ['gebarentolk', 'doof'],
  ])('%s', (query, id) => expect(sentTo(query)?.id).toBe(id));

  it.each(['oprit', 'mijn fiets is kapot en de bel is eraf', 'qqqzzz', ''])(
    '"%s" names none',
    (query) => expect(sentTo(query)).toBeUndefined(),
  );

  it('is found by a word of another language, in the words of this one', () => {
    expect(sentTo('paszport')).toMatchObject({ id: 'pas', title: 'Titel' });
    expect(sentTo('passport', 'en')).toMatchObject({ id: 'pas', language: 'nl' });
  });

  it('tells no more than is shown', () =>
    expect(sentTo('weerbericht')).toEqual({
      id: 'weer',
      title: 'Titel',
      say: 'Bel 0123 45 67 89.',
    }));
});

it.each([
  ['rijbewijs', ['https://www.voorbeeld.nl/', 'voorbeeld.nl']],
  ['gebarentolk', ['/contact/vraag/', 'Uw vraag opschrijven']],
  ['hondenbelasting', ['https://belasting.example/hond', 'belasting.example']],
  ['weerbericht', undefined],
])('%s leads to its own page, or else to the site of who does it', (query, link) =>
  expect(sentTo(query)?.link).toEqual(link),
);

it('staff and residents read what the municipality is reached by, each in a language that has both texts', () => {
  const both = entry({ nl: ['x'] }, { title: { nl: 'Pas', en: 'Pass' } });
  expect(deskElsewhere(both, contact)).toBe('Verbind door, of noem Dorpsplein 1.');
  expect(toldElsewhere(both, 'en', contact)).toEqual({
    title: 'Pas',
    say: 'Bel 0123 45 67 89.',
    language: 'nl',
  });
  const whole = { ...both, say: { nl: 'Bel.', en: 'Call {phone}.' } };
  expect(toldElsewhere(whole, 'en', contact)).toMatchObject({
    say: 'Call 0123 45 67 89.',
    language: 'en',
  });
});
