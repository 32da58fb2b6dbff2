// What must hold for every flow is told in full: each question is of use, worded, short, and reached.
import { describe, expect, it } from 'vitest';
import { checkWegwijzer, unreachedProvisions } from '../../src/domain/wegwijzer/check.ts';
import { guideFigures, guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const income = {
  id: 'inkomen',
  answers: [
    { code: 1, sets: { income: 'low' } },
    { code: 2, sets: { income: 'enough' } },
  ],
};
const worded = (text: object = {}) => ({
  questions: { inkomen: { ask: 'Heeft u weinig geld?', answers: { 1: 'Ja', 2: 'Nee' }, ...text } },
});
const cheap = aProvision('goedkoop', { needs: ['koken'], conditions: { income: ['low'] } });
const always = aProvision('altijd', { needs: ['koken'] });
const told = (facts: object, wording: object, offers = [cheap, always]) =>
  checkWegwijzer(aCatalogue([aNeed('koken', facts, wording)], offers)).map(
    ({ file, field, kind }) => `${file} ${field} ${kind}`,
  );

describe('a flow', () => {
  it('that is worded and of use has no problem', () =>
    expect(told({ questions: [income] }, worded())).toEqual([]));

  it('whose answers change nothing is told', () =>
    expect(told({ questions: [income] }, worded(), [always])).toEqual([
      'needs/koken/need.yml questions.0 idleQuestion',
    ]));

  it('that is faulty is told once, by its own fault', () => {
    const twice = { ...income, answers: [income.answers[0], income.answers[0]] };
    expect(told({ questions: [twice] }, worded(), [always])).toEqual([
      'needs/koken/need.yml questions.0 doubleCode',
    ]);
  });

  it('of danger alone is never idle', () =>
    expect(told({ danger: [{ need: 'crisis-x' }] }, {}, [always])).toEqual([]));

  it('of a need that something broken may serve is not told to be idle', () => {
    const home = aCatalogue([aNeed('koken', { questions: [income] }, worded())], [always]);
    expect(checkWegwijzer(home, (name) => name === 'koken')).toEqual([]);
  });
});

describe('the words of a question', () => {
  const words = (text: object) => told({ questions: [income] }, worded(text));

  it('must be there, the question and each answer', () => {
    expect(told({ questions: [income] }, {})).toEqual([
      'needs/koken/nl.yml questions.inkomen noQuestionText',
    ]);
    expect(words({ answers: { 1: 'Ja' } })).toEqual([
      'needs/koken/nl.yml questions.inkomen.answers.2 noAnswerText',
    ]);
  });

  it('are twelve at most', () => {
    const ask = (count: number) => Array.from({ length: count }, () => 'woord').join(' ');
    expect(words({ ask: ask(12) })).toEqual([]);
    expect(words({ ask: ask(13) })).toEqual([
      'needs/koken/nl.yml questions.inkomen.ask longQuestion',
    ]);
  });

  it.each(['Bent u 67 of ouder?', 'Bent u 18 of jonger?', 'Are you 67 or older?'])(
    'do not put an age as in %j',
    (ask) =>
      expect(words({ ask })).toEqual(['needs/koken/nl.yml questions.inkomen.ask olderQuestion']),
  );
});

describe('between needs and provisions', () => {
  it('danger asks nothing first', () => {
    const needs = [aNeed('crisis-x', { crisis: true, questions: [income] }, worded())];
    expect(checkWegwijzer(aCatalogue(needs, [])).map(({ kind }) => kind)).toEqual([
      'crisisQuestions',
    ]);
  });

  it('every provision is shown somewhere, in danger or on a rung', () => {
    const needs = [
      aNeed('koken'),
      aNeed('crisis-x', { crisis: true, emergency: ['alarm', 'los'] }),
    ];
    const offers = [
      always,
      aProvision('alarm', { rung: 0, needs: ['crisis-x'] }),
      aProvision('los', { rung: 0, needs: ['weg'] }),
      aProvision('weg', { needs: ['weg'] }),
      aProvision('tip', { rung: 1, needs: ['crisis-x'] }),
    ];
    expect(unreachedProvisions(aCatalogue(needs, offers))).toEqual(['weg', 'tip']);
    expect(checkWegwijzer(aCatalogue(needs, offers), (name) => name === 'tip')).toMatchObject([
      { file: 'provisions/weg/provision.yml', field: 'needs', kind: 'unreached' },
    ]);
  });
});

describe('the guide', () => {
  const needs = [
    aNeed('koken', { questions: [income] }, worded()),
    aNeed('schulden', { sensitive: true, questions: [income] }, worded()),
    aNeed('rouw'),
  ];

  it('counts needs, flows, questions, ways and pages', () =>
    expect(guideFigures(aCatalogue(needs, []))).toEqual({
      needs: 3,
      flows: 2,
      questions: 2,
      paths: 6,
      // Four of cooking: the question and three outcomes. One of debts: it goes by form.
      pages: 5,
      maxQuestions: 1,
    }));

  it('without flows asks nothing', () =>
    expect(guideFigures(aCatalogue([aNeed('rouw')], [])).maxQuestions).toBe(0));

  it('over a faulty flow says to run the check', () => {
    const twice = { ...income, answers: [income.answers[0], income.answers[0]] };
    const faulty = aCatalogue([aNeed('koken', { questions: [twice] })], []);
    expect(() => guidedNeeds(faulty)).toThrow('check:content');
  });
});
