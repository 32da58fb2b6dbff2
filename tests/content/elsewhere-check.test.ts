// A fault in elsewhere.yml is told in plain Dutch, with its line and field; a folder without the file is right too.
import { expect, it } from 'vitest';
import { told } from '../support/broken-content.ts';

const GOOD = `paspoort:
  words: { nl: [paspoort, rijbewijs] }
  title: { nl: Paspoort of rijbewijs }
  say: { nl: "Bel {phone}, of kom naar {address}." }
  desk: Vraag wat er kwijt is, en verbind door.
`;
const withLine = (line: string) => ({ 'elsewhere.yml': `${GOOD}  ${line}\n` });
const changed = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`no ${from}`);
  return { 'elsewhere.yml': GOOD.replace(from, to) };
};

it.each([
  ['without the file', {}],
  ['with a good one', { 'elsewhere.yml': GOOD }],
  ['with a page of ours', withLine('page: /contact/vraag/')],
  [
    'with an address and its source',
    withLine('url: https://voorbeeld.nl/pas\n  sources: [https://voorbeeld.nl/pas]'),
  ],
])('nothing is wrong %s', (_, files) => expect(told(files)).toEqual([]));

it.each([
  [
    'no Dutch title',
    changed('title: { nl:', 'title: { en:'),
    /:3 \[paspoort\.title\.nl\] dit veld/,
  ],
  [
    'no sentence for staff',
    changed('  desk: Vraag wat er kwijt is, en verbind door.\n', ''),
    /\[paspoort\.desk\] dit veld ontbreekt/,
  ],
  [
    'a sign that nothing fills',
    changed('{phone}', '{telefoon}'),
    /:4 \[paspoort\.say\.nl\] \{telefoon\} vult het portaal niet in\. .*phone/,
  ],
  [
    'an address without a source',
    withLine('url: https://voorbeeld.nl/pas'),
    /bij url hoort een bron/,
  ],
  [
    'an address with a source of another site',
    withLine('url: https://voorbeeld.nl/pas\n  sources: [https://krant.nl/bericht]'),
    /\[paspoort\.sources\] bij url hoort een bron/,
  ],
  [
    'an address that anybody may read along',
    withLine('url: http://voorbeeld.nl/pas\n  sources: [http://voorbeeld.nl/pas]'),
    /:6 \[paspoort\.url\] schrijf een heel webadres, met https:/,
  ],
  [
    'a page that is not there',
    withLine('page: /paspoort/'),
    /:6 \[paspoort\.page\] de link \/paspoort\/ leidt nergens/,
  ],
  ['a field that is not known', withLine('link: x'), /:6 \[paspoort\.link\]/],
  [
    'a phone number in a sentence',
    changed('{phone}', '0123 45 67 89'),
    /:4 \[paspoort\.say\.nl\] .*0123 45 67 89/,
  ],
  ['an informal word', changed('Vraag wat er', 'Vraag wat je'), /\[paspoort\.desk\] /],
])('%s', (_, files, says) => {
  const lines = told(files);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(says);
  expect(lines[0]).toMatch(/^elsewhere\.yml:\d/);
});

it('a word that two have is told where it stands second, by the name of the first', () => {
  const other = GOOD.replace('paspoort:', 'pas:').replace(
    '[paspoort, rijbewijs]',
    '[pas, rijbewijs]',
  );
  expect(told({ 'elsewhere.yml': GOOD + other })).toEqual([
    'elsewhere.yml:7 [pas.words.nl.1] "rijbewijs" staat ook bij paspoort. Laat het op één plek staan.',
  ]);
});
