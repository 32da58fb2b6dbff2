// What an act of staff changes in a row, and on which condition: the same SQL for both databases, with a '?' per value.
import type { Acted, Gone, QuestionEvent, StaffAct, Vault } from '../../application/ports.ts';
import type { Value } from './database.ts';
import { IS_HERE, IS_OPEN, IS_STUCK, sealedNote, type Row } from './row.ts';
import { aboutEvent } from './sealed-columns.ts';

interface Part {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** What is set, and what must be so for it; the reference is none of both. */
export interface ActSql {
  readonly set: Part;
  readonly where: Part;
}

const part = (sql: string, ...values: Value[]): Part => ({ sql, values });

type Seeing = Extract<StaffAct, { readonly expected: string | undefined }>;

/** It is with whom it was seen to be, or with whoever does this: what is one's own is never seen too late. */
function asSeen({ expected = '', expectedLine = '', who }: Seeing) {
  return part(
    `${IS_OPEN} AND (taken_by = ? OR (coalesce(taken_by, '') = ? AND coalesce(line, '') = ?))`,
    ...[who, expected, expectedLine],
  );
}

function handledSet(act: StaffAct & { kind: 'handled' }, vault: Vault): Part {
  const { reference, at, outcome, eraseAt } = act;
  return part(
    'handled_at = ?, outcome = ?, note = ?, taken_by = NULL, again_at = NULL, erase_at = ?',
    ...[at.getTime(), outcome.kind, sealedNote(outcome, reference, vault), eraseAt.getTime()],
  );
}

/** On its way there anew, under a number of its own; or only marked, when staff bring it over. */
function passedSet({ at, line, way }: StaffAct & { kind: 'passed' }): Part {
  const hand = 'taken_by = NULL, again_at = NULL, line = ?';
  if (way === undefined)
    return part(`${hand}, pass_way = NULL, pass_state = NULL, pass_reason = NULL`, line);
  const anew =
    "pass_state = 'pending', pass_due = 0, pass_attempts = 0, pass_done = '[]', pass_reason = NULL";
  return part(
    `${hand}, pass_no = pass_no + 1, pass_way = ?, pass_at = ?, ${anew}`,
    ...[line, JSON.stringify(way), at.getTime()],
  );
}

/** What was brought stays brought; only what could not be is tried again. */
const BRING_AGAIN = `state = CASE WHEN state = 'rejected' THEN 'pending' ELSE state END,
  due_at = CASE WHEN state = 'rejected' THEN 0 ELSE due_at END,
  pass_state = CASE WHEN pass_state = 'rejected' THEN 'pending' ELSE pass_state END,
  pass_due = CASE WHEN pass_state = 'rejected' THEN 0 ELSE pass_due END`;

/** The change of an act and its condition. */
export function actSql(act: StaffAct, vault: Vault): ActSql {
  const { kind, who } = act;
  switch (kind) {
    case 'taken': {
      const { sql, values } = asSeen(act);
      const where = part(`${sql} AND coalesce(taken_by, '') <> ?`, ...values, who);
      return { set: part('taken_by = ?, line = NULL', who), where };
    }
    case 'put-back': {
      const { sql, values } = asSeen(act);
      return {
        set: part('taken_by = NULL'),
        where: part(`${sql} AND taken_by IS NOT NULL`, ...values),
      };
    }
    case 'tried': {
      const set = part('tried = tried + 1, again_at = ?', act.againAt?.getTime() ?? null);
      return { set, where: asSeen(act) };
    }
    case 'passed':
      return { set: passedSet(act), where: asSeen(act) };
    case 'noted':
      return { set: part('tried = tried'), where: part(IS_HERE) };
    case 'handled':
      return { set: handledSet(act, vault), where: asSeen(act) };
    case 'reopened': {
      const set = 'handled_at = NULL, outcome = NULL, note = NULL, erase_at = NULL';
      const hand = part(`${set}, line = NULL, taken_by = ?`, who);
      return { set: hand, where: part(`${IS_HERE} AND handled_at IS NOT NULL`) };
    }
    case 'retried':
      return { set: part(BRING_AGAIN), where: part(`${IS_OPEN} AND ${IS_STUCK}`) };
  }
}

function goneOf(row: Row | undefined): Gone | undefined {
  if (row === undefined) return 'unknown';
  if (row.state === 'withdrawn') return 'withdrawn';
  if (row.payload === '') return row.handled_at === null ? 'erased' : 'ended';
  return undefined;
}

const isStuck = ({ state, line, pass_state: passed }: Row) =>
  state === 'rejected' || (line !== null && passed === 'rejected');

function isAlready({ kind, who }: StaffAct, row: Row): boolean {
  if (kind === 'taken') return row.taken_by === who;
  if (kind === 'put-back') return row.taken_by === null;
  // With somebody else it is not what was meant: whoever opens it again has it.
  if (kind === 'reopened') return row.handled_at === null && (row.taken_by ?? who) === who;
  return kind === 'retried' && !isStuck(row);
}

/** Why nothing changed, from the row as it is. */
export function whyNot(act: StaffAct, row: Row | undefined): Acted {
  const why = goneOf(row);
  if (why !== undefined) return { kind: 'gone', why };
  const { handled_at: handledAt, taken_by: who, line } = row!;
  if (handledAt !== null && act.kind !== 'reopened') return { kind: 'gone', why: 'ended' };
  if (isAlready(act, row!)) return { kind: 'already' };
  return { kind: 'taken-by', ...(who !== null && { who }), ...(line !== null && { line }) };
}

/** An event as it is sealed. */
type Written = Omit<QuestionEvent, 'at' | 'againAt'> & { readonly againAt?: string };

function textOf(act: StaffAct): string | undefined {
  if (act.kind === 'noted' || act.kind === 'passed') return act.text;
  return act.kind === 'handled' ? act.answer : undefined;
}

/** What is written with an act, sealed and bound to its question. */
export function sealedEvent(act: StaffAct, vault: Vault): string {
  const text = textOf(act);
  const againAt = act.kind === 'tried' ? act.againAt?.toISOString() : undefined;
  const written: Written = {
    who: act.who,
    act: act.kind,
    ...(text !== undefined && { text }),
    ...(againAt !== undefined && { againAt }),
  };
  return vault.seal(JSON.stringify(written), aboutEvent(act.reference));
}

/** An event as it lies; undefined when no key opens it. */
export function openEvent(
  { at, sealed }: { readonly at: number; readonly sealed: string },
  reference: string,
  vault: Vault,
): QuestionEvent | undefined {
  const text = vault.open(sealed, aboutEvent(reference));
  if (text === undefined) return undefined;
  const { againAt, ...written } = JSON.parse(text) as Written;
  return {
    at: new Date(Number(at)),
    ...written,
    ...(againAt !== undefined && { againAt: new Date(againAt) }),
  };
}
