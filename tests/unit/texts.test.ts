// Texts of any set of locales, also of a language that nobody knows yet.
import { describe, expect, it } from 'vitest';
import { textsFrom } from '../../src/i18n/texts.ts';

const { translator } = await textsFrom({
  nl: {
    ui: {
      skip: 'Naar de inhoud',
      search: { count_one: '{{count}} ding', count_other: '{{count}} dingen' },
    },
    mail: { confirmation: { next: 'Wij lezen het.' } },
  },
  xx: { ui: { skip: 'Zzz' } },
});

describe('texts', () => {
  it('come from the namespace that is asked', () => {
    expect(translator('nl')('skip')).toBe('Naar de inhoud');
    expect(translator('nl', 'mail')('confirmation.next')).toBe('Wij lezen het.');
  });

  it('are Dutch where a language has none of its own', () => {
    expect(translator('xx')('skip')).toBe('Zzz');
    expect(translator('xx', 'mail')('confirmation.next')).toBe('Wij lezen het.');
  });

  it('with something to fill in are made anew each time', () => {
    const t = translator('nl');
    expect([1, 2, 1].map((count) => t('search.count', { count }))).toEqual([
      '1 ding',
      '2 dingen',
      '1 ding',
    ]);
  });
});
