// Sessions in the same SQLite file as the requests: they survive a restart.
import type { DatabaseSync } from 'node:sqlite';
import { COLUMNS, fromKept, toKept, type KeptRow, type SessionRows } from './rows.ts';

export function sqliteSessionRows(db: DatabaseSync): SessionRows {
  const insert = db.prepare(`INSERT INTO staff_sessions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`);
  const find = db.prepare(`SELECT ${COLUMNS} FROM staff_sessions WHERE hash = ?`);
  const touch = db.prepare('UPDATE staff_sessions SET seen = max(seen, ?) WHERE hash = ?');
  const remove = db.prepare('DELETE FROM staff_sessions WHERE hash = ?');
  const removeOf = db.prepare('DELETE FROM staff_sessions WHERE ?1 IS NULL OR who = ?1');
  const removeOld = db.prepare('DELETE FROM staff_sessions WHERE since < ? OR seen < ?');
  const all = db.prepare(`SELECT ${COLUMNS} FROM staff_sessions ORDER BY since DESC`);
  return {
    async add(row) {
      insert.run(...toKept(row));
    },
    async find(hash) {
      const row = find.get(hash) as KeptRow | undefined;
      return row && fromKept(row);
    },
    async touch(hash, seen) {
      touch.run(seen, hash);
    },
    async remove(hash) {
      remove.run(hash);
    },
    removeOf: async (who) => Number(removeOf.run(who ?? null).changes),
    removeOld: async (since, seen) => Number(removeOld.run(since, seen).changes),
    all: async () => (all.all() as unknown as KeptRow[]).map(fromKept),
  };
}
