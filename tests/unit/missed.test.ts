// What a question that found nothing teaches: a need, a language, a length, danger or none, and never a word of it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { missedTopic } from '../../src/search/missed.ts';
import { NOTHING } from '../support/search-answer.ts';

const hit = {
  type: 'need',
  id: 'vervoer',
  title: 'Vervoer',
  summary: '',
  path: '/hulp/vervoer/',
  needs: ['vervoer'],
  score: 0.2,
} as const;

it.each([
  ['geheim', NOTHING, 'onbekend nl woord'],
  ['een geheim woord', { ...NOTHING, near: [hit] }, 'vervoer nl kort'],
  ['waar laat ik mijn oude paspoort achter', { ...NOTHING, elsewhere: true }, 'elders nl zin'],
  ['wie weet raad', { ...NOTHING, hints: ['crisis-brand'] }, 'onbekend nl kort gevaar'],
  ['rook', { ...NOTHING, block: 'crisis-brand' }, 'crisis-brand nl woord gevaar'],
  ['een '.repeat(20), NOTHING, 'onbekend nl verhaal'],
])('%s', (query, answer, topic) => expect(missedTopic(answer, query, 'nl')).toBe(topic));

it('holds one of a few dozen words of ours, whatever was typed', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (query, elsewhere) => {
      const told = missedTopic({ ...NOTHING, elsewhere }, query, 'nl');
      expect(told).toMatch(/^(elders|onbekend) nl (woord|kort|zin|verhaal)$/);
    }),
  ));
