// Procedures beside their records: what differs in a step, a last day, a source or a need is told, and nothing else.
import { expect, it } from 'vitest';
import { compareProcedures } from '../../src/adapters/facts/compare-procedures.ts';
import { procedureRecordSchema } from '../../src/adapters/facts/records.ts';
import { aCatalogue, aNeed, aProcedure } from '../support/catalogue.ts';

const record = procedureRecordSchema.parse({
  id: 'bijstand',
  name: 'Bijstand',
  law: 'Wet bijstand (AK)',
  steps: [{ term: 'aanvraag' }, { term: 'besluit' }],
  costs: [{ valid_until: '2026-12-31' }, { valid_until: '2020-01-01' }, { valid_until: null }],
  needs: ['koken', 'rouw'],
  sources: ['https://voorbeeld.nl', 'S-1'],
  confidence: 'high',
});
const COSTS = [{ id: 'aanvragen', validUntil: '2026-12-31' }];

function told(facts: object = {}, need = 'koken', records = [record]) {
  const ours = aProcedure('bijstand', { costs: COSTS, ...facts });
  const catalogue = aCatalogue([aNeed(need, { procedures: ['bijstand'] })], [], [ours]);
  return compareProcedures(catalogue, records).map(
    ({ subject, kind, field, ours: mine, facts: theirs }) =>
      `${subject.id} ${field ?? kind} ; ${mine.join(' ')} ; ${theirs.join(' ')}`,
  );
}

it('what says the same has no difference, and a cost that was past is not asked for', () =>
  expect(told()).toEqual([]));

it.each<[string, object, string]>([
  ['law', { law: 'Wet anders' }, 'law ; Wet anders ; Wet bijstand'],
  [
    'order of steps',
    {
      steps: [
        { id: 'besluit', term: 'besluit' },
        { id: 'vraag', term: 'aanvraag' },
      ],
    },
    'steps ; besluit, aanvraag ; aanvraag, besluit',
  ],
  [
    'last day of a cost',
    { costs: [{ id: 'aanvragen', validUntil: '2027-12-31' }] },
    'validUntil ; 2027-12-31 ; 2026-12-31',
  ],
  ['certainty', { confidence: 'low' }, 'confidence ; low ; high'],
  ['source', { sources: ['een boek'] }, 'sources ;  ; https://voorbeeld.nl'],
])('a different %s is told with both sides', (_, facts, line) =>
  expect(told(facts)).toEqual([`bijstand ${line}`]),
);

it('a need that the facts do not know under this law is told, and so is what one side alone has', () => {
  expect(told({}, 'dansen')).toEqual(['bijstand needs ; dansen ; ']);
  expect(told({}, 'koken', [])).toEqual(['bijstand noRecord ;  ; ']);
  const other = { ...record, id: 'ww', name: 'WW' };
  expect(told({}, 'koken', [record, other])).toEqual(['ww notInContent ;  ; WW']);
});
