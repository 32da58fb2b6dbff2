// Where somebody begins: something to do today, and somebody or something to turn to, whatever the need holds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginningIn, outcomeOf } from '../../src/domain/wegwijzer/outcome.ts';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';
import { known } from '../support/flow.ts';
import { aNeed, aProvision } from '../support/catalogue.ts';

const need = aNeed('boodschappen', {
  suggestions: [
    { id: 'vraag', rung: 2, conditions: { network: ['yes'] } },
    { id: 'lijst', rung: 1 },
  ],
});
const begin = (offers: ReturnType<typeof aProvision>[], facts = {}) => {
  const staircase = buildStaircase(need, offers);
  return beginningIn(staircase, outcomeOf(staircase, known(facts)), known(facts));
};
const call = { contact: { phone: '0123 45 67 89' } };

it('today is the first tip of the lowest rung that fits', () => {
  expect(begin([]).today?.id).toBe('lijst');
  expect(begin([], { network: 'no' }).today?.id).toBe('lijst');
});

it('one turns to what answers, and not to a home remedy or a detour', () => {
  const offers = [
    aProvision('zelf', { rung: 3, act: { type: 'do-yourself' } }),
    aProvision('omweg', { rung: 4 }),
    aProvision('lijn', { rung: 4, ...call, publish: 'check-first', confidence: 'low' }),
  ];
  expect(begin(offers).turnTo?.id).toBe('lijn');
  expect(begin(offers.slice(0, 2)).turnTo?.id).toBe('omweg');
});

it('what a municipality does itself is no detour', () =>
  expect(
    begin([aProvision('eigen', { rung: 5, organisation: 'Gemeente Voorbeeld' })]).turnTo?.id,
  ).toBe('eigen'));

it('nobody is sent to what an answer excludes, and somebody is always there when anything fits', () => {
  const offer = fc.record({
    rung: fc.constantFrom(1, 2, 3, 4, 5),
    audience: fc.constantFrom(['everyone'], ['senior'], ['child'], ['parent', 'child']),
    act: fc.constantFrom({ type: 'call' }, { type: 'ask-gp' }, { type: 'do-yourself' }, undefined),
    contact: fc.constantFrom(call.contact, undefined),
  });
  const facts = fc.record(
    { age: fc.constantFrom('child', 'adult', 'senior'), children: fc.constantFrom('yes', 'no') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(offer, { maxLength: 8 }), facts, (list, told) => {
      const offers = list.map((one, n) => aProvision(`p${n}`, one));
      const staircase = buildStaircase(need, offers);
      const steps = outcomeOf(staircase, known(told));
      const fitting = steps.flatMap(({ first, more }) =>
        [...first, ...more].map((i) => i.provision),
      );
      const { turnTo } = beginningIn(staircase, steps, known(told));
      if (turnTo) expect(fitting).toContain(turnTo);
      const beyond = fitting.filter(({ rung }) => rung > 2);
      expect(turnTo !== undefined || beyond.length === 0).toBe(true);
    }),
  );
});
