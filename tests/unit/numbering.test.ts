// Rows of numbers: every number has one of its own, however many there are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbering, rowIn } from '../../src/search/numbering.ts';

const LARGEST = 2 ** 30 - 1;

it('a number keeps its row, and no two numbers share one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: LARGEST }), { maxLength: 300 }),
      fc.integer({ min: 0, max: LARGEST }),
      (all, other) => {
        const { row, table } = numbering();
        const rows = all.map(row);
        const unlike = [...new Set(all)];
        expect(rows).toEqual(all.map((number) => unlike.indexOf(number)));
        expect(all.map((number) => rowIn(table(), number))).toEqual(rows);
        expect(rowIn(table(), other)).toBe(unlike.indexOf(other));
      },
    ),
  ));

it('holds more than it has room for at first', () => {
  const { row, table } = numbering();
  // All fall on the same place at first.
  const many = Array.from({ length: 40_000 }, (_, at) => (at % 4_000) * 2 ** 18 + (at % 10));
  const rows = many.map(row);
  expect(many.map((number) => rowIn(table(), number))).toEqual(rows);
  expect(new Set(rows).size).toBe(new Set(many).size);
});
