// Our provisions beside their records, field by field.
import { writtenPhone } from '../../domain/phone.ts';
import type { Provision } from '../../domain/provision/provision.ts';
import type { Difference, Field } from './difference.ts';
import type { ProvisionRecord } from './records.ts';

type Value = string | readonly string[] | undefined;

const NOTHING = [undefined, undefined] as const;

const list = (value: Value) =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Both sides of every field. `place`: name of the municipality, which facts write for "the whole municipality". */
function fieldsOf(ours: Provision, record: ProvisionRecord, place: string) {
  const { contact, where, area } = record;
  const whole = typeof area === 'string' && area.toLowerCase() === place.toLowerCase();
  const text = (flag: boolean | undefined) => (flag === undefined ? undefined : String(flag));
  const both: Readonly<Record<Field, readonly [Value, Value]>> = {
    // How a number is written is no fact.
    phone: [ours.contact?.phone, contact?.phone && writtenPhone(contact.phone)],
    email: [ours.contact?.email, contact?.email],
    url: [ours.contact?.url, contact?.url],
    urlVerified: [text(ours.contact?.urlVerified), text(contact?.url_seen_in_source)],
    address: [ours.place?.address, where?.address],
    postcode: [ours.place?.postcode, where?.postcode],
    village: [ours.place?.village, where?.village],
    rung: [String(ours.rung), String(record.rung)],
    // As one value, because their order says which is the main one.
    needs: [ours.needs.join(', '), record.needs.join(', ')],
    publish: [ours.publish, record.publish],
    confidence: [ours.confidence, record.confidence],
    sourceDate: [ours.sourceDate, record.source_date],
    sources: [ours.sources, record.sources],
    area: [ours.area, whole ? 'gemeente' : area],
    organisation: [ours.organisation, record.organisation],
    // A record that says nothing of these leaves them to us.
    audience: record.audience === undefined ? NOTHING : [ours.audience, record.audience],
    act: record.acts === undefined ? NOTHING : [ours.act?.type, record.acts.type],
    officialName: [ours.officialName, record.name_official],
    validUntil: [ours.validUntil, record.valid_until],
    validFor: [ours.validFor, record.valid_for],
    reviewBy: [ours.reviewBy, record.review_by],
    law: NOTHING,
    steps: NOTHING,
  };
  return Object.entries(both) as [Field, readonly [Value, Value]][];
}

function fieldDifference(
  subject: Difference['subject'],
  field: Field,
  ours: readonly string[],
  facts: readonly string[],
): Difference[] {
  const onlyOurs = ours.filter((one) => !facts.includes(one));
  const onlyFacts = facts.filter((one) => !ours.includes(one));
  if (onlyOurs.length + onlyFacts.length === 0) return [];
  return [{ subject, kind: 'value', field, ours: onlyOurs, facts: onlyFacts }];
}

function ofProvision(
  ours: Provision,
  record: ProvisionRecord | undefined,
  place: string,
): Difference[] {
  const subject = { kind: 'provision', id: ours.id } as const;
  if (!record) return [{ subject, kind: 'noRecord', ours: [], facts: [] }];
  if (record.publish === 'no') return [{ subject, kind: 'mayNotBeShown', ours: [], facts: [] }];
  return fieldsOf(ours, record, place).flatMap(([field, [mine, theirs]]) =>
    fieldDifference(subject, field, list(mine), list(theirs)),
  );
}

/** Every difference between provisions and records, and what is on one side alone. */
export function compareProvisions(
  provisions: ReadonlyMap<string, Provision>,
  records: readonly ProvisionRecord[],
  place: string,
): Difference[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const missing = records.filter(({ id, publish }) => publish !== 'no' && !provisions.has(id));
  return [
    ...[...provisions.values()].flatMap((ours) => ofProvision(ours, byId.get(ours.id), place)),
    ...missing.map(({ id, name }): Difference => ({
      subject: { kind: 'provision', id },
      kind: 'notInContent',
      ours: [],
      facts: [name],
    })),
  ];
}

/** Fields that are compared, told in words or read for their amounts, so that they are not "unused". */
const KNOWN = [
  ...['id', 'name', 'organisation', 'kind', 'rung', 'needs', 'area', 'where', 'contact', 'sources'],
  ...['source_date', 'confidence', 'publish', 'for_whom', 'what', 'when', 'cost', 'eligibility'],
  'note',
  ...['audience', 'acts', 'name_official', 'valid_until', 'valid_for', 'review_by'],
];

/** Fields of records that our content has no place for, each with how many records have it. */
export function unusedFields(records: readonly ProvisionRecord[]): Difference[] {
  const names = records.flatMap((record) => Object.keys(record));
  return [...new Set(names)]
    .filter((name) => !KNOWN.includes(name))
    .map((name) => ({
      subject: { kind: 'facts', id: '' },
      kind: 'unusedField',
      ours: [],
      facts: [name, String(names.filter((one) => one === name).length)],
    }));
}
