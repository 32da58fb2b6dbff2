// Words that run on where an element begins or ends are found; those with a blank or a sign between them are not.
import { describe, expect, it } from 'vitest';
import { stuckWords } from '../support/stuck-words.ts';

describe('stuckWords', () => {
  it.each(['Bekijk<span class="hidden">714</span>', '<a href="/">Bel</a>nu', 'één<b>één</b>'])(
    'finds %s',
    (html) => expect(stuckWords(html)).toHaveLength(1),
  );

  it.each([
    'Bekijk <span>714</span>',
    '<a href="/">Bel</a>, nu',
    '<strong>Zelf</strong><span>Bel uw buur</span>',
    '<p>een</p><p>twee</p>',
  ])('lets %s be', (html) => expect(stuckWords(html)).toEqual([]));
});
