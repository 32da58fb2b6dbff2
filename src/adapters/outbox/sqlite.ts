// The default outbox: one SQLite file, write-ahead log, every commit synced to disk before it returns.
import type { DatabaseSync } from 'node:sqlite';
import {
  LONGEST_WAIT_MS,
  ReferenceTaken,
  type NewRequest,
  type Outbox,
  type Vault,
} from '../../application/ports.ts';
import { sqliteDatabase } from './database.ts';
import {
  COLUMNS,
  ENDED_BEFORE,
  fromRow,
  IS_OPEN,
  learnedFrom,
  sealed,
  sealedNote,
  settled,
  type Row,
} from './row.ts';
import { resealColumns, sealClear } from './sealed-columns.ts';
import { emptyLog } from './sqlite-open.ts';

const UNIQUE_BROKEN = 2067;

function asReferenceTaken(error: unknown): unknown {
  const { errcode, message } = error as { errcode?: number; message?: string };
  return errcode === UNIQUE_BROKEN && message?.includes('reference') ? new ReferenceTaken() : error;
}

const SETTLE =
  'UPDATE contact_requests SET state = ?, due_at = ?, done = ?, reason = ?, erase_at = ?';

/** The outbox in an open database, see `openSqlite`. */
export function sqliteOutbox(db: DatabaseSync, vault: Vault): Outbox {
  const all = (sql: string) => {
    const query = db.prepare(sql);
    return (...values: (string | number | null)[]) => query.all(...values) as unknown as Row[];
  };
  const run = (sql: string) => {
    const query = db.prepare(sql);
    return (...values: (string | number | null)[]) => Number(query.run(...values).changes);
  };
  const from = `SELECT ${COLUMNS} FROM contact_requests WHERE`;
  const insert = run(
    `INSERT INTO contact_requests (key, reference, received_at, need, payload)
     VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  );
  const byKey = all(`${from} key = ?`);
  const byReference = all(`${from} reference = ?`);
  const openOne = all(`${from} reference = ? AND ${IS_OPEN}`);
  // One statement, so two workers can never hold the same lease.
  const claim = all(
    `UPDATE contact_requests SET due_at = ?, attempts = attempts + 1 WHERE rowid = (
       SELECT rowid FROM contact_requests
       WHERE state = 'pending' AND NOT (due_at > ? AND due_at <= ?) AND ${IS_OPEN} ORDER BY received_at LIMIT 1
     ) RETURNING ${COLUMNS}`,
  );
  const dueNow = run("UPDATE contact_requests SET due_at = 0 WHERE state = 'pending'");
  const settle = run(`${SETTLE} WHERE reference = ? AND attempts = ? AND state = 'pending'`);
  const retry = run(
    "UPDATE contact_requests SET state = 'pending', due_at = 0 WHERE reference = ? AND state = 'rejected'",
  );
  const open = all(`${from} ${IS_OPEN} ORDER BY received_at, rowid`);
  const take = run(`UPDATE contact_requests SET taken_by = ? WHERE reference = ? AND ${IS_OPEN}`);
  const finish = run(
    `UPDATE contact_requests SET handled_at = ?, outcome = ?, note = ?, payload = '',
     taken_by = NULL, erase_at = NULL WHERE reference = ? AND ${IS_OPEN}`,
  );
  const withdraw = run(
    `UPDATE contact_requests SET state = 'withdrawn', payload = '', taken_by = NULL, erase_at = NULL
     WHERE reference = ? AND ${IS_OPEN}`,
  );
  const wipe = run('UPDATE contact_requests SET wiped = wiped + 1 WHERE reference = ?');
  const erase = run(
    `UPDATE contact_requests SET payload = '', taken_by = NULL, erase_at = NULL
     WHERE erase_at <= ?`,
  );
  const clearNotes = run(
    'UPDATE contact_requests SET note = NULL WHERE note IS NOT NULL AND handled_at < ?',
  );
  const clearEnded = run(`DELETE FROM contact_requests WHERE ${ENDED_BEFORE} ?`);
  const learned = all(
    `${from} handled_at IS NOT NULL AND outcome IS NOT NULL ORDER BY handled_at DESC, rowid DESC`,
  );
  const beat = run('UPDATE pulse SET at = at + 1 WHERE id = 1');
  const count = db.prepare(
    `SELECT count(*) AS open,
       coalesce(sum(state = 'pending'), 0) AS pending,
       coalesce(sum(state = 'rejected'), 0) AS rejected,
       min(CASE WHEN state <> 'delivered' THEN received_at END) AS oldest
     FROM contact_requests WHERE ${IS_OPEN}`,
  );
  const first = (rows: Row[]) => rows[0] && fromRow(rows[0], vault);
  // What was erased must not stay behind in the write-ahead log.
  const forgetLog = () => emptyLog(db);
  const insertOnce = (key: string, r: NewRequest) =>
    insert(key, r.reference, r.receivedAt.getTime(), r.request.need ?? null, sealed(r, vault));

  return {
    async add(key, r) {
      try {
        insertOnce(key, r);
      } catch (error) {
        throw asReferenceTaken(error);
      }
      const stored = first(byKey(key));
      if (!stored) throw new Error('request was not stored');
      return stored;
    },
    async replace(key, r, reference) {
      let replaced = false;
      db.exec('BEGIN IMMEDIATE');
      try {
        replaced = byKey(key).length === 0 && openOne(reference).length > 0;
        if (replaced) {
          insertOnce(key, r);
          withdraw(reference);
        }
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw asReferenceTaken(error);
      }
      if (replaced) forgetLog();
      return first(byKey(key));
    },
    byReference: async (reference) => first(byReference(reference)),
    async claim(now, leaseMs) {
      const at = now.getTime();
      return first(claim(at + leaseMs, at, at + LONGEST_WAIT_MS));
    },
    async dueNow() {
      dueNow();
    },
    async settle(reference, attempt, settlement) {
      settle(...settled(settlement), reference, attempt);
    },
    async retry(reference) {
      retry(reference);
    },
    open: async () => open().map((row) => fromRow(row, vault)),
    async take(reference, by) {
      take(by === '' ? null : by, reference);
    },
    async finish(reference, at, outcome) {
      const note = sealedNote(outcome, reference, vault);
      const ended = finish(at.getTime(), outcome.kind, note, reference) > 0;
      if (ended) forgetLog();
      return ended;
    },
    async wipe(reference) {
      wipe(reference);
    },
    async withdraw(reference) {
      const before = first(byReference(reference));
      if (!before || withdraw(reference) === 0) return undefined;
      forgetLog();
      return before.state;
    },
    async erase(now) {
      const erased = erase(now.getTime());
      forgetLog();
      return erased;
    },
    async clear({ notes, ended }) {
      const cleared = clearNotes(notes.getTime()) + clearEnded(ended.getTime());
      if (cleared > 0) forgetLog();
      return cleared;
    },
    async figures() {
      const { oldest, ...numbers } = count.get() as Record<
        'open' | 'pending' | 'rejected',
        number
      > & {
        oldest: number | null;
      };
      return { ...numbers, ...(oldest !== null && { oldestUndelivered: new Date(oldest) }) };
    },
    learned: async () => learned().map((row) => learnedFrom(row, vault)),
    async reseal() {
      const database = sqliteDatabase(db);
      const sealed = await sealClear(database, vault);
      const again = await resealColumns(database, vault);
      if (sealed + again > 0) forgetLog();
      return again;
    },
    async beat() {
      if (beat() !== 1) throw new Error('no mark was written');
    },
    close: async () => db.close(),
  };
}
