// Pieces for the paper: nothing overlaps or sticks out, the QR keeps its white, and what does not fit is told in figures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { face } from '../../src/adapters/paper/fonts.ts';
import { layOutBlock } from '../../src/domain/paper/block.ts';
import { COLUMN_COUNTS } from '../../src/domain/paper/columns.ts';
import { LEAST_MODULE, QUIET, type Block } from '../../src/domain/paper/paper.ts';
import { FRAME } from '../../src/domain/paper/style.ts';
import { blockOf, faultsOf, matrix, shapeOf, TEXT } from '../support/piece.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything on a piece as boxes; the QR with its quiet zone. */
function boxesOf({ runs, bars, qr }: Block): Box[] {
  return [
    ...runs.map((r) => ({
      what: `${r.role} ${r.text}`,
      left: r.x,
      top: r.top,
      right: r.x + face.width(r.text, r.sizePt, r.weight),
      bottom: r.bottom,
    })),
    ...bars.map((b, i) => ({
      what: `bar ${i}`,
      left: b.x,
      top: b.y,
      right: b.x + b.width,
      bottom: b.y + b.height,
    })),
    { what: 'qr', left: qr.x, top: qr.y, right: qr.x + qr.side, bottom: qr.y + qr.side },
  ];
}

const HAIR = 1e-6;
const overlap = (a: Box, b: Box) =>
  a.left < b.right - HAIR &&
  b.left < a.right - HAIR &&
  a.top < b.bottom - HAIR &&
  b.top < a.bottom - HAIR;
const isFrameCorner = (a: Box, b: Box) => /^bar [0-3]$/.test(a.what) && /^bar [0-3]$/.test(b.what);

function clashes(block: Block): string[] {
  const boxes = boxesOf(block);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlap(a, b) && !isFrameCorner(a, b))
      .map((b) => `${a.what} / ${b.what}`),
  );
}

const word = fc.stringMatching(/^[A-Za-zéëï]{1,13}$/);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const texts = fc.record({
  title: words(6),
  sentence: words(12),
  danger: fc.option(fc.constant('Gevaar? Bel 112.'), { nil: undefined }),
  code: fc.stringMatching(/^\d\d \d\d? ?$/).map((code) => code.trim()),
  phoneLead: fc.constantFrom('Bel de gemeente', 'Bel eerst even de gemeente'),
});

describe('a piece', () => {
  it('keeps everything apart and inside, for any words, width and number of columns', () => {
    let laidOut = 0;
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...COLUMN_COUNTS),
        fc.integer({ min: 42, max: 70 }),
        (t, columns, mm) => {
          const { danger, ...rest } = t;
          const text = { ...TEXT, ...rest, ...(danger !== undefined && { danger }) };
          const laid = layOutBlock(text, shapeOf(columns, mm), face, matrix);
          if ('faults' in laid) {
            expect(laid.faults.map((f) => f.kind)).toEqual(laid.faults.map(() => 'word-too-wide'));
            return;
          }
          laidOut++;
          const { block } = laid;
          expect(clashes(block)).toEqual([]);
          for (const box of boxesOf(block)) {
            const edge = box.what.startsWith('bar') ? 0 : FRAME;
            expect(box.left).toBeGreaterThanOrEqual(edge - HAIR);
            expect(box.top).toBeGreaterThanOrEqual(edge - HAIR);
            expect(box.right).toBeLessThanOrEqual(block.width - edge + HAIR);
            expect(box.bottom).toBeLessThanOrEqual(block.height - edge + HAIR);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(laidOut).toBeGreaterThan(200);
    // Hundreds of pieces with real letters: on a busy machine that takes a while.
  }, 120_000);

  it('says every word of its texts, in the order title, sentence, code, QR, phone', () => {
    for (const columns of COLUMN_COUNTS) {
      const { runs, qr } = blockOf({ ...TEXT, danger: 'Gevaar? Bel 112.' }, shapeOf(columns));
      const said = (role: string) =>
        runs
          .filter((run) => run.role === role)
          .map((run) => run.text)
          .join(' ');
      expect(said('title')).toBe(TEXT.title);
      expect(said('sentence')).toBe(TEXT.sentence);
      expect(said('danger')).toBe('Gevaar? Bel 112.');
      expect([said('host'), said('code'), said('phone')]).toEqual([
        TEXT.host,
        TEXT.code,
        TEXT.phone,
      ]);
      const order = [...new Set(runs.map((run) => run.role))].filter((role) => role !== 'portal');
      expect(order).toEqual([
        'title',
        'danger',
        'sentence',
        'lead',
        'host',
        'code',
        'scan',
        'phone-lead',
        'phone',
      ]);
      const [code, phone] = ['code', 'phone'].map((role) => runs.find((run) => run.role === role)!);
      expect(code!.sizePt).toBeGreaterThanOrEqual(22);
      // The QR comes after the code: below it, or to the right of it.
      expect(qr.y >= code!.bottom - HAIR || qr.x > code!.x + code!.width).toBe(true);
      expect(phone!.top).toBeGreaterThanOrEqual(qr.y + qr.side);
      expect(Math.min(...runs.map((run) => run.sizePt))).toBeGreaterThanOrEqual(8);
    }
  });

  it('keeps four modules of white around the dark of the QR, and modules that newsprint can hold', () => {
    for (const columns of COLUMN_COUNTS) {
      const { qr } = blockOf(TEXT, shapeOf(columns));
      expect(qr.module).toBeGreaterThanOrEqual(LEAST_MODULE);
      expect(qr.side).toBeCloseTo(qr.module * (qr.matrix.length + 2 * QUIET), 9);
    }
  });

  it('prints no line thinner than a quarter of a millimetre', () => {
    for (const columns of COLUMN_COUNTS)
      for (const bar of blockOf(TEXT, shapeOf(columns)).bars)
        expect(Math.min(bar.width, bar.height)).toBeGreaterThanOrEqual(0.25);
  });
});

describe('what does not fit', () => {
  it('a word wider than the column, with both widths', () => {
    const [fault, ...more] = faultsOf(
      { ...TEXT, title: 'Zelfredzaamheidsondersteuningsloket' },
      shapeOf(1),
    );
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      kind: 'word-too-wide',
      word: 'Zelfredzaamheidsondersteuningsloket',
    });
    if (fault?.kind !== 'word-too-wide') throw new Error('another fault');
    expect(fault.room).toBeCloseTo(38, 6);
    expect(fault.wide).toBeGreaterThan(fault.room);
  });
  it('a piece higher than allowed, with both heights', () => {
    const { height } = blockOf(TEXT, shapeOf(1));
    expect(faultsOf(TEXT, { ...shapeOf(1), mostHeight: 60 })).toEqual([
      { kind: 'too-high', high: height, most: 60 },
    ]);
    expect(faultsOf(TEXT, { ...shapeOf(1), mostHeight: height })).toEqual([]);
  });
  it('a QR too small for newsprint, with the side it needs; that side is enough', () => {
    const [fault] = faultsOf(TEXT, { ...shapeOf(1), qrSide: 14 });
    expect(fault).toEqual({ kind: 'qr-too-small', module: 14 / 33, least: 0.5, side: 17 });
    expect(faultsOf(TEXT, { ...shapeOf(1), qrSide: 17 })).toEqual([]);
    expect(faultsOf(TEXT, { ...shapeOf(1), qrSide: 16 })).toHaveLength(1);
  });
  it('a QR wider than the piece, and everything else at once', () => {
    const faults = faultsOf(
      { ...TEXT, title: 'Onderwijsconsulentenvereniging', sentence: 'Kijk → 你好.' },
      { ...shapeOf(1), qrSide: 60, mostHeight: 40 },
    );
    expect(faults.map((fault) => fault.kind).sort()).toEqual([
      'no-letters',
      'qr-too-wide',
      'too-high',
      'word-too-wide',
    ]);
    expect(faults.find((f) => f.kind === 'no-letters')).toMatchObject({
      characters: ['→', '你', '好'],
    });
  });
});
