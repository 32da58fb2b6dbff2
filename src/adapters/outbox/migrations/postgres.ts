// Steps that bring a PostgreSQL outbox to its newest shape; a step that was released never changes.
import type { ClientBase } from 'pg';
import { refuseNewer } from './newer.ts';

const LIST = [
  `CREATE TABLE contact_requests (
     id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     key TEXT NOT NULL UNIQUE,
     reference TEXT NOT NULL CONSTRAINT contact_requests_reference UNIQUE,
     token_hash TEXT UNIQUE,
     received_at BIGINT NOT NULL,
     need TEXT,
     payload TEXT NOT NULL,
     state TEXT NOT NULL DEFAULT 'pending'
       CHECK (state IN ('pending', 'delivered', 'rejected', 'withdrawn')),
     attempts INTEGER NOT NULL DEFAULT 0,
     due_at BIGINT NOT NULL DEFAULT 0,
     done TEXT NOT NULL DEFAULT '[]',
     reason TEXT,
     taken_by TEXT,
     handled_at BIGINT,
     outcome TEXT CHECK (outcome IN ('shelf', 'tailor-made', 'missing', 'no-contact')),
     outcome_detail TEXT,
     erase_at BIGINT
   );
   CREATE INDEX contact_requests_due ON contact_requests (due_at) WHERE state = 'pending';
   CREATE INDEX contact_requests_erase ON contact_requests (erase_at) WHERE erase_at IS NOT NULL;
   CREATE TABLE audit (
     id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at BIGINT NOT NULL,
     who TEXT NOT NULL,
     act TEXT NOT NULL,
     reference TEXT
   );
   CREATE TABLE pulse (id INTEGER PRIMARY KEY CHECK (id = 1), at BIGINT NOT NULL);
   INSERT INTO pulse VALUES (1, 0);`,
  // Claiming asks for the oldest; sorting a whole backlog for each would be slow.
  `DROP INDEX contact_requests_due;
   CREATE INDEX contact_requests_oldest ON contact_requests (received_at, id) WHERE state = 'pending';`,
  `CREATE TABLE reports (
     id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at BIGINT NOT NULL,
     who TEXT NOT NULL,
     path TEXT NOT NULL,
     quote TEXT NOT NULL,
     note TEXT NOT NULL
   );`,
  // A question is found by its number; a fingerprint of its secret is of no use but to who guesses.
  `ALTER TABLE contact_requests DROP COLUMN token_hash;
   ALTER TABLE contact_requests ADD COLUMN wiped INTEGER NOT NULL DEFAULT 0;`,
  // Which installation this is, and which keys seal here: a start compares them with what it holds.
  // What staff wrote moves into sealed columns at the next start; the clear ones stay, empty.
  `CREATE TABLE instance (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     name TEXT NOT NULL,
     since BIGINT NOT NULL,
     moved_at BIGINT
   );
   CREATE TABLE instance_keys (
     fingerprint TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     since BIGINT NOT NULL
   );
   ALTER TABLE contact_requests ADD COLUMN note TEXT;
   ALTER TABLE reports ADD COLUMN sealed TEXT;`,
  // Who is signed in and who failed to; and, in the clear, which reports nobody signed for.
  `CREATE TABLE staff_sessions (
     hash TEXT PRIMARY KEY,
     who TEXT NOT NULL,
     roles TEXT NOT NULL,
     since BIGINT NOT NULL,
     seen BIGINT NOT NULL,
     hint TEXT
   );
   CREATE TABLE sign_in_failures (
     bucket TEXT PRIMARY KEY,
     times BIGINT NOT NULL,
     last BIGINT NOT NULL
   );
   ALTER TABLE reports ADD COLUMN signed INTEGER NOT NULL DEFAULT 1;
   UPDATE reports SET signed = 0 WHERE who = '' AND sealed IS NULL;`,
  // Under which name each account is written down: two people are never one name.
  `CREATE TABLE staff_names (
     who TEXT PRIMARY KEY,
     account TEXT NOT NULL,
     last BIGINT NOT NULL
   );`,
  // What staff chose instead of the password of the settings.
  `CREATE TABLE desk_password (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     sealed TEXT NOT NULL
   );`,
  // How urgent a question is, how often staff tried, and what they did with it: the most urgent is claimed first.
  `ALTER TABLE contact_requests ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN again_at BIGINT;
   ALTER TABLE contact_requests ADD COLUMN phone_mark TEXT;
   ALTER TABLE contact_requests ADD COLUMN line TEXT;
   ALTER TABLE contact_requests ADD COLUMN signal INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE question_events (
     id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     reference TEXT NOT NULL,
     at BIGINT NOT NULL,
     sealed TEXT NOT NULL
   );
   CREATE INDEX question_events_of ON question_events (reference);
   CREATE INDEX contact_requests_of_phone ON contact_requests (phone_mark) WHERE phone_mark IS NOT NULL;
   DROP INDEX contact_requests_oldest;
   CREATE INDEX contact_requests_next ON contact_requests (urgency DESC, received_at, id) WHERE state = 'pending';`,
  // What was handed on to a second line is brought there, and that is remembered until it came.
  `ALTER TABLE contact_requests ADD COLUMN pass_no INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_way TEXT;
   ALTER TABLE contact_requests ADD COLUMN pass_at BIGINT;
   ALTER TABLE contact_requests ADD COLUMN pass_state TEXT;
   ALTER TABLE contact_requests ADD COLUMN pass_attempts INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_due BIGINT NOT NULL DEFAULT 0;
   ALTER TABLE contact_requests ADD COLUMN pass_done TEXT NOT NULL DEFAULT '[]';
   ALTER TABLE contact_requests ADD COLUMN pass_reason TEXT;
   CREATE INDEX contact_requests_passing ON contact_requests (pass_at) WHERE pass_state = 'pending';`,
] as const;

/** How many steps this version knows. */
export const STEPS: number = LIST.length;

/** Any number that nobody else in this database locks on. */
const LOCK = 489_713_021;

/** Runs the steps that are missing. */
async function runMissing(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_version (step INTEGER PRIMARY KEY, at TIMESTAMPTZ NOT NULL DEFAULT now())',
  );
  const { rows } = await client.query<{ done: number }>(
    'SELECT coalesce(max(step), 0) AS done FROM schema_version',
  );
  const { done } = rows[0]!;
  refuseNewer(done, STEPS);
  for (const [index, step] of LIST.entries()) {
    if (index < done) continue;
    await client.query(step);
    await client.query('INSERT INTO schema_version (step) VALUES ($1)', [index + 1]);
  }
}

/**
 * Brings the database to its newest shape, wholly or not at all. Servers that start at once wait for each other.
 * Throws NewerSchema for a database that a newer version changed.
 */
export async function migrate(client: ClientBase): Promise<void> {
  // Whoever waited for the lock must see what was done meanwhile.
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    await runMissing(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
