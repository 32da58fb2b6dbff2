// Acts of staff in PostgreSQL: the change, what is written with it and the record, in one statement.
import type { Pool } from 'pg';
import type { Acted, Outbox, QueuePage, StaffAct, Vault } from '../../application/ports.ts';
import { actSql, openEvent, sealedEvent, whyNot } from './act-sql.ts';
import { queueOrder, queueWhere } from './queue-sql.ts';
import { COLUMNS, fromRow, type Row } from './row.ts';
import { storable, type Value } from './database.ts';

/** Every '?' as '$1', '$2' ... in the order in which they stand. */
function numbered(sql: string): string {
  let at = 0;
  return sql.replaceAll('?', () => `$${++at}`);
}

/** The statement of an act; it changes one row of the record when it happened. */
function statement(act: StaffAct, vault: Vault): { sql: string; values: Value[] } {
  const { set, where } = actSql(act, vault);
  const { reference, at, who, kind } = act;
  const sql = `WITH changed AS (
      UPDATE contact_requests SET ${set.sql} WHERE reference = ? AND ${where.sql} RETURNING reference
    ), event AS (
      INSERT INTO question_events (reference, at, sealed) SELECT reference, ?::bigint, ? FROM changed
    ) INSERT INTO audit (at, who, act, reference) SELECT ?::bigint, ?, ?, reference FROM changed`;
  const values = [...set.values, reference, ...where.values];
  const event = [at.getTime(), sealedEvent(act, vault)];
  return { sql: numbered(sql), values: [...values, ...event, at.getTime(), who, kind] };
}

/** What the desk does in an open database. */
export function postgresActs(pool: Pool, vault: Vault): Pick<Outbox, 'act' | 'history' | 'page'> {
  const rows = async <R extends object>(sql: string, values: readonly Value[]) =>
    (await pool.query<R & Record<string, unknown>>(numbered(sql), values.map(storable)))
      .rows as R[];
  const from = `SELECT ${COLUMNS} FROM contact_requests WHERE`;
  return {
    async act(act): Promise<Acted> {
      const { sql, values } = statement(act, vault);
      const { rowCount } = await pool.query(sql, values.map(storable));
      if ((rowCount ?? 0) > 0) return { kind: 'done' };
      const [row] = await rows<Row>(`${from} reference = ?`, [act.reference]);
      return whyNot(act, row);
    },
    async history(reference) {
      const query = 'SELECT at, sealed FROM question_events WHERE reference = ? ORDER BY id';
      const found = await rows<{ at: number; sealed: string }>(query, [reference]);
      return found.flatMap((row) => openEvent(row, reference, vault) ?? []);
    },
    async page(asked: QueuePage) {
      const [where, order] = [queueWhere(asked), queueOrder(asked, 'id')];
      const some = `${from} ${where.sql} ${order.sql} LIMIT ? OFFSET ?`;
      const values = [...where.values, ...order.values, asked.size, asked.from];
      const found = await rows<Row>(some, values);
      const count = `SELECT count(*)::int AS total FROM contact_requests WHERE ${where.sql}`;
      const [counted] = await rows<{ total: number }>(count, where.values);
      return { requests: found.map((row) => fromRow(row, vault)), total: counted!.total };
    },
  };
}
