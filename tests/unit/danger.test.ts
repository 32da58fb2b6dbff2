// Rules of danger: who does what to whom, in order, in one thought, and not denied; and the gist of a long story.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBroken, leadsTo } from '../../src/search/danger-rules.ts';
import { openIndex } from '../../src/search/index.ts';
import { cachedKey, keyRule, keyRuleIn } from '../../src/search/keys.ts';
import type { SearchSource, SourceEntry } from '../../src/search/source.ts';
import { openVocabularies } from '../../src/search/vocabularies.ts';

const need = (id: string, calls: readonly (readonly [string, string])[] = []): SourceEntry => ({
  type: 'need',
  id,
  title: id,
  summary: '',
  crisis: true,
  calls,
});
const keys = (text: string) => text.split(' ').map(cachedKey);

const SOURCE: SearchSource = {
  language: 'nl',
  entries: [
    need('geweld', [['Veilig', '1']]),
    need('ouder', [['Veilig', '1']]),
    need('leven', [['Alarm', '112']]),
    need('einde'),
  ],
  danger: [
    ['geweld', ['DADER MIJ + SLAAT', 'bang voor man'].map(keyRule), []],
    ['ouder', [keyRule('zoon vader + SLAAT')], []],
    ['leven', ['ademt niet', 'licht + op_de_grond', 'gas ruik !gasten'].map(keyRule), []],
    ['einde', ['ik wil dood', 'zelfmoord'].map(keyRule), [keyRule('alleen')]],
  ],
  reading: {
    roles: {
      DADER: keys('man vriend hij'),
      MIJ: keys('mij me'),
      SLAAT: keys('slaat slaan geslagen'),
    },
    idioms: [keyRule('slaat nergens op')],
    quiet: [keyRule('boek over')],
    past: [keyRule('zelfmoord gepleegd')],
    turns: keys('maar want omdat'),
    fillers: keys('heel weer altijd gisteren'),
  },
  elsewhere: [],
  terms: [],
};
const index = openIndex(SOURCE);
const rules = openVocabularies(SOURCE);
const heard = (text: string) => rules.whole(text).danger.sure;

describe('a rule of danger', () => {
  it.each([
    'mijn man slaat mij',
    'dat mijn man mij slaat',
    'slaat hij mij',
    'hij heeft me gisteren weer heel hard geslagen',
    'man slaan mij',
  ])('knows who and whom: %s', (text) => expect(heard(text)).toEqual(['geweld']));

  it('never takes the one for the other', () => {
    expect(heard('mijn zoon slaat zijn vader')).toEqual(['ouder']);
    expect(heard('mijn vader slaat zijn zoon')).toEqual([]);
    fc.assert(
      fc.property(
        fc.constantFrom('zoon', 'vader', 'buurman', 'tante'),
        fc.constantFrom('zoon', 'vader', 'buurman', 'tante'),
        (who, whom) => {
          const right = who === 'zoon' && whom === 'vader';
          expect(heard(`mijn ${who} slaat zijn ${whom}`)).toEqual(right ? ['ouder'] : []);
        },
      ),
    );
  });

  it('is not silenced by words that change nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('heel', 'weer', 'altijd'), { maxLength: 20 }),
        (more) => {
          expect(heard(['ik wil', ...more, 'dood'].join(' '))).toEqual(['einde']);
        },
      ),
    ));

  it('is not heard when its words are far apart', () =>
    expect(heard('ik wil vandaag graag een kaart kopen voor dood papier')).toEqual([]));

  it.each([
    'ik wil. dood',
    'hij is boos? mij slaat niemand',
    'mijn man is er maar mij slaat hij niet',
    'mijn man is thuis want mij slaat de klok',
  ])('ends with its thought: %s', (text) => expect(heard(text)).toEqual([]));

  it.each(['ik ben niet bang voor mijn man', 'hij heeft mij nooit geslagen', 'ik wil niet dood'])(
    'is denied: %s',
    (text) => expect(heard(text)).toEqual([]),
  );

  it('denies nothing of another thought, or of the rule itself', () => {
    expect(heard('ik slaap niet hij slaat mij')).toEqual(['geweld']);
    expect(heard('hij ademt niet')).toEqual(['leven']);
  });

  it('hears no danger in a saying, in what is only talked about, nor beside what excludes it', () => {
    expect(heard('dat slaat nergens op zegt hij tegen mij')).toEqual([]);
    expect(heard('een boek over een man die mij slaat')).toEqual([]);
    expect(heard('gas ruik ik bij de gasten')).toEqual([]);
  });

  it('only may be danger when it is over', () => {
    const { danger } = rules.whole('hij heeft zelfmoord gepleegd');
    expect(danger).toEqual({ sure: [], maybe: ['einde'], quiet: true });
  });

  it('takes words that stand directly after each other', () => {
    expect(heard('licht hij op de grond')).toEqual(['leven']);
    expect(heard('licht op mijn grond de lamp')).toEqual([]);
  });
});

describe('two dangers', () => {
  it('are both told, and a third is pointed to', () => {
    const { crises, hints } = index.answer('hij slaat mij. hij ademt niet. ik wil dood');
    expect(crises).toHaveLength(2);
    expect(hints).toHaveLength(1);
  });
});

describe('a long story', () => {
  const calm = (count: number) => Array.from({ length: count }, (_, at) => `woord${at}`);

  it('is heard wherever its danger stands, with full stops and without', () =>
    fc.assert(
      fc.property(fc.nat({ max: 1_900 }), fc.constantFrom(' ', '. '), (place, joint) => {
        const story = [...calm(place), 'ik wil dood', ...calm(1_900 - place)].join(joint);
        expect(index.answer(story).block).toBe('einde');
        expect(heard(index.gist(story))).toContain('einde');
      }),
      { numRuns: 20 },
    ));

  it('is short enough to carry, and a short question stays as it was typed', () => {
    expect(index.gist(calm(2_000).join(' ')).length).toBeLessThanOrEqual(900);
    expect(index.gist('Slaat hij mij? Ja!')).toBe('Slaat hij mij? Ja!');
  });
});

describe('what an editor writes', () => {
  it.each(['DADER + ', '+ slaat', 'a//b', 'a_ b', '!film', 'a !'])('%j lacks a word', (rule) =>
    expect(isBroken(rule)).toBe(true),
  );

  it.each(['ik wil dood', 'DADER MIJ + SLAAT', 'gas + op_de_grond/buiten !film/boek'])(
    '%j is whole',
    (rule) => expect(isBroken(rule)).toBe(false),
  );

  it('gives a role its short name, and keeps every sign', () =>
    expect(keyRuleIn('DADER MIJ + slaat/op_straat !film', (name) => name[0]!)).toBe(
      `D M+slat/op_strat !film`,
    ));

  it('may name roles in roles, but not in a circle', () => {
    const roles = { A: ['B'], B: ['x', 'C'], C: ['A'], D: ['B'] };
    expect(leadsTo(roles, 'B', 'A')).toBe(true);
    expect(leadsTo(roles, 'B', 'D')).toBe(false);
  });
});
