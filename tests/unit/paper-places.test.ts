// Where the parts of a piece stand: framed, ruled, the number on its line, and no white for nothing.
import { describe, expect, it } from 'vitest';
import { COLUMN_COUNTS } from '../../src/domain/paper/columns.ts';
import { FRAME } from '../../src/domain/paper/style.ts';
import { blockOf, shapeOf, TEXT } from '../support/piece.ts';

describe('a piece', () => {
  it('has a frame on its four sides, and a rule between its parts', () => {
    for (const columns of COLUMN_COUNTS) {
      const { width, height, bars } = blockOf(TEXT, shapeOf(columns));
      expect(bars.slice(0, 4)).toEqual([
        { x: 0, y: 0, width, height: FRAME },
        { x: 0, y: height - FRAME, width, height: FRAME },
        { x: 0, y: 0, width: FRAME, height },
        { x: width - FRAME, y: 0, width: FRAME, height },
      ]);
      expect(bars).toHaveLength(columns === 1 ? 5 : 6);
    }
  });

  it('names its sender in three columns alone, where there is room', () => {
    const saysPortal = (columns: 1 | 2 | 3) =>
      blockOf(TEXT, shapeOf(columns)).runs.some((run) => run.text === TEXT.portal);
    expect(COLUMN_COUNTS.map(saysPortal)).toEqual([false, false, true]);
  });

  it('puts the code beside the story in three columns, below it in fewer', () => {
    const isBeside = (columns: 1 | 2 | 3) => {
      const { runs } = blockOf(TEXT, shapeOf(columns));
      const [title, host] = ['title', 'host'].map((role) => runs.find((run) => run.role === role)!);
      return host!.x > title!.x + title!.width;
    };
    expect(COLUMN_COUNTS.map(isBeside)).toEqual([false, false, true]);
  });

  it('puts the number behind its words on one line when there is room, else below them', () => {
    const linesOf = (phoneLead: string, columns: 1 | 2 | 3) => {
      const { runs } = blockOf({ ...TEXT, phoneLead }, shapeOf(columns));
      const phone = runs.find((run) => run.role === 'phone')!;
      return runs
        .filter((run) => run.role === 'phone-lead' && run.baseline === phone.baseline)
        .map((run) => run.x + run.width < phone.x);
    };
    expect(linesOf('Bel', 2)).toEqual([true]);
    expect(linesOf('Bel', 3)).toEqual([true]);
    expect(linesOf('Bel eerst even de gemeente, ook als u twijfelt of u goed zit', 2)).toEqual([]);
  });

  it('leaves no more white above and below than around it', () => {
    for (const columns of COLUMN_COUNTS) {
      const { runs, qr, height } = blockOf(TEXT, shapeOf(columns));
      const lowest = Math.max(qr.y + qr.side, ...runs.map((run) => run.bottom));
      expect(Math.min(...runs.map((run) => run.top))).toBeLessThan(6);
      expect(height - lowest).toBeLessThan(6);
    }
  });
});
