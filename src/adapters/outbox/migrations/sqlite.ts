// Steps that bring an SQLite outbox to its newest shape; a step that was released never changes.
import type { DatabaseSync } from 'node:sqlite';
import { refuseNewer } from './newer.ts';

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
  // What the first shape kept in the clear is sealed by `sealClear` right after; here it only moves.
  `CREATE TABLE contact_requests (
     key TEXT PRIMARY KEY,
     reference TEXT NOT NULL UNIQUE,
     token_hash TEXT UNIQUE,
     received_at INTEGER NOT NULL,
     need TEXT,
     payload TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'pending'
       CHECK (state IN ('pending', 'delivered', 'rejected', 'withdrawn')),
     attempts INTEGER NOT NULL DEFAULT 0,
     due_at INTEGER NOT NULL DEFAULT 0,
     done TEXT NOT NULL DEFAULT '[]',
     reason TEXT,
     taken_by TEXT,
     handled_at INTEGER,
     outcome TEXT CHECK (outcome IN ('shelf', 'tailor-made', 'missing', 'no-contact')),
     outcome_detail TEXT,
     erase_at INTEGER
   ) STRICT;
   CREATE INDEX contact_requests_due ON contact_requests (state, due_at);
   CREATE INDEX contact_requests_erase ON contact_requests (erase_at) WHERE erase_at IS NOT NULL;
   CREATE TABLE audit (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     who TEXT NOT NULL,
     act TEXT NOT NULL,
     reference TEXT
   ) STRICT;
   CREATE TABLE pulse (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;
   INSERT INTO pulse VALUES (1, 0);
   INSERT INTO contact_requests
     (key, reference, received_at, need, payload, state, attempts, due_at, handled_at)
   SELECT key, reference, received_at, json_extract(request, '$.need'),
     CASE WHEN handled_at IS NULL
       THEN json_object('token', token, 'request', json(request)) ELSE '' END,
     state, attempts, due_at, handled_at
   FROM requests;
   DROP TABLE requests;`,
  // Claiming asks for the oldest; sorting a whole backlog for each would be slow.
  `DROP INDEX contact_requests_due;
   CREATE INDEX contact_requests_oldest ON contact_requests (received_at) WHERE state = 'pending';`,
  `CREATE TABLE reports (
     id INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     who TEXT NOT NULL,
     path TEXT NOT NULL,
     quote TEXT NOT NULL,
     note TEXT NOT NULL
   ) STRICT;`,
  // A question is found by its number; a fingerprint of its secret is of no use but to who guesses.
  // The column stays, empty: SQLite drops no column that is unique.
  `UPDATE contact_requests SET token_hash = NULL;
   ALTER TABLE contact_requests ADD COLUMN wiped INTEGER NOT NULL DEFAULT 0;`,
  // Which installation this is, and which keys seal here: a start compares them with what it holds.
  // What staff wrote moves into sealed columns at the next start; the clear ones stay, empty.
  `CREATE TABLE instance (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     name TEXT NOT NULL,
     since INTEGER NOT NULL,
     moved_at INTEGER
   ) STRICT;
   CREATE TABLE instance_keys (
     fingerprint TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     since INTEGER NOT NULL
   ) STRICT;
   ALTER TABLE contact_requests ADD COLUMN note TEXT;
   ALTER TABLE reports ADD COLUMN sealed TEXT;`,
  // Who is signed in and who failed to; and, in the clear, which reports nobody signed for.
  `CREATE TABLE staff_sessions (
     hash TEXT PRIMARY KEY,
     who TEXT NOT NULL,
     roles TEXT NOT NULL,
     since INTEGER NOT NULL,
     seen INTEGER NOT NULL,
     hint TEXT
   ) STRICT;
   CREATE TABLE sign_in_failures (
     bucket TEXT PRIMARY KEY,
     times INTEGER NOT NULL,
     last INTEGER NOT NULL
   ) STRICT;
   ALTER TABLE reports ADD COLUMN signed INTEGER NOT NULL DEFAULT 1;
   UPDATE reports SET signed = 0 WHERE who = '' AND sealed IS NULL;`,
  // Under which name each account is written down: two people are never one name.
  `CREATE TABLE staff_names (
     who TEXT PRIMARY KEY,
     account TEXT NOT NULL,
     last INTEGER NOT NULL
   ) STRICT;`,
  // What staff chose instead of the password of the settings.
  `CREATE TABLE desk_password (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     sealed TEXT NOT NULL
   ) STRICT;`,
  // How urgent a question is, how often staff tried, and what they did with it: the most urgent is claimed first.
  `ALTER TABLE contact_requests ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN again_at INTEGER;
   ALTER TABLE contact_requests ADD COLUMN phone_mark TEXT;
   ALTER TABLE contact_requests ADD COLUMN line TEXT;
   ALTER TABLE contact_requests ADD COLUMN signal INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE question_events (
     id INTEGER PRIMARY KEY,
     reference TEXT NOT NULL,
     at INTEGER NOT NULL,
     sealed TEXT NOT NULL
   ) STRICT;
   CREATE INDEX question_events_of ON question_events (reference);
   CREATE INDEX contact_requests_of_phone ON contact_requests (phone_mark) WHERE phone_mark IS NOT NULL;
   DROP INDEX contact_requests_oldest;
   CREATE INDEX contact_requests_next ON contact_requests (urgency DESC, received_at) WHERE state = 'pending';`,
  // What was handed on to a second line is brought there, and that is remembered until it came.
  `ALTER TABLE contact_requests ADD COLUMN pass_no INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_way TEXT;
   ALTER TABLE contact_requests ADD COLUMN pass_at INTEGER;
   ALTER TABLE contact_requests ADD COLUMN pass_state TEXT;
   ALTER TABLE contact_requests ADD COLUMN pass_attempts INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_due INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_done TEXT NOT NULL DEFAULT '[]';
   ALTER TABLE contact_requests ADD COLUMN pass_reason TEXT;
   CREATE INDEX contact_requests_passing ON contact_requests (pass_at) WHERE pass_state = 'pending';`,
] as const;

/**
 * Runs every step the file has not had yet, each in its own transaction.
 * Throws NewerSchema for a file that a newer version changed.
 */
export function migrate(db: DatabaseSync): void {
  const { user_version: done } = db.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  refuseNewer(done, STEPS.length);
  for (const [index, step] of STEPS.entries()) {
    if (index < done) continue;
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}
