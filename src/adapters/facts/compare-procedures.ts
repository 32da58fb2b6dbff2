// Our procedures beside their records: the steps in their order, the days of the costs, the sources, and who needs them.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Difference, Field } from './difference.ts';
import type { ProcedureRecord } from './records.ts';

/** What is not read in the law itself is marked so in the facts; for us it is a field of its own. */
const plain = (text: string) => text.replace(/\s*\(AK\)/g, '');
const sites = (sources: readonly string[]) => sources.filter((one) => one.startsWith('https://'));

function fieldsOf(ours: Procedure, record: ProcedureRecord, needs: readonly string[]) {
  const days = (costs: readonly (string | null | undefined)[], until: readonly string[] = []) => [
    ...new Set([...costs.filter((day) => day != null), ...until]),
  ];
  const today = ours.checkedOn;
  const both: Partial<Record<Field, readonly [readonly string[], readonly string[]]>> = {
    law: [[ours.law], [plain(record.law)]],
    // As one value, because their order is what they tell.
    steps: [
      [ours.steps.map(({ term }) => term).join(', ')],
      [record.steps.map(({ term }) => term).join(', ')],
    ],
    // What was past when the sources were looked at is never taken over.
    validUntil: [
      days(ours.costs.map(({ validUntil }) => validUntil)),
      days(
        record.costs.map(({ valid_until }) => valid_until).filter((day) => !day || day >= today),
      ),
    ],
    confidence: [[ours.confidence], [record.confidence]],
    sources: [sites(ours.sources), sites(record.sources)],
    // A need names its most important ones alone, so only what the facts do not know is told.
    needs: [needs.filter((slug) => !record.needs.includes(slug)), []],
  };
  return Object.entries(both) as [Field, readonly [readonly string[], readonly string[]]][];
}

function ofProcedure(
  ours: Procedure,
  record: ProcedureRecord | undefined,
  needs: readonly string[],
): Difference[] {
  const subject = { kind: 'procedure', id: ours.id } as const;
  if (!record) return [{ subject, kind: 'noRecord', ours: [], facts: [] }];
  return fieldsOf(ours, record, needs).flatMap(([field, [mine, theirs]]): Difference[] => {
    const onlyOurs = mine.filter((one) => !theirs.includes(one));
    const onlyFacts = theirs.filter((one) => !mine.includes(one));
    return onlyOurs.length + onlyFacts.length === 0
      ? []
      : [{ subject, kind: 'value', field, ours: onlyOurs, facts: onlyFacts }];
  });
}

/** Every difference between procedures and records; none when the facts say nothing about procedures. */
export function compareProcedures(
  { needs, procedures }: Catalogue,
  records: readonly ProcedureRecord[] | undefined,
): Difference[] {
  if (!records) return [];
  const naming = (id: string) =>
    [...needs.values()].filter((need) => need.procedures.includes(id)).map(({ slug }) => slug);
  return [
    ...[...procedures.values()].flatMap((ours) =>
      ofProcedure(
        ours,
        records.find(({ id }) => id === ours.id),
        naming(ours.id),
      ),
    ),
    ...records
      .filter(({ id }) => !procedures.has(id))
      .map(({ id, name }): Difference => ({
        subject: { kind: 'procedure', id },
        kind: 'notInContent',
        ours: [],
        facts: [name],
      })),
  ];
}
