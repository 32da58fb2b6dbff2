// What an act of staff changes in a row, and on which condition: the same SQL for both databases, with a '?' per value.
import type { Acted, Gone, QuestionEvent, StaffAct, Vault } from '../../application/ports.ts';
import type { Value } from './database.ts';
import { IS_HERE, IS_OPEN, sealedNote, type Row } from './row.ts';
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

/** It is with whom it was seen to be, or with whoever does this: what is one's own is never seen too late. */
function asSeen({ expected = '', who }: { readonly expected: string | undefined; who: string }) {
  return part(`${IS_OPEN} AND coalesce(taken_by, '') IN (?, ?)`, expected, who);
}

function handledSet(act: StaffAct & { kind: 'handled' }, vault: Vault): Part {
  const { reference, at, outcome, eraseAt } = act;
  return part(
    'handled_at = ?, outcome = ?, note = ?, taken_by = NULL, again_at = NULL, erase_at = ?',
    ...[at.getTime(), outcome.kind, sealedNote(outcome, reference, vault), eraseAt.getTime()],
  );
}

/** The change of an act and its condition. */
export function actSql(act: StaffAct, vault: Vault): ActSql {
  const { kind, who } = act;
  switch (kind) {
    case 'taken': {
      const { expected = '' } = act;
      const where = `${IS_OPEN} AND coalesce(taken_by, '') = ? AND coalesce(taken_by, '') <> ?`;
      return { set: part('taken_by = ?, line = NULL', who), where: part(where, expected, who) };
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
      return {
        set: part('taken_by = NULL, again_at = NULL, line = ?', act.line),
        where: asSeen(act),
      };
    case 'noted':
      return { set: part('tried = tried'), where: part(IS_HERE) };
    case 'handled':
      return { set: handledSet(act, vault), where: asSeen(act) };
    case 'reopened': {
      const set = 'handled_at = NULL, outcome = NULL, note = NULL, erase_at = NULL, taken_by = ?';
      return { set: part(set, who), where: part(`${IS_HERE} AND handled_at IS NOT NULL`) };
    }
    case 'retried': {
      const set = part("state = 'pending', due_at = 0");
      return { set, where: part(`${IS_OPEN} AND state = 'rejected'`) };
    }
  }
}

function goneOf(row: Row | undefined): Gone | undefined {
  if (row === undefined) return 'unknown';
  if (row.state === 'withdrawn') return 'withdrawn';
  if (row.payload === '') return row.handled_at === null ? 'erased' : 'ended';
  return undefined;
}

function isAlready({ kind, who }: StaffAct, row: Row): boolean {
  if (kind === 'taken') return row.taken_by === who;
  if (kind === 'put-back') return row.taken_by === null;
  if (kind === 'reopened') return row.handled_at === null;
  return kind === 'retried' && row.state !== 'rejected';
}

/** Why nothing changed, from the row as it is. */
export function whyNot(act: StaffAct, row: Row | undefined): Acted {
  const why = goneOf(row);
  if (why !== undefined) return { kind: 'gone', why };
  const { handled_at: handledAt, taken_by: who } = row!;
  if (handledAt !== null && act.kind !== 'reopened') return { kind: 'gone', why: 'ended' };
  if (isAlready(act, row!)) return { kind: 'already' };
  return { kind: 'taken-by', ...(who !== null && { who }) };
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
