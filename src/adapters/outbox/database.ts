// One way to talk to both databases, for work that is the same in each: marks, sealing again, copying.
import type { DatabaseSync } from 'node:sqlite';
import type { ClientBase, Pool } from 'pg';

export type Value = string | number | null;

/** A value as PostgreSQL takes it: it refuses the zero character in text, and one in a reply would keep a delivery from ever being noted. */
export const storable = (value: Value): Value =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;

/** An open database. Statements name their values `$1`, `$2` ... in the order in which they stand. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  all<R extends object>(sql: string, ...values: Value[]): Promise<R[]>;
  /** Gives how many rows changed. */
  run(sql: string, ...values: Value[]): Promise<number>;
  /** Does `work` in one transaction in which nobody else changes the mark of the installation: wholly or not at all. */
  exclusively<T>(work: (db: Database) => Promise<T>): Promise<T>;
}

/** Over an SQLite connection; nothing else may use it during `exclusively`. */
export function sqliteDatabase(db: DatabaseSync): Database {
  const prepared = (sql: string) => db.prepare(sql.replaceAll(/\$\d+/g, '?'));
  const self: Database = {
    kind: 'sqlite',
    all: async <R extends object>(sql: string, ...values: Value[]) =>
      prepared(sql).all(...values) as R[],
    run: async (sql, ...values) => Number(prepared(sql).run(...values).changes),
    async exclusively(work) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(self);
        db.exec('COMMIT');
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
  };
  return self;
}

function overClient(client: Pick<ClientBase, 'query'>): Omit<Database, 'exclusively'> {
  return {
    kind: 'postgres',
    all: async <R extends object>(sql: string, ...values: Value[]) =>
      (await client.query<R>(sql, values)).rows,
    run: async (sql, ...values) => (await client.query(sql, values)).rowCount ?? 0,
  };
}

/** Over a pool of PostgreSQL. */
export function postgresDatabase(pool: Pool): Database {
  return {
    ...overClient(pool),
    async exclusively(work) {
      const client = await pool.connect();
      const nested: Database = { ...overClient(client), exclusively: (inner) => inner(nested) };
      try {
        await client.query('BEGIN');
        await client.query('LOCK TABLE instance');
        const result = await work(nested);
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection that is thrown away takes its transaction with it.
        client.release(true);
        throw error;
      }
    },
  };
}
