// Parts of the paper: lines, squares of a QR, the proof sheet, and the address that stands on it for ever.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { face } from '../../src/adapters/paper/fonts.ts';
import { press } from '../../src/adapters/paper/press.ts';
import { darkRuns, squaresPath } from '../../src/domain/code/squares.ts';
import { COLUMN_COUNTS } from '../../src/domain/paper/columns.ts';
import { breakLines } from '../../src/domain/paper/lines.ts';
import type { Block } from '../../src/domain/paper/paper.ts';
import { A4, PROOF_MARGIN, PROOF_TOP, proofPages } from '../../src/domain/paper/proof-sheet.ts';
import { publicSite } from '../../src/domain/paper/site.ts';

const matrix = press.qr('https://hulp.example.nl/c/1432/');
const words = fc
  .array(fc.stringMatching(/^[A-Za-zéëï]{1,13}$/), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));
const WIDTHS = { 1: 45, 2: 94, 3: 143 } as const;
const blockOf = (columns: 1 | 2 | 3): Block => ({
  width: WIDTHS[columns],
  height: 60 + 10 * columns,
  runs: [],
  bars: [],
  qr: { x: 0, y: 0, side: 25, module: 25 / 33, matrix },
});
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

it('breaks lines at spaces and at dashes that are there, never inside a word', () =>
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 90 }), (text, room) => {
      const setting = { face, sizePt: 10, weight: 'regular' as const };
      const lines = breakLines(text, room, setting);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(face.width(line, 10, 'regular')).toBeLessThanOrEqual(room);
    }),
  ));

it('breaks a name behind its dash', () => {
  const setting = { face, sizePt: 14, weight: 'bold' as const };
  expect(breakLines('Nieuw-Scheemda', 28, setting)).toEqual(['Nieuw-', 'Scheemda']);
});

it('draws exactly the dark modules, beyond the border', () => {
  const dark = (rows: readonly (readonly boolean[])[], border: number) =>
    rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x + border} ${y + border}`] : [])));
  for (const border of [0, 4]) {
    const drawn: string[] = [];
    let [x, y] = [0, 0];
    for (const [, how, across, down, length] of squaresPath(matrix, border).matchAll(
      /([Mm])(\d+) (\d+)h(\d+)v1h-\4z/g,
    )) {
      [x, y] =
        how === 'M' ? [Number(across), Number(down)] : [x + Number(across), y + Number(down)];
      for (let i = 0; i < Number(length); i++) drawn.push(`${x + i} ${y}`);
    }
    expect(drawn).toEqual(dark(matrix, border));
  }
  expect(darkRuns([true, true, false, true])).toEqual([
    { from: 0, length: 2 },
    { from: 3, length: 1 },
  ]);
});

it('lays a proof sheet without overlap, each piece once, inside A4', () => {
  const blocks = COLUMN_COUNTS.flatMap((columns) =>
    Array.from({ length: 5 }, (_, i) => ({
      name: `2026-12-hulp-stukje-${i}-${columns}kolom`,
      block: blockOf(columns),
    })),
  );
  const pages = proofPages(blocks, face);
  expect(pages.flat().map((piece) => piece.name)).toEqual(blocks.map((named) => named.name));
  for (const pieces of pages) {
    const boxes = pieces.map(({ name, x, y, block, caption }) => ({
      what: name,
      left: x,
      top: caption[0]!.baseline - 2,
      right: x + block.width,
      bottom: y + block.height,
    }));
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(apart(a, b)).toBe(true);
      expect(a.top).toBeGreaterThanOrEqual(PROOF_TOP - 1);
      expect(a.right).toBeLessThanOrEqual(A4.width - PROOF_MARGIN + 1e-6);
      expect(a.bottom).toBeLessThanOrEqual(A4.height - PROOF_MARGIN);
    });
  }
});

it.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['hulp.example.nl', 'unreadable'],
  ['http://hulp.example.nl', 'not-https'],
  ['http://127.0.0.1:4321', 'not-public'],
  ['https://localhost', 'not-public'],
  ['https://[::1]', 'not-public'],
  ['https://192.168.1.10', 'not-public'],
  ['https://hulp', 'not-public'],
  ['https://hulp.example.nl/oud/', 'more-than-host'],
  ['https://hulp.example.nl/?q=1', 'more-than-host'],
  ['https://hulp.example.nl/#deel', 'more-than-host'],
  ['https://anna@hulp.example.nl/', 'more-than-host'],
  ['  ', 'missing'],
])('does not take %s as the address of the site', (typed, fault) =>
  expect(publicSite(typed)).toBe(fault),
);
it('takes a public address', () =>
  expect(publicSite('https://hulp.example.nl')).toEqual(new URL('https://hulp.example.nl/')));
