// The outbox for more than one server: PostgreSQL, where claimers pass over what another holds.
import type { Pool } from 'pg';
import {
  LONGEST_WAIT_MS,
  ReferenceTaken,
  type NewRequest,
  type Outbox,
  type Vault,
} from '../../application/ports.ts';
import { postgresDatabase, storable, type Value } from './database.ts';
import { postgresActs } from './postgres-act.ts';
import {
  changesBy,
  COLUMNS,
  ENDED_BEFORE,
  ERASED,
  figuresFrom,
  FORGET_EVENTS,
  fromRow,
  IS_HERE,
  IS_OPEN,
  IS_PASSING,
  IS_STUCK,
  LIES_SINCE,
  learnedFrom,
  levelOf,
  sealed,
  settled,
  settledPass,
  signalOf,
  URGENT_FIGURES,
  type FigureRow,
  type Row,
} from './row.ts';
import { phoneMark } from './phone-mark.ts';
import { resealColumns, sealClear } from './sealed-columns.ts';

const FROM = `SELECT ${COLUMNS} FROM contact_requests WHERE`;
const UNIQUE_BROKEN = '23505';

function asReferenceTaken(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  const taken = code === UNIQUE_BROKEN && constraint === 'contact_requests_reference';
  return taken ? new ReferenceTaken() : error;
}

// One statement, so two workers can never hold the same lease; what another holds is passed over.
const CLAIM = `WITH next AS MATERIALIZED (
    SELECT id FROM contact_requests WHERE state = 'pending' AND NOT (due_at > $2 AND due_at <= $3) AND ${IS_OPEN}
    ORDER BY urgency DESC, received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  ) UPDATE contact_requests c SET due_at = $1, attempts = attempts + 1
  FROM next WHERE c.id = next.id RETURNING ${COLUMNS}`;

const SETTLE = `UPDATE contact_requests SET state = $1, due_at = $2, done = $3, reason = $4, erase_at = $5
  WHERE reference = $6 AND attempts = $7 AND state = 'pending'`;

const CLAIM_PASSED = `WITH next AS MATERIALIZED (
    SELECT id FROM contact_requests WHERE NOT (pass_due > $2 AND pass_due <= $3) AND ${IS_PASSING}
    ORDER BY urgency DESC, pass_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  ) UPDATE contact_requests c SET pass_due = $1, pass_attempts = pass_attempts + 1
  FROM next WHERE c.id = next.id RETURNING ${COLUMNS}`;

const SETTLE_PASSED = `UPDATE contact_requests
  SET pass_state = $1, pass_due = $2, pass_done = $3, pass_reason = $4
  WHERE reference = $5 AND pass_no = $6 AND pass_attempts = $7 AND pass_state = 'pending'`;

// The lock makes the state that is told the one that was left.
const WITHDRAW = `WITH before AS (
    SELECT id, state FROM contact_requests WHERE reference = $1 AND ${IS_HERE} FOR UPDATE
  ) UPDATE contact_requests c SET state = 'withdrawn', ${ERASED} FROM before WHERE c.id = before.id RETURNING before.state AS state`;

const INSERT =
  'INSERT INTO contact_requests (key, reference, received_at, need, payload, urgency, phone_mark, signal)';

// One statement: the new one comes only while the old is open, and the old goes only when the new one came.
const REPLACE = `WITH old AS MATERIALIZED (
    SELECT id FROM contact_requests WHERE reference = $9 AND ${IS_OPEN} FOR UPDATE
  ), fresh AS (
    ${INSERT} SELECT $1, $2, $3::bigint, $4, $5, $6::integer, $7, $8::integer FROM old ON CONFLICT (key) DO NOTHING RETURNING id
  ) UPDATE contact_requests c SET state = 'withdrawn', ${ERASED}
  FROM old, fresh WHERE c.id = old.id`;

const FIGURES = `SELECT count(*)::int AS open,
  (count(*) FILTER (WHERE state = 'pending'))::int AS pending,
  (count(*) FILTER (WHERE ${IS_STUCK}))::int AS rejected,
  min(${LIES_SINCE}) AS oldest,
  ${URGENT_FIGURES}, ${changesBy('id')}
  FROM contact_requests WHERE ${IS_OPEN}`;

const CLEAR_NOTES =
  'UPDATE contact_requests SET note = NULL WHERE note IS NOT NULL AND handled_at < $1';
const CLEAR_ENDED = `DELETE FROM contact_requests WHERE ${ENDED_BEFORE} $1`;

/** The outbox in an open database, see `openPostgres`. Closing it closes the pool. */
export function postgresOutbox(pool: Pool, vault: Vault): Outbox {
  const query = (sql: string, values: Value[]) =>
    pool.query<Row & Record<string, unknown>>(sql, values.map(storable));
  const rows = async (sql: string, ...values: Value[]) => (await query(sql, values)).rows;
  const changed = async (sql: string, ...values: Value[]) =>
    (await query(sql, values)).rowCount ?? 0;
  const first = (found: Row[]) => found[0] && fromRow(found[0], vault);
  const store = async (sql: string, key: string, r: NewRequest, ...more: Value[]) => {
    const parts = [r.receivedAt.getTime(), r.request.need ?? null, sealed(r, vault)];
    const values = [
      ...parts,
      levelOf(r.request),
      phoneMark(r.request, vault),
      signalOf(r.request),
      ...more,
    ];
    try {
      await changed(sql, key, r.reference, ...values);
    } catch (error) {
      throw asReferenceTaken(error);
    }
    return first(await rows(`${FROM} key = $1`, key));
  };
  return {
    ...postgresActs(pool, vault),
    async add(key, r) {
      const values = 'VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING';
      const stored = await store(`${INSERT} ${values}`, key, r);
      if (!stored) throw new Error('request was not stored');
      return stored;
    },
    async replace(key, r, reference) {
      const stored = await store(REPLACE, key, r, reference);
      if (stored) await changed(FORGET_EVENTS);
      return stored;
    },
    byReference: async (reference) => first(await rows(`${FROM} reference = $1`, reference)),
    byPhone: async (phone) =>
      (
        await rows(`${FROM} phone_mark = $1 ORDER BY received_at DESC`, phoneMark({ phone }, vault))
      ).map((row) => fromRow(row, vault)),
    async claim(now, leaseMs) {
      const at = now.getTime();
      return first(await rows(CLAIM, at + leaseMs, at, at + LONGEST_WAIT_MS));
    },
    async dueNow() {
      await changed("UPDATE contact_requests SET due_at = 0 WHERE state = 'pending'");
      await changed("UPDATE contact_requests SET pass_due = 0 WHERE pass_state = 'pending'");
    },
    async settle(reference, attempt, settlement) {
      await changed(SETTLE, ...settled(settlement), reference, attempt);
    },
    async claimPassed(now, leaseMs) {
      const at = now.getTime();
      return first(await rows(CLAIM_PASSED, at + leaseMs, at, at + LONGEST_WAIT_MS));
    },
    async settlePassed(reference, { number, attempts }, settlement) {
      await changed(SETTLE_PASSED, ...settledPass(settlement), reference, number, attempts);
    },
    open: async () =>
      (await rows(`${FROM} ${IS_OPEN} ORDER BY urgency DESC, received_at, id`)).map((row) =>
        fromRow(row, vault),
      ),
    async wipe(reference) {
      await changed(
        'UPDATE contact_requests SET wiped = wiped + 1 WHERE reference = $1',
        reference,
      );
    },
    async withdraw(reference) {
      const [before] = await rows(WITHDRAW, reference);
      if (before) await changed(FORGET_EVENTS);
      return before?.state;
    },
    async erase(now) {
      const due = `UPDATE contact_requests SET ${ERASED} WHERE erase_at <= $1`;
      const erased = await changed(due, now.getTime());
      await changed(FORGET_EVENTS);
      return erased;
    },
    clear: async ({ notes, ended }) =>
      (await changed(CLEAR_NOTES, notes.getTime())) + (await changed(CLEAR_ENDED, ended.getTime())),
    figures: async () => figuresFrom((await rows(FIGURES))[0] as unknown as FigureRow),
    learned: async () =>
      (
        await rows(
          `${FROM} handled_at IS NOT NULL AND outcome IS NOT NULL ORDER BY handled_at DESC, id DESC`,
        )
      ).map((row) => learnedFrom(row, vault)),
    async reseal() {
      const database = postgresDatabase(pool);
      await sealClear(database, vault);
      return resealColumns(database, vault);
    },
    async beat() {
      if ((await changed('UPDATE pulse SET at = at + 1 WHERE id = 1')) !== 1)
        throw new Error('no mark was written');
    },
    close: () => pool.end(),
  };
}
