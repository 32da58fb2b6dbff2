// What must be true when the faults are over and enough time has passed.
import type { Audit, Outbox, StoredRequest } from '../../src/application/ports.ts';
import { addressesOf } from './delivery.ts';
import { contentOf, type Contact, type Kcc } from './kcc.ts';
import { isOnWay, type Entry } from './ledger.ts';
import { timeOf, type SecondLine } from './second-line.ts';
import type { Form } from './resident.ts';
import type { World } from './world.ts';

export interface Verdict {
  delivered: number;
  /** Questions that took the place of another. */
  replaced: number;
  /** Told 'received', and neither at the contact centre nor before the eyes of staff. */
  lost: number;
  /** More than one contact, or task, for one form. */
  duplicates: number;
  /** Still on its way. */
  stuck: number;
  /** Every other rule that was broken. */
  broken: number;
  /** An address stored twice: a time-out that was stored late, or an overtaken worker. Not counted as a failure. */
  addressesTwice: number;
  /** A changed text under a key whose first question is erased: the resident is not told it was not stored. */
  textsLost: number;
  /** What staff did. */
  acts: number;
  /** Times that a question came to the second line. */
  handedOn: number;
  /** Every failure in words. */
  readonly failures: string[];
}

export interface Ending {
  readonly world: World;
  readonly kcc: Kcc;
  readonly line: SecondLine;
  readonly forms: readonly Form[];
  /** The outbox without faults, and the record that it writes in. */
  readonly outbox: Outbox;
  readonly record: Pick<Audit, 'latest'>;
}

function isComplete(contact: Contact | undefined, { request }: Pick<Entry, 'request'>): boolean {
  return (
    contact?.content === contentOf(request) &&
    contact.tasks === 1 &&
    addressesOf(request).every((address) => contact.addresses.includes(address))
  );
}

/** Collects failures under their heading. */
function sheet(world: World) {
  const verdict: Verdict = {
    delivered: 0,
    replaced: 0,
    lost: 0,
    duplicates: 0,
    stuck: 0,
    broken: 0,
    addressesTwice: 0,
    textsLost: 0,
    acts: 0,
    handedOn: 0,
    failures: [],
  };
  const fail = (kind: 'lost' | 'duplicates' | 'stuck' | 'broken', what: string) => {
    verdict[kind] += 1;
    verdict.failures.push(`${kind}: ${what}`);
    world.note(`FAILED ${kind}: ${what}`);
  };
  return { verdict, fail };
}

type Fail = ReturnType<typeof sheet>['fail'];

function judgeTold(
  form: Form,
  row: StoredRequest | undefined,
  { open, ...ending }: Ending & { readonly open: ReadonlySet<string> },
  fail: Fail,
): void {
  const { told, key } = form;
  if (!told) return;
  const { ledger } = ending.world;
  const contact = ending.kcc.contacts.get(told.reference);
  if (!row) return fail('lost', `${key}: no row for ${told.reference}`);
  if (isComplete(contact, told)) return;
  const entry = ledger.entries.get(told.reference);
  if (entry?.state === 'withdrawn' || entry?.handled) return;
  const seen = row.state === 'rejected' && open.has(told.reference);
  if (row.state === 'pending') return fail('stuck', `${key}: ${told.reference} is still pending`);
  if (!seen) fail('lost', `${key}: ${told.reference} is ${row.state}, not at the contact centre`);
}

function judgeRow(entry: Entry, row: StoredRequest | undefined, ending: Ending, fail: Fail): void {
  const { kcc } = ending;
  const { reference, state, attempts, handled } = entry;
  const contact = kcc.contacts.get(reference);
  const ours = contact?.content !== undefined;
  if (!row) return fail('broken', `${reference} was stored and is no longer there`);
  if (row.state !== state) fail('broken', `${reference} is ${row.state}, not ${state}`);
  if (row.attempts < (kcc.tries.get(reference) ?? 0))
    fail('broken', `${reference} was tried more often than counted`);
  if (row.attempts !== attempts) fail('broken', `${reference} lost count of its attempts`);
  if (attempts === 0 && ours) fail('broken', `${reference} arrived without an attempt`);
  if (state === 'rejected' && !kcc.refusals.has(reference))
    fail('broken', `${reference} is rejected, though nobody refused it`);
  if (state === 'delivered' && !isComplete(contact, entry))
    fail('lost', `${reference} is delivered, but not whole at the contact centre`);
  if (row.state === 'pending' && row.request !== undefined && !handled)
    fail('stuck', `${reference} is pending and nobody comes for it`);
}

function judgeContacts({ kcc, forms }: Ending, verdict: Verdict, fail: Fail): void {
  const perKey = new Map<string, number>();
  for (const contact of kcc.contacts.values()) {
    const { reference, content, addresses, tasks } = contact;
    if (content === undefined) {
      if (addresses.length > 0 || tasks !== 1)
        fail('broken', `${reference} of another was changed`);
      continue;
    }
    if (tasks > 1) fail('duplicates', `${reference} has ${tasks} tasks`);
    verdict.addressesTwice += addresses.length - new Set(addresses).size;
    const key = content.split(' ')[1]!;
    perKey.set(key, (perKey.get(key) ?? 0) + 1);
  }
  for (const { key } of forms) {
    const times = perKey.get(key) ?? 0;
    if (times > 1) fail('duplicates', `${key} is ${times} times at the contact centre`);
  }
}

/** What staff handed on is at the second line, on its way no longer, or refused there; and nothing else came. */
async function judgePassed({ world, line, outbox }: Ending, fail: Fail): Promise<void> {
  for (const entry of world.ledger.entries.values()) {
    const { reference, passing } = entry;
    const time = timeOf(reference, passing.number);
    const row = await outbox.byReference(reference);
    const isErased = row?.request === undefined;
    if (isOnWay(entry) && !isErased)
      fail('stuck', `${time} is on its way, and nobody comes for it`);
    if (passing.state === 'delivered' && !line.came.has(time))
      fail('lost', `${time} is told to be at the second line, and is not`);
    if (passing.state === 'rejected' && !line.refused.has(time))
      fail('broken', `${time} came back, though nobody refused it`);
    const isShown = row?.passing?.state ?? 'none';
    if (!isErased && !entry.handled && isShown !== passing.state)
      fail('broken', `${time} is shown as ${isShown}, and is ${passing.state}`);
  }
  for (const time of line.came) {
    const [reference, number] = time.split('/') as [string, string];
    if (Number(number) > (world.ledger.entries.get(reference)?.passing.number ?? 0))
      fail('broken', `${time} came, and was never handed on`);
  }
}

/** After a replacement one of the two is open, or was: never both, never neither. */
async function judgeReplaced({ world, forms, outbox }: Ending, fail: Fail): Promise<void> {
  for (const { key, replaces } of forms) {
    if (replaces === undefined) continue;
    const old = await outbox.byReference(replaces);
    const fresh = world.ledger.first(key);
    if (fresh && old?.state !== 'withdrawn')
      fail('duplicates', `${key} left ${replaces} as it was`);
    if (!fresh && old?.state === 'withdrawn')
      fail('lost', `${replaces} went, and nothing came in its place`);
  }
}

/** The record says what happened, all of it and nothing else, in order. */
async function judgeRecord({ world, record }: Ending, verdict: Verdict, fail: Fail): Promise<void> {
  const written = (await record.latest(1e6)).toReversed();
  const line = ({ who, act, reference }: { who: string; act: string; reference?: string }) =>
    `${who} ${act} ${reference}`;
  const [lines, happened] = [written.map(line), world.ledger.done.map(line)];
  verdict.acts = happened.length;
  const at = lines.findIndex((one, place) => one !== happened[place]);
  if (lines.length !== happened.length || at >= 0)
    fail('broken', `the record has ${lines.length} acts, ${happened.length} happened`);
}

/** Judges a seed that has ended. */
export async function judge(ending: Ending): Promise<Verdict> {
  const { world, kcc, forms, outbox } = ending;
  const { verdict, fail } = sheet(world);
  for (const what of world.ledger.broken) fail('broken', what);
  for (const entry of world.ledger.entries.values()) {
    judgeRow(entry, await outbox.byReference(entry.reference), ending, fail);
    if (isComplete(kcc.contacts.get(entry.reference), entry)) verdict.delivered += 1;
    if (entry.old !== undefined) verdict.replaced += 1;
  }
  const open = new Set((await outbox.open()).map(({ reference }) => reference));
  for (const form of forms) {
    const row = form.told && (await outbox.byReference(form.told.reference));
    judgeTold(form, row, { ...ending, open }, fail);
    if (form.textLost) {
      verdict.textsLost += 1;
      fail('lost', `a changed text of ${form.key} was taken for sent`);
    }
  }
  await judgeReplaced(ending, fail);
  await judgeRecord(ending, verdict, fail);
  judgeContacts(ending, verdict, fail);
  await judgePassed(ending, fail);
  verdict.handedOn = ending.line.came.size;
  const { pending } = await outbox.figures();
  const rows = [...world.ledger.entries.values()].filter(
    (e) => e.state === 'pending' && !e.handled,
  );
  if (pending !== rows.length) fail('broken', `${pending} pending, expected ${rows.length}`);
  return verdict;
}
