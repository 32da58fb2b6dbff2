// Opens the PostgreSQL database that several servers share.
import pg from 'pg';
import { migrate } from './migrations/postgres.ts';

const CONNECTION = { connectionTimeoutMillis: 5000, keepAlive: true } as const;

/** The server gives up first; when it cannot be heard at all, we do. */
const PATIENCE = { statement_timeout: 10_000, query_timeout: 12_000 } as const;

/** A server that starts may wait for another that is changing the tables. */
const PATIENCE_AT_START = { statement_timeout: 120_000, query_timeout: 125_000 } as const;

// Set by statement, because an address may hold options of its own. A commit that was acknowledged must be on disk.
const AS_WE_NEED = `SET synchronous_commit = on;
  SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED`;

async function prepare(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, ...CONNECTION, ...PATIENCE_AT_START });
  // What breaks between two statements is told by the next; unheard, it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(AS_WE_NEED);
    await migrate(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Opens the database at `url` and brings it to its newest shape. Throws when it cannot be used, NewerSchema when a newer version changed it. */
export async function openPostgres(url: string): Promise<pg.Pool> {
  await prepare(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    ...CONNECTION,
    ...PATIENCE,
    onConnect: async (client) => {
      await client.query(AS_WE_NEED);
    },
  });
  // A connection that breaks while it rests must not end the process; the next query opens another.
  pool.on('error', () => {});
  return pool;
}
