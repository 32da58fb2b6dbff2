// Steps that bring an SQLite outbox to its newest shape; a step that was released never changes.
import type { DatabaseSync } from 'node:sqlite';

const STEPS = [
  `CREATE TABLE requests (
     key TEXT PRIMARY KEY,
     reference TEXT NOT NULL UNIQUE,
     token TEXT NOT NULL UNIQUE,
     received_at INTEGER NOT NULL,
     request TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'rejected')),
     attempts INTEGER NOT NULL DEFAULT 0,
     due_at INTEGER NOT NULL,
     handled_at INTEGER
   ) STRICT;
   CREATE INDEX requests_due ON requests (state, due_at);`,
] as const;

/** Runs every step the file has not had yet, each in its own transaction. */
export function migrate(db: DatabaseSync): void {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  for (const [index, step] of STEPS.entries()) {
    if (index < done) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
