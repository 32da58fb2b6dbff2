// Gives numbers a row each, in the order in which they come: bare tables, because a quarter of a million make a Map slow.

const EMPTY = -1;
const FIRST_ROOM = 1 << 16;

/** Numbers with their rows, scattered by the number itself: half of both is empty. */
export interface Rows {
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly rows: Int32Array<ArrayBuffer>;
}

function placeIn({ numbers }: Rows, number: number): number {
  const last = numbers.length - 1;
  let at = number & last;
  while (numbers[at] !== EMPTY && numbers[at] !== number) at = (at + 1) & last;
  return at;
}

/** The row of a number; -1 when it has none. */
export function rowIn(table: Rows, number: number): number {
  const at = placeIn(table, number);
  return table.numbers[at] === number ? table.rows[at]! : -1;
}

const emptyTable = (room: number): Rows => ({
  numbers: new Int32Array(room).fill(EMPTY),
  rows: new Int32Array(room),
});

function put(table: Rows, number: number, row: number): void {
  const at = placeIn(table, number);
  table.numbers[at] = number;
  table.rows[at] = row;
}

function grown(table: Rows): Rows {
  const larger = emptyTable(table.numbers.length * 2);
  for (let at = 0; at < table.numbers.length; at++)
    if (table.numbers[at] !== EMPTY) put(larger, table.numbers[at]!, table.rows[at]!);
  return larger;
}

/** Numbers are whole, not negative, and spread evenly. */
export interface Numbering {
  /** The row of a number, made when it is new. */
  row(number: number): number;
  readonly table: () => Rows;
}

/** Nothing has a row yet. */
export function numbering(): Numbering {
  let table = emptyTable(FIRST_ROOM);
  let count = 0;
  return {
    row(number) {
      const known = rowIn(table, number);
      if (known >= 0) return known;
      // Half of it stays empty, else numbers get in each other's way.
      if ((count + 1) * 2 > table.numbers.length) table = grown(table);
      put(table, number, count);
      return count++;
    },
    table: () => table,
  };
}
