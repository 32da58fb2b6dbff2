// What is heard in a question that is sent: danger in a part of a long one is one step more than the whole says.
import { expect, it } from 'vitest';
import { hearingWith } from '../../src/search/heard.ts';
import type { Hit, SearchAnswer } from '../../src/search/index.ts';
import { NOTHING } from '../support/search-answer.ts';

const need = (id: string): Hit => ({
  type: 'need',
  id,
  title: id,
  summary: '',
  path: `/hulp/${id}/`,
  needs: [id],
  score: 1,
});

/** Hears fire for sure in a text of few words, perhaps in any that holds "rook". */
const index = {
  gist: (text: string) => text,
  answer(text: string): SearchAnswer {
    const isShort = text.split(' ').length <= 30;
    if (text.includes('vlam') && isShort)
      return { ...NOTHING, block: 'brand', crises: [need('brand')] };
    return {
      ...NOTHING,
      hints: text.includes('rook') ? ['brand', 'gas'] : [],
      hits: [need('bus')],
    };
  },
};
const hear = hearingWith(index);
const long = (said: string) => `${'praat '.repeat(40)}${said}${' praat'.repeat(40)}`;

it('a short question is heard as a whole', () => {
  expect(hear('vlam')).toEqual({ sure: ['brand'], maybe: [], nearest: 'brand' });
  expect(hear('rook')).toEqual({ sure: [], maybe: ['brand', 'gas'], nearest: 'bus' });
  expect(hear('praat')).toEqual({ sure: [], maybe: [], nearest: 'bus' });
});

it('danger in a part alone may be meant', () =>
  expect(hear(long('vlam'))).toEqual({ sure: [], maybe: ['brand'], nearest: 'bus' }));

it('danger in a part where the whole thinks of danger too is sure', () =>
  expect(hear(long('vlam en rook'))).toEqual({
    sure: ['brand'],
    maybe: ['gas'],
    nearest: 'brand',
  }));

it('what stands at the seam of two parts is whole in one of them', () => {
  for (let before = 0; before < 40; before++) {
    const text = `${'praat '.repeat(before)}vlam en rook${' praat'.repeat(60)}`;
    expect(hear(text).sure, String(before)).toEqual(['brand']);
  }
});
