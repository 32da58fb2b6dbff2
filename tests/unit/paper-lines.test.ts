// Lines and rows for the paper, with letters that are all one wide: as few lines as can be, even, and never over each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/domain/paper/columns.ts';
import { breakLines, widestWord } from '../../src/domain/paper/lines.ts';
import { MM_PER_POINT, type Face, type Role } from '../../src/domain/paper/paper.ts';
import { proofPages, PROOF_MARGIN, PROOF_TOP, A4 } from '../../src/domain/paper/proof-sheet.ts';
import { shifted, stackRows } from '../../src/domain/paper/stack.ts';
import type { TextStyle } from '../../src/domain/paper/style.ts';

/** Every letter is a tenth of its size wide: at 10 pt, 1 mm. */
const face: Face = { width: (text, sizePt) => (text.length * sizePt) / 10, missing: () => [] };
const setting = { face, sizePt: 10, weight: 'regular' as const };
const lengthOf = (line: string) => face.width(line, 10, 'regular');
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

describe('lines', () => {
  it('are as few as the room allows, and no narrower room would do', () =>
    fc.assert(
      fc.property(sentence, fc.integer({ min: 9, max: 60 }), (text, room) => {
        const lines = breakLines(text, room, setting);
        const widest = Math.max(...lines.map(lengthOf));
        expect(lines.join(' ')).toBe(text);
        expect(widest).toBeLessThanOrEqual(room);
        // Filling each line as far as it goes is the least there can be.
        let [least, filled] = [1, 0];
        for (const word of text.split(' ')) {
          const longer = filled === 0 ? word.length : filled + 1 + word.length;
          if (longer > room) least += 1;
          filled = longer > room ? word.length : longer;
        }
        expect(lines).toHaveLength(least);
        expect(breakLines(text, widest - 1, setting).length > least || widest <= 9).toBe(true);
      }),
    ));

  it('are evened out: no lonely last word', () =>
    expect(breakLines('aaaa bbbb cccc dd', 15, setting)).toEqual(['aaaa bbbb', 'cccc dd']));

  it('hold a word wider than the room alone', () =>
    expect(breakLines('aa bbbbbbbb cc', 4, setting)).toEqual(['aa', 'bbbbbbbb', 'cc']));

  it('know no other white than one blank', () =>
    expect(breakLines('  aa \n  bb ', 20, setting)).toEqual(['aa bb']));

  it('tell the widest thing that cannot be broken, the first of two', () => {
    expect(widestWord('aa Nieuw-Scheemda bbb', setting)).toEqual({ word: 'Scheemda', wide: 8 });
    expect(widestWord('aaa bbb', setting)).toEqual({ word: 'aaa', wide: 3 });
  });
});

describe('rows', () => {
  const style: TextStyle = { weight: 'regular', sizesPt: [20, 14, 12, 10], leading: 1.2, above: 2 };
  const styles = new Proxy({} as Record<Role, TextStyle>, { get: () => style });
  const place = { x: 5, top: 7, width: 30 };
  const stack = (role: Role, text: string, width = place.width) =>
    stackRows([{ role, text }], styles, face, { ...place, width });
  const sizeOf = (role: Role, text: string) => stack(role, text).runs[0]!.sizePt;

  it('are set in the largest size at which every word fits', () => {
    expect(sizeOf('sentence', 'a'.repeat(15))).toBe(20);
    expect(sizeOf('sentence', 'a'.repeat(16))).toBe(14);
    expect(sizeOf('sentence', `${'a'.repeat(15)} ${'b'.repeat(15)}`)).toBe(20);
    expect(stack('sentence', 'a'.repeat(15)).faults).toEqual([]);
  });

  it('with a word too wide for every size take the smallest, and say so', () => {
    const word = 'a'.repeat(31);
    expect(sizeOf('sentence', word)).toBe(10);
    expect(stack('sentence', word).faults).toEqual([
      { kind: 'word-too-wide', word, wide: 31, room: 30 },
    ]);
    expect(stack('sentence', 'a'.repeat(30)).faults).toEqual([]);
  });

  it('of a title are rather smaller than three lines, down to 12 pt and no further', () => {
    const words = (count: number, letters: number) =>
      Array.from({ length: count }, () => 'a'.repeat(letters)).join(' ');
    expect(sizeOf('title', words(4, 6))).toBe(20);
    expect(sizeOf('title', words(6, 6))).toBe(14);
    expect(sizeOf('title', words(6, 7))).toBe(12);
    expect(sizeOf('title', words(9, 7))).toBe(20);
    expect(sizeOf('sentence', words(6, 6))).toBe(20);
  });

  it('before a number are rather smaller than in two lines, when that helps', () => {
    expect(sizeOf('lead', 'aaaaaaaaaa bbbbbbbbbb')).toBe(14);
    expect(sizeOf('sentence', 'aaaaaaaaaa bbbbbbbbbb')).toBe(20);
    expect(sizeOf('lead', 'aaaaaaaaaaa bbbbbbbbbbb ccccccccccc')).toBe(20);
  });

  it.each(['host', 'code', 'phone'] as const)('never break a %s', (role) => {
    const { runs, faults } = stack(role, '0123 456 789');
    expect(runs.map((run) => run.text)).toEqual(['0123 456 789']);
    expect(faults).toEqual([]);
    const long = '0123 4567 89 01 23 45 67 89 01 23';
    expect(stack(role, long).faults).toMatchObject([{ word: long, wide: long.length }]);
  });

  it('stand under each other with their white between, none above the first', () => {
    const two = [
      { role: 'sentence', text: 'een twee drie vier vijf zes' },
      { role: 'code', text: '14 32' },
    ] as const;
    const { runs, bottom } = stackRows(two, styles, face, place);
    expect(runs[0]!.top).toBeCloseTo(place.top, 9);
    expect(bottom).toBe(runs.at(-1)!.bottom);
    for (const run of runs) {
      const em = run.sizePt * MM_PER_POINT;
      expect(run.x).toBe(place.x);
      expect(run.width).toBe(face.width(run.text, run.sizePt, 'regular'));
      // Ink of letters reaches from 0.76 of their size above the line to 0.22 below; digits hang less.
      expect((run.baseline - run.top) / em).toBeCloseTo(run.role === 'code' ? 0.69 : 0.76, 9);
      expect((run.bottom - run.baseline) / em).toBeCloseTo(run.role === 'code' ? 0.02 : 0.22, 9);
    }
    const [first, second] = runs.filter((run) => run.role === 'sentence');
    expect(second!.baseline - first!.baseline).toBeCloseTo(1.2 * first!.sizePt * MM_PER_POINT, 9);
    const code = runs.find((run) => run.role === 'code')!;
    expect(code.top - second!.bottom).toBeCloseTo(style.above, 9);
  });

  it('shifted keep their shape', () => {
    const { runs } = stack('sentence', 'een twee');
    const [before, after] = [runs[0]!, shifted(runs, 3, -2)[0]!];
    expect(after).toEqual({
      ...before,
      x: before.x + 3,
      baseline: before.baseline - 2,
      top: before.top - 2,
      bottom: before.bottom - 2,
    });
  });
});

describe('a proof sheet', () => {
  const matrix = [[true]];
  const qr = { x: 0, y: 0, side: 25, module: 1, matrix };
  const named = (name: string, width: number, height: number) => ({
    name,
    block: { width, height, runs: [], bars: [], qr },
  });
  const placesOf = (...pieces: ReturnType<typeof named>[]) =>
    proofPages(pieces, face).map((page) => page.map(({ name, x }) => [name, x]));
  const room = A4.width - 2 * PROOF_MARGIN;

  it('begins a row only when the next piece does not fit beside the last', () => {
    expect(placesOf(named('a', 100, 40), named('b', room - 106, 40), named('c', 60, 40))).toEqual([
      [
        ['a', PROOF_MARGIN],
        ['b', PROOF_MARGIN + 106],
        ['c', PROOF_MARGIN],
      ],
    ]);
    expect(placesOf(named('a', 100, 40), named('b', room - 105, 40))[0]![1]).toEqual([
      'b',
      PROOF_MARGIN,
    ]);
  });

  it('begins a page only when the row does not fit below the last', () => {
    const high = (A4.height - PROOF_MARGIN - PROOF_TOP) / 2;
    const pages = (height: number) => placesOf(named('a', room, height), named('b', room, height));
    expect(pages(high - 25)).toHaveLength(1);
    expect(pages(high)).toHaveLength(2);
    expect(placesOf(named('a', room, 2 * high))).toHaveLength(1);
  });

  it('says above each piece its name and size, clear of the piece above it', () => {
    const pieces = proofPages([named('naam', room, 44.66), named('twee', room, 20)], face)[0]!;
    expect(pieces[0]!.caption.map((line) => line.text)).toEqual(['naam', `${room} x 44,7 mm`]);
    const lines = pieces.map((piece) => piece.caption.map((line) => line.baseline));
    expect(lines[0]![0]!).toBeGreaterThan(PROOF_TOP);
    for (const [at, piece] of pieces.entries()) {
      expect(lines[at]![1]! - lines[at]![0]!).toBeCloseTo(8 * MM_PER_POINT * 1.25, 9);
      expect(piece.y - lines[at]![1]!).toBeGreaterThanOrEqual(4);
      expect(piece.y - lines[at]![1]!).toBeLessThan(5);
    }
    expect(lines[1]![0]! - (pieces[0]!.y + pieces[0]!.block.height)).toBeGreaterThan(6);
  });
});

it('columns are as wide as they are, with the white between them', () => {
  const columns = { columnMm: 45, gutterMm: 4 };
  expect([1, 2, 3].map((count) => widthOf(columns, count as 1 | 2 | 3))).toEqual([45, 94, 143]);
});
