// Laws of the ladder, on every need one can think of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStaircase } from '../../src/domain/staircase/staircase.ts';
import { aNeed, aProvision } from '../support/catalogue.ts';

const provision = fc
  .record({
    rung: fc.constantFrom(0, 1, 2, 3, 4, 5),
    publish: fc.constantFrom('yes', 'check-first'),
    confidence: fc.constantFrom('high', 'medium', 'low'),
    area: fc.constantFrom('gemeente', 'regio', 'landelijk'),
    needs: fc.constantFrom(['boodschappen'], ['vervoer', 'boodschappen'], ['vervoer']),
  })
  .map((facts) => facts);
const provisions = fc
  .array(provision, { maxLength: 12 })
  .map((list) => list.map((facts, i) => aProvision(`p${i}`, facts)));

describe('the staircase', () => {
  it('has its rungs in order, ends with the municipality, and loses nothing that fits', () =>
    fc.assert(
      fc.property(provisions, fc.boolean(), (all, crisis) => {
        const { steps, emergency } = buildStaircase(aNeed('boodschappen', { crisis }), all);
        const rungs = steps.map((s) => s.rung);
        expect(rungs).toEqual([...rungs].sort());
        expect(rungs.at(-1)).toBe(5);
        if (crisis) expect(rungs.some((r) => r < 3)).toBe(false);
        const shown = [...emergency, ...steps.flatMap((s) => s.provisions)];
        const fitting = all.filter(
          (p) => p.needs.includes('boodschappen') && (!crisis || p.rung === 0 || p.rung > 2),
        );
        expect(new Set(shown)).toEqual(new Set(fitting));
      }),
    ));

  it('puts emergency help in the order of the need, before everything', () => {
    const need = aNeed('crisis-x', { crisis: true, emergency: ['b', 'a'] });
    const all = ['a', 'b', 'c'].map((id) => aProvision(id, { rung: 0, needs: ['crisis-x'] }));
    const { emergency, steps } = buildStaircase(need, all);
    expect(emergency.map((p) => p.id)).toEqual(['b', 'a']);
    expect(steps[0]).toMatchObject({ rung: 4, provisions: [{ id: 'c' }] });
  });

  it('shows what is made for the need, sure and near, first', () => {
    const all = [
      aProvision('ver', { area: 'landelijk', needs: ['boodschappen'] }),
      aProvision('onzeker', { publish: 'check-first', needs: ['boodschappen'] }),
      aProvision('bijvangst', { needs: ['vervoer', 'boodschappen'] }),
      aProvision('best', { needs: ['boodschappen'] }),
    ];
    const { steps } = buildStaircase(aNeed('boodschappen'), all);
    expect(steps[0]?.provisions.map((p) => p.id)).toEqual(['best', 'ver', 'bijvangst', 'onzeker']);
  });
});
