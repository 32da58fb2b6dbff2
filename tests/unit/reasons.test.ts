// Everything can say why it stands where it stands, and says nothing that is not so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../src/domain/staircase/reasons.ts';
import { aProvision } from '../support/catalogue.ts';

const looks = (more: object = {}) => ({
  facts: {},
  shares: { senior: 0.2 },
  need: 'koken',
  ...more,
});

describe('an offer says', () => {
  it.each([
    ['that the answer is about it', {}, { first: ['a'] }, 'named'],
    [
      'that an answer speaks for it',
      { conditions: { age: ['senior'] } },
      { facts: { age: 'senior' } },
      'told',
    ],
    ['that it is for everyone', { audience: ['everyone'] }, {}, 'everyone'],
    ['that it is for a group', { audience: ['senior'] }, {}, 'group'],
    [
      'that it is for whom the answers describe',
      { audience: ['senior'] },
      { facts: { age: 'senior' } },
      'forYou',
    ],
    ['that it is for others', { audience: ['senior'] }, { facts: { age: 'child' } }, 'others'],
    ['that it was made for this need', { needs: ['koken'] }, {}, 'main'],
    ['that it also helps here', { needs: ['eten', 'koken'] }, {}, 'also'],
    ['how one gets there', { contact: { phone: '0123 45 67 89' } }, {}, 'call'],
    ['that nobody confirmed it', { publish: 'check-first' }, {}, 'unsure'],
    ['that it is in the own village', { area: ['Beerta'] }, { village: 'Beerta' }, 'ownVillage'],
    [
      'that it is next door',
      { area: ['Beerta'] },
      { village: 'Finsterwolde', neighbours: ['Beerta'] },
      'nextVillage',
    ],
    ['that it is further away', { area: ['Beerta'] }, { village: 'Midwolda' }, 'otherVillage'],
  ])('%s', (_, facts, more, reason) =>
    expect(reasonsOf(aProvision('a', facts), looks(more) as never)).toContain(reason),
  );

  it('one thing about people, one about the way and one about sureness, whatever it is', () => {
    const audience = fc.constantFrom(['everyone'], ['senior'], ['parent', 'child']);
    const age = fc.constantFrom('child', 'senior', undefined);
    const people = ['everyone', 'group', 'forYou', 'others'];
    fc.assert(
      fc.property(audience, age, (groups, known) => {
        const facts = known === undefined ? {} : { age: known };
        const reasons = reasonsOf(aProvision('a', { audience: groups }), looks({ facts }) as never);
        expect(reasons.filter((reason) => people.includes(reason))).toHaveLength(1);
        expect(reasons.filter((reason) => ['sure', 'unsure'].includes(reason))).toHaveLength(1);
      }),
    );
  });
});
