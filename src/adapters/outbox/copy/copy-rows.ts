// Copies all rows into an empty database, in one transaction: all of them, counted, or none.
import { storable, type Database } from '../database.ts';
import type { CopiedRow, Source } from './source.ts';
import { COPIED, type CopiedTable } from './tables.ts';

/** Rows per table. */
export type CopiedCounts = Readonly<Record<string, number>>;

/** The database to copy into holds something already. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

async function count(db: Database, table: string): Promise<number> {
  const [found] = await db.all<{ rows: number | string }>(`SELECT count(*) AS rows FROM ${table}`);
  return Number(found!.rows);
}

function insert(db: Database, table: string, columns: readonly string[], rows: CopiedRow[]) {
  const values = rows.flatMap((row) => columns.map((column) => storable(row[column] ?? null)));
  const row = (n: number) => columns.map((_, c) => `$${n * columns.length + c + 1}`).join(', ');
  const list = rows.map((_, n) => `(${row(n)})`).join(', ');
  return db.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${list}`, ...values);
}

async function copyTable(source: Source, db: Database, { table, without }: CopiedTable) {
  const columns = (await source.columns(table)).filter((name) => !without.includes(name));
  let read = 0;
  for await (const rows of source.rows(table, columns)) {
    if (rows.length > 0) await insert(db, table, columns, rows);
    read += rows.length;
  }
  const there = await count(db, table);
  if (there !== read) throw new Error(`${table}: ${read} rows were read, ${there} are there`);
  return read;
}

/** True when nothing that would be copied is in the database. */
export async function isEmpty(db: Database): Promise<boolean> {
  for (const { table } of COPIED) if ((await count(db, table)) > 0) return false;
  return true;
}

/** Copies everything. Throws NotEmpty where something would be mixed up, and then nothing was changed. */
export function copyRows(source: Source, target: Database): Promise<CopiedCounts> {
  return target.exclusively(async (db) => {
    if (!(await isEmpty(db))) throw new NotEmpty('the database holds something already');
    const counts: Record<string, number> = {};
    for (const one of COPIED) counts[one.table] = await copyTable(source, db, one);
    return counts;
  });
}
