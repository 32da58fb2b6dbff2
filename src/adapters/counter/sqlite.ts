// The default counter: a number per day, kind and topic in an SQLite file of its own.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Count, Counter } from '../../application/ports.ts';

const TABLE = `CREATE TABLE IF NOT EXISTS counts (
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (day, kind, topic)
) STRICT, WITHOUT ROWID`;

/** Opens (and when needed makes) the counter in `file`. Throws when the file cannot be used. */
export function sqliteCounter(file: string): Counter {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Made by us, because SQLite would let everybody read it; it gives what it puts beside it the same rights.
  closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec(TABLE);
  const add = db.prepare(
    `INSERT INTO counts (day, kind, topic, times) VALUES (?, ?, ?, 1)
     ON CONFLICT (day, kind, topic) DO UPDATE SET times = times + 1`,
  );
  const totals = db.prepare(
    'SELECT day, kind, topic, times FROM counts WHERE kind = ? ORDER BY day DESC, topic',
  );
  const clear = db.prepare('DELETE FROM counts WHERE day < ?');
  return {
    async add({ day, kind, topic }) {
      add.run(day, kind, topic);
    },
    totals: async (kind) =>
      (totals.all(kind) as unknown as (Count & { times: number })[]).map((row) => ({ ...row })),
    clear: async (day) => Number(clear.run(day).changes),
    close: async () => db.close(),
  };
}
