// Acts of staff in SQLite: the change, what is written with it and the record, in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import type {
  Acted,
  Outbox,
  QuestionEvent,
  QueuePage,
  StaffAct,
  Vault,
} from '../../application/ports.ts';
import { actSql, openEvent, sealedEvent, whyNot } from './act-sql.ts';
import { queueOrder, queueWhere } from './queue-sql.ts';
import { COLUMNS, fromRow, type Row } from './row.ts';

/** True when it happened; nothing is awaited between begin and end, so nobody else comes between. */
function happened(db: DatabaseSync, act: StaffAct, vault: Vault): boolean {
  const { set, where } = actSql(act, vault);
  const { reference, at, who, kind } = act;
  db.exec('BEGIN IMMEDIATE');
  try {
    const change = `UPDATE contact_requests SET ${set.sql} WHERE reference = ? AND ${where.sql}`;
    const { changes } = db.prepare(change).run(...set.values, reference, ...where.values);
    if (Number(changes) > 0) {
      const event = 'INSERT INTO question_events (reference, at, sealed) VALUES (?, ?, ?)';
      db.prepare(event).run(reference, at.getTime(), sealedEvent(act, vault));
      const record = 'INSERT INTO audit (at, who, act, reference) VALUES (?, ?, ?, ?)';
      db.prepare(record).run(at.getTime(), who, kind, reference);
    }
    db.exec('COMMIT');
    return Number(changes) > 0;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** What the desk does in an open database. */
export function sqliteActs(
  db: DatabaseSync,
  vault: Vault,
): Pick<Outbox, 'act' | 'history' | 'page'> {
  const from = `SELECT ${COLUMNS} FROM contact_requests WHERE`;
  const one = db.prepare(`${from} reference = ?`);
  const events = db.prepare(
    'SELECT at, sealed FROM question_events WHERE reference = ? ORDER BY id',
  );
  return {
    async act(act): Promise<Acted> {
      if (happened(db, act, vault)) return { kind: 'done' };
      return whyNot(act, one.get(act.reference) as Row | undefined);
    },
    async history(reference): Promise<QuestionEvent[]> {
      const rows = events.all(reference) as { at: number; sealed: string }[];
      return rows.flatMap((row) => openEvent(row, reference, vault) ?? []);
    },
    async page(asked: QueuePage) {
      const [where, order] = [queueWhere(asked), queueOrder(asked, 'rowid')];
      const some = `${from} ${where.sql} ${order.sql} LIMIT ? OFFSET ?`;
      const values = [...where.values, ...order.values, asked.size, asked.from];
      const rows = db.prepare(some).all(...values) as unknown as Row[];
      const count = `SELECT count(*) AS total FROM contact_requests WHERE ${where.sql}`;
      const { total } = db.prepare(count).get(...where.values) as { total: number };
      return { requests: rows.map((row) => fromRow(row, vault)), total };
    },
  };
}
