// The measure of plain Dutch catches what it should and leaves good text alone.
import { expect, it } from 'vitest';
import { plainFindings, sentences, wordCount } from '../../src/domain/language/plain.ts';

const office = [
  { pattern: 'voorziening(en)?', better: 'hulp' },
  { pattern: 'financiële|financieel', better: 'geld' },
];

it('splits sentences and counts words', () => {
  expect(sentences('Bel ons. Of kom langs!\n- Neem iets mee, bijv. een brief\n\n## Kop')).toEqual([
    'Bel ons.',
    'Of kom langs!',
    'Neem iets mee, bijv een brief',
    'Kop',
  ]);
  expect(wordCount('Dat kost € 21,80 per maand.')).toBe(6);
});

it('finds a long sentence, a high mean and an office word', () => {
  const long = 'woord '.repeat(19).trim() + '.';
  expect(plainFindings([long], []).map((f) => f.kind)).toEqual(['longSentence', 'longMean']);
  expect(plainFindings(['Deze voorzieningen zijn er.'], office)[0]).toMatchObject({
    text: 0,
    values: { found: 'voorzieningen', better: 'hulp' },
  });
  expect(plainFindings(['Financiële zaken.'], office)).toHaveLength(1);
});

it('leaves plain text alone', () =>
  expect(
    plainFindings(['Bel de gemeente. Wij helpen u.', 'Het voorzieningenniveau'], office),
  ).toEqual([]));
