// No danger hides in a need without a line that names it, whether content names it or the wegwijzer asks.
import { expect, it } from 'vitest';
import { hiddenDangers } from '../../src/domain/catalogue/hidden-dangers.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';

const crisis = ['crisis-a', 'crisis-b'].map((slug) => aNeed(slug, { crisis: true }));
const questions = [
  { id: 'veilig', answers: [{ code: 1, to: 'crisis-b' }, { code: 2 }] },
  {
    id: 'wat',
    answers: [
      { code: 1, to: 'koken' },
      { code: 2, to: 'crisis-a' },
    ],
  },
];

it('names what content names and what the wegwijzer asks, each once, and nothing that is no danger', () => {
  const { needs } = aCatalogue([...crisis, aNeed('koken')], []);
  const dangers = (facts: object) => hiddenDangers({ needs }, aNeed('zorg', facts));
  expect(dangers({})).toEqual([]);
  expect(dangers({ danger: [{ need: 'crisis-a' }] })).toEqual(['crisis-a']);
  expect(dangers({ questions })).toEqual(['crisis-b', 'crisis-a']);
  expect(dangers({ questions, danger: [{ need: 'crisis-a' }] })).toEqual(['crisis-a', 'crisis-b']);
});
