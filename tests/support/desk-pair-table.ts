// The table of pairs as Markdown, in the file that PAIRS_TABLE names: a line per first act, a column per second act, in a cell what the second sees; empty: not on offer then.
import { appendFileSync, writeFileSync } from 'node:fs';
import {
  ACTS,
  ANS,
  AT_ONCE,
  STARTS,
  offered,
  type Act,
  type Press,
  type Start,
} from './desk-pairs.ts';

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

const rows = (Object.keys(STARTS) as Start[]).flatMap((start) =>
  offered(start, ANS).map(({ act }) => `${start} ${act}`),
);

/** Writes the line of a first act; the first line of all begins the file anew. */
export function writeRow(start: Start, { who, act }: Press, seen: ReadonlyMap<Act, string>): void {
  const file = process.env['PAIRS_TABLE'];
  if (file === undefined) return;
  const head = ['start', 'first', ...ACTS.map((one) => `then: ${one}`)];
  if (rows[0] === `${start} ${act}`) writeFileSync(file, line(head) + line(head.map(() => '---')));
  appendFileSync(file, line([start, `${who} ${act}`, ...ACTS.map((one) => seen.get(one) ?? '')]));
}

/** Writes a line of the second table, of presses at the same moment: what each sees, and what the record tells. */
export function writeAtOnce(
  [start, first, second]: (typeof AT_ONCE)[number],
  seen: readonly [first: string, second: string],
  record: readonly string[],
): void {
  const file = process.env['PAIRS_TABLE'];
  if (file === undefined) return;
  const pressed = [first, second].map(({ who, act }) => `${who} ${act}`);
  if (AT_ONCE[0]![1] === first) {
    const head = ['start', 'one', 'at the same moment', 'one sees', 'the other sees', 'record'];
    appendFileSync(file, `\n${line(head)}${line(head.map(() => '---'))}`);
  }
  appendFileSync(file, line([start, ...pressed, ...seen, record.join(', ')]));
}
