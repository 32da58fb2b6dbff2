// Rows to copy, as they were at one moment, from either database.
import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { STEPS as POSTGRES_STEPS } from '../migrations/postgres.ts';
import { refuseNewer } from '../migrations/newer.ts';
import type { Value } from '../database.ts';

export type CopiedRow = Readonly<Record<string, Value>>;

export interface Source {
  /** Names of the columns of a table. */
  columns(table: string): Promise<string[]>;
  /** All rows in the order in which they came, some at a time. */
  rows(table: string, columns: readonly string[]): AsyncIterable<CopiedRow[]>;
}

const AT_ONCE = 200;

/** Over an SQLite file; nobody may write in it meanwhile. */
export function sqliteSource(db: DatabaseSync): Source {
  return {
    columns: async (table) =>
      (db.prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[]).map(
        ({ name }) => name,
      ),
    async *rows(table, columns) {
      let batch: CopiedRow[] = [];
      const all = db.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY rowid`);
      for (const row of all.iterate()) {
        batch.push(row as CopiedRow);
        if (batch.length < AT_ONCE) continue;
        yield batch;
        batch = [];
      }
      yield batch;
    },
  };
}

function overPostgres(client: pg.Client): Source {
  const columns = async (table: string) =>
    (
      await client.query<{ name: string }>(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1',
        [table],
      )
    ).rows.map(({ name }) => name);
  return {
    columns,
    async *rows(table, wanted) {
      const order = (await columns(table)).includes('id') ? 'id' : '1';
      await client.query(
        `DECLARE copied NO SCROLL CURSOR FOR SELECT ${wanted.join(', ')} FROM ${table} ORDER BY ${order}`,
      );
      for (;;) {
        const { rows } = await client.query<CopiedRow>(`FETCH ${AT_ONCE} FROM copied`);
        if (rows.length === 0) break;
        yield rows;
      }
      await client.query('CLOSE copied');
    },
  };
}

async function knownShape(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ done: number }>(
    'SELECT coalesce(max(step), 0)::int AS done FROM schema_version',
  );
  refuseNewer(rows[0]!.done, POSTGRES_STEPS);
  if (rows[0]!.done < POSTGRES_STEPS)
    throw new OlderSchema('the database is of an older version: start this version once first');
}

/** The database has not been opened by this version of the portal. */
export class OlderSchema extends Error {
  override readonly name = 'OlderSchema';
}

/** Gives `work` the rows of a PostgreSQL database as they are now, whatever others write meanwhile. Changes nothing. */
export async function postgresSnapshot<T>(
  url: string,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // What breaks between two statements is told by the next; unheard, it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await knownShape(client);
    return await work(overPostgres(client));
  } finally {
    await client.end();
  }
}
