// For whom an offer is made: a known answer decides, an unknown one leaves the share of the group.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS, type Facts } from '../../src/domain/need/facts.ts';
import { audienceSchema, GROUPS, type Audience } from '../../src/domain/audience.ts';
import { chanceFor } from '../../src/domain/provision/chance.ts';

const SHARES = { child: 0.1, youth: 0.05, 'young-adult': 0.1, adult: 0.85, senior: 0.25 };
const chance = (audience: Audience, facts: Facts = {}) => chanceFor(audience, facts, SHARES);

const audience = fc.uniqueArray(fc.constantFrom(...audienceSchema.options), { minLength: 1 });
const facts = fc.record(
  Object.fromEntries(Object.entries(FACTS).map(([name, all]) => [name, fc.constantFrom(...all)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;
const shares = fc.dictionary(
  fc.constantFrom(...GROUPS),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('the chance that an offer is for somebody', () => {
  it('is a chance, whatever is known', () =>
    fc.assert(
      fc.property(audience, facts, shares, (a, f, s) => {
        const one = chanceFor(a, f, s);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1 + 1e-9);
      }),
    ));

  it('is whole for everyone, and a place in a church closes nobody out', () =>
    fc.assert(
      fc.property(facts, shares, (f, s) => {
        expect(chanceFor(['everyone'], f, s)).toBe(1);
        expect(chanceFor(['religious-setting'], f, s)).toBe(1);
        expect(chanceFor(['everyone', 'veteran'], f, s)).toBe(1);
      }),
    ));

  const none: [Audience, Facts][] = [
    [['child'], { age: 'senior' }],
    [['youth', 'young-adult'], { age: 'adult' }],
    [['senior'], { age: 'young' }],
    [['adult', 'senior', 'physical-disability'], { age: 'child' }],
    [['parent'], { children: 'no' }],
    [['child', 'youth', 'parent'], { age: 'senior', children: 'no' }],
    [['low-income', 'parent', 'child', 'youth'], { income: 'enough', children: 'yes' }],
    [['low-income', 'parent', 'child', 'youth'], { income: 'low', age: 'senior', children: 'no' }],
    [['carer'], { caring: 'no' }],
    [['low-income'], { income: 'enough' }],
  ];
  it.each(none)('%j is nothing for %j', (groups, known) => expect(chance(groups, known)).toBe(0));

  const sure: [Audience, Facts][] = [
    [['senior'], { age: 'senior' }],
    // 18 and over.
    [['adult'], { age: 'young' }],
    [['adult'], { age: 'senior' }],
    [['parent', 'child'], { age: 'adult', children: 'yes' }],
    [['senior', 'carer'], { age: 'adult', caring: 'yes' }],
    [['adult', 'physical-disability'], { age: 'adult', mobility: 'limited' }],
    [['low-income', 'parent'], { income: 'low', children: 'yes' }],
    [['adult', 'newcomer'], { age: 'adult' }],
  ];
  it.each(sure)('%j is surely for %j', (groups, known) => expect(chance(groups, known)).toBe(1));

  it('is not denied by what an answer tells one way only', () => {
    expect(chance(['physical-disability'], { mobility: 'good' })).toBeGreaterThan(0);
    expect(chance(['newcomer'], { dutch: 'good' })).toBeGreaterThan(0);
  });

  it('follows the share of the group, and of two groups is more than of one', () => {
    expect(chance(['senior'])).toBeCloseTo(0.25);
    expect(chance(['senior', 'child'])).toBeCloseTo(0.35);
    expect(chance(['adult', 'senior'])).toBeCloseTo(0.85);
  });
});
