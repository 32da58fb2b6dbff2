// Prints figures as a table.
import { Console } from 'node:console';

const out = new Console(process.stdout);

/** A row per item; the columns are its figures. */
export function printTable(rows: unknown): void {
  out.table(rows);
}
