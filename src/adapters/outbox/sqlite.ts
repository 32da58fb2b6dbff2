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
  changesBy,
  COLUMNS,
  ENDED_BEFORE,
  ERASED,
  FORGET_EVENTS,
  figuresFrom,
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
import { sqliteActs } from './sqlite-act.ts';
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
    `INSERT INTO contact_requests (key, reference, received_at, need, payload, urgency, phone_mark, signal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  );
  const byKey = all(`${from} key = ?`);
  const byReference = all(`${from} reference = ?`);
  const byPhone = all(`${from} phone_mark = ? ORDER BY received_at DESC`);
  const openOne = all(`${from} reference = ? AND ${IS_OPEN}`);
  // One statement, so two workers can never hold the same lease.
  const claim = all(
    `UPDATE contact_requests SET due_at = ?, attempts = attempts + 1 WHERE rowid = (
       SELECT rowid FROM contact_requests
       WHERE state = 'pending' AND NOT (due_at > ? AND due_at <= ?) AND ${IS_OPEN}
       ORDER BY urgency DESC, received_at LIMIT 1
     ) RETURNING ${COLUMNS}`,
  );
  const dueNow = run("UPDATE contact_requests SET due_at = 0 WHERE state = 'pending'");
  const dueNowPassed = run("UPDATE contact_requests SET pass_due = 0 WHERE pass_state = 'pending'");
  const settle = run(`${SETTLE} WHERE reference = ? AND attempts = ? AND state = 'pending'`);
  const claimPassed = all(
    `UPDATE contact_requests SET pass_due = ?, pass_attempts = pass_attempts + 1 WHERE rowid = (
       SELECT rowid FROM contact_requests
       WHERE NOT (pass_due > ? AND pass_due <= ?) AND ${IS_PASSING}
       ORDER BY urgency DESC, pass_at LIMIT 1
     ) RETURNING ${COLUMNS}`,
  );
  const settlePassed = run(
    `UPDATE contact_requests SET pass_state = ?, pass_due = ?, pass_done = ?, pass_reason = ?
     WHERE reference = ? AND pass_no = ? AND pass_attempts = ? AND pass_state = 'pending'`,
  );
  const open = all(`${from} ${IS_OPEN} ORDER BY urgency DESC, received_at, rowid`);
  const withdraw = run(
    `UPDATE contact_requests SET state = 'withdrawn', ${ERASED} WHERE reference = ? AND ${IS_HERE}`,
  );
  const wipe = run('UPDATE contact_requests SET wiped = wiped + 1 WHERE reference = ?');
  const erase = run(`UPDATE contact_requests SET ${ERASED} WHERE erase_at <= ?`);
  const forgetEvents = run(FORGET_EVENTS);
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
       coalesce(sum(${IS_STUCK}), 0) AS rejected,
       min(${LIES_SINCE}) AS oldest,
       ${URGENT_FIGURES}, ${changesBy('rowid')}
     FROM contact_requests WHERE ${IS_OPEN}`,
  );
  const first = (rows: Row[]) => rows[0] && fromRow(rows[0], vault);
  // What was erased must not stay behind in the write-ahead log.
  const forgetLog = () => emptyLog(db);
  const forget = () => {
    forgetEvents();
    forgetLog();
  };
  const insertOnce = (key: string, { reference, receivedAt, request, ...r }: NewRequest) =>
    insert(
      ...[key, reference, receivedAt.getTime(), request.need ?? null],
      ...[sealed({ reference, receivedAt, request, ...r }, vault), levelOf(request)],
      ...[phoneMark(request, vault), signalOf(request)],
    );

  return {
    ...sqliteActs(db, vault),
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
      if (replaced) forget();
      return first(byKey(key));
    },
    byReference: async (reference) => first(byReference(reference)),
    byPhone: async (phone) =>
      byPhone(phoneMark({ phone }, vault)).map((row) => fromRow(row, vault)),
    async claim(now, leaseMs) {
      const at = now.getTime();
      return first(claim(at + leaseMs, at, at + LONGEST_WAIT_MS));
    },
    async dueNow() {
      dueNow();
      dueNowPassed();
    },
    async settle(reference, attempt, settlement) {
      settle(...settled(settlement), reference, attempt);
    },
    async claimPassed(now, leaseMs) {
      const at = now.getTime();
      return first(claimPassed(at + leaseMs, at, at + LONGEST_WAIT_MS));
    },
    async settlePassed(reference, { number, attempts }, settlement) {
      settlePassed(...settledPass(settlement), reference, number, attempts);
    },
    open: async () => open().map((row) => fromRow(row, vault)),
    async wipe(reference) {
      wipe(reference);
    },
    async withdraw(reference) {
      const before = first(byReference(reference));
      if (!before || withdraw(reference) === 0) return undefined;
      forget();
      return before.state;
    },
    async erase(now) {
      const erased = erase(now.getTime());
      forget();
      return erased;
    },
    async clear({ notes, ended }) {
      const cleared = clearNotes(notes.getTime()) + clearEnded(ended.getTime());
      if (cleared > 0) forgetLog();
      return cleared;
    },
    figures: async () => figuresFrom(count.get() as unknown as FigureRow),
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
