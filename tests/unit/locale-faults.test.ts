// What must be true of the texts of a language, whichever it is.
import { describe, expect, it } from 'vitest';
import { localeFaults, wholeLanguages } from '../../src/i18n/locale-faults.ts';
import { keyFinder } from '../support/used-keys.ts';

const dutch = {
  skip: 'Naar de inhoud',
  search: {
    for: 'Zoeken: {{query}}',
    count_one: '{{count}} ding',
    count_other: '{{count}} dingen',
  },
};
const kinds = (texts: Parameters<typeof localeFaults>[1], language = 'en') =>
  localeFaults(dutch, texts, language).map((fault) => `${fault.kind} ${fault.key}`);

describe('the texts of a language', () => {
  const english = {
    skip: 'Go to the content',
    search: {
      for: 'Search: {{query}}',
      count_one: '{{count}} thing',
      count_other: '{{count}} things',
    },
  };

  it('are whole when every Dutch text has one', () => {
    expect(kinds(english)).toEqual([]);
    expect(kinds(dutch, 'nl')).toEqual([]);
  });

  it('may not lack a text, nor have one more', () => {
    expect(kinds({ ...english, skip: { a: 'x' } })).toEqual(['missing skip', 'extra skip.a']);
    expect(kinds({})).toHaveLength(4);
  });

  it('have a form for exactly the kinds of number that the language knows', () => {
    const search = (forms: readonly string[]) => ({
      ...english,
      search: {
        for: 'Search: {{query}}',
        ...Object.fromEntries(forms.map((form) => [`count_${form}`, '{{count}} x'])),
      },
    });
    const all = ['zero', 'one', 'two', 'few', 'many', 'other'];
    for (const language of ['en', 'de', 'pl', 'uk', 'tr', 'ar']) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const form of all) {
        const without = all.filter((other) => other !== form);
        const wanted = pluralCategories.some((kind) => kind === form);
        const told = kinds(search(without), language).includes(`missing search.count_${form}`);
        expect(told, `${language} without ${form}`).toBe(wanted);
      }
      expect(kinds(search(pluralCategories), language)).toEqual([]);
    }
    expect(kinds(search(all))).toEqual(
      ['zero', 'two', 'few', 'many'].map((f) => `extra search.count_${f}`),
    );
  });

  it('fill in what the Dutch text fills in', () => {
    const one = (text: string) =>
      localeFaults({ a: 'Bel {{phone}} of {{name}}' }, { a: text }, 'en');
    expect(one('Call {{name}} or {{phone}}')).toEqual([]);
    expect(one('Call {{phone}} or {{nam}}')).toEqual([
      { kind: 'filled', key: 'a', lacks: ['{{name}}'], strange: ['{{nam}}'] },
    ]);
  });

  it('may write a small number out', () => {
    const search = { for: '{{query}}', count_one: 'one thing', count_other: '{{count}} things' };
    expect(kinds({ skip: 'x', search })).toEqual([]);
    expect(kinds({ skip: 'x', search: { ...search, count_other: 'things' } })).toEqual([
      'filled search.count_other',
    ]);
  });
});

describe('a language', () => {
  const nl = { ui: dutch, mail: { next: 'Wij lezen het.' }, desk: { title: 'Balie' } };

  it('is spoken only when all that residents read is there', () => {
    const whole = { ui: dutch, mail: { next: 'We read it.' } };
    const spoken = (xx: object) => wholeLanguages({ nl, xx: xx as typeof whole }, 'nl');
    expect(spoken(whole)).toEqual(['nl', 'xx']);
    expect(spoken({ ui: dutch })).toEqual(['nl']);
    expect(spoken({ ...whole, ui: { skip: 'Zzz' } })).toEqual(['nl']);
    expect(spoken({})).toEqual(['nl']);
  });
});

describe('a text', () => {
  const isUsed = keyFinder([
    't(\'start.title\'); const other = "form.lead";',
    "const a = `rungs.${rung}.name`; const b = `${t(`facts.${fact}.${value}`)}: ${t('or')}`;",
    'const c = `${any}.title`;',
  ]);

  it.each(['start.title', 'form.lead', 'rungs.3.name', 'facts.age.child', 'or'])(
    'is used when the code names it: %s',
    (key) => expect(isUsed(key)).toBe(true),
  );

  it.each(['start.titles', 'rungs.3.summary', 'rungs.name', 'page.title', 'start'])(
    'is not used when nothing names it: %s',
    (key) => expect(isUsed(key)).toBe(false),
  );
});
