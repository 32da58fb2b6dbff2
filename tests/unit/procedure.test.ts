// The way through a law: what may be told on a day, and what of it stands on paper.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inShort } from '../../src/components/Procedure/in-short.ts';
import { proceduresOf } from '../../src/domain/catalogue/catalogue.ts';
import { costsOn } from '../../src/domain/procedure/procedure.ts';
import { aCatalogue, aNeed, aProcedure } from '../support/catalogue.ts';

const ids = ({ costs }: ReturnType<typeof aProcedure>, day: string) =>
  costsOn({ costs }, day).map(({ id }) => id);

it('a cost is told up to its last day, and one without a last day always', () => {
  const procedure = aProcedure('wet', {
    costs: [{ id: 'oud', validUntil: '2026-12-31' }, { id: 'altijd' }],
  });
  expect(ids(procedure, '2026-12-31')).toEqual(['oud', 'altijd']);
  expect(ids(procedure, '2027-01-01')).toEqual(['altijd']);
});

it('a need gets its procedures in its own order, and none that is not there', () => {
  const [a, b] = [aProcedure('a'), aProcedure('b')];
  const need = aNeed('koken', { procedures: ['b', 'weg', 'a'] });
  expect(proceduresOf(aCatalogue([need], [], [a, b]), need)).toEqual([b, a]);
});

it.each([
  ['U belt. Dat mag altijd.', 'U belt.', 'Dat mag altijd.'],
  ['Bent u jong? Dan wacht u. Soms niet.', 'Bent u jong? Dan wacht u.', 'Soms niet.'],
  ['U betaalt € 1.200. Later meer.', 'U betaalt € 1.200.', 'Later meer.'],
  ['Zonder punt', 'Zonder punt', ''],
])('of "%s" paper holds "%s"', (text, short, rest) =>
  expect(inShort(text)).toEqual({ short, rest }),
);

it('nothing is lost between what paper holds and what comes after', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b.', 'c?', 'd!', ' ', '\n', '1.200')), (pieces) => {
      const text = pieces.join('');
      const { short, rest } = inShort(text);
      const bare = (one: string) => one.replace(/\s/g, '');
      expect(bare(short + rest)).toBe(bare(text));
    }),
  ));
