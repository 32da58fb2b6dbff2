// The default outbox: one SQLite file, write-ahead log, every commit synced to disk before it returns.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NewRequest, Outbox, StoredRequest } from '../../application/ports.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';
import { migrate } from './migrations/sqlite.ts';

interface Row {
  reference: string;
  token: string;
  received_at: number;
  request: string;
  state: StoredRequest['state'];
  attempts: number;
  handled_at: number | null;
}

const COLUMNS = 'reference, token, received_at, request, state, attempts, handled_at';

function fromRow(row: Row): StoredRequest {
  return {
    reference: row.reference,
    token: row.token,
    receivedAt: new Date(row.received_at),
    request: JSON.parse(row.request) as ContactRequest,
    state: row.state,
    attempts: row.attempts,
    ...(row.handled_at !== null && { handledAt: new Date(row.handled_at) }),
  };
}

function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  migrate(db);
  return db;
}

/** Opens (and when needed makes) the outbox in `file`. Throws when the file cannot be used. */
export function sqliteOutbox(file: string): Outbox {
  const db = openDatabase(file);
  const insert = db.prepare(
    `INSERT INTO requests (key, reference, token, received_at, request, due_at)
     VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (key) DO NOTHING`,
  );
  const one = (where: string) => {
    const query = db.prepare(`SELECT ${COLUMNS} FROM requests WHERE ${where} = ?`);
    return (value: string) => {
      const row = query.get(value) as Row | undefined;
      return row && fromRow(row);
    };
  };
  const byKey = one('key');
  const byToken = one('token');
  // One statement, so two workers can never hold the same lease.
  const claim = db.prepare(
    `UPDATE requests SET due_at = ?, attempts = attempts + 1 WHERE rowid = (
       SELECT rowid FROM requests WHERE state = 'pending' AND due_at <= ? ORDER BY received_at LIMIT 1
     ) RETURNING ${COLUMNS}`,
  );
  const settle = db.prepare(
    'UPDATE requests SET state = ?, due_at = coalesce(?, due_at) WHERE reference = ?',
  );
  const open = db.prepare(
    `SELECT ${COLUMNS} FROM requests WHERE handled_at IS NULL ORDER BY received_at, rowid`,
  );
  const handled = db.prepare(
    'UPDATE requests SET handled_at = ? WHERE reference = ? AND handled_at IS NULL',
  );
  return {
    async add(key: string, r: NewRequest) {
      insert.run(key, r.reference, r.token, r.receivedAt.getTime(), JSON.stringify(r.request));
      const stored = byKey(key);
      if (!stored) throw new Error('request was not stored');
      return stored;
    },
    byToken: async (token) => byToken(token),
    async claim(now, leaseMs) {
      const row = claim.get(now.getTime() + leaseMs, now.getTime()) as Row | undefined;
      return row && fromRow(row);
    },
    async settle(reference, outcome) {
      settle.run(outcome.state, outcome.retryAt?.getTime() ?? null, reference);
    },
    open: async () => (open.all() as unknown as Row[]).map(fromRow),
    async markHandled(reference, at) {
      handled.run(at.getTime(), reference);
    },
    async healthy() {
      try {
        db.exec('BEGIN IMMEDIATE; ROLLBACK;');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => db.close(),
  };
}
