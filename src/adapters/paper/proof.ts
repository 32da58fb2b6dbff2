// Paints the proof sheet: every piece at true size with crop marks, and a ruler to see that the printer did not scale.
import type { ProofHead } from '../../application/press.ts';
import {
  A4,
  CAPTION_PT,
  PROOF_MARGIN,
  proofPages,
  type NamedBlock,
  type ProofPiece,
} from '../../domain/paper/proof-sheet.ts';
import { face } from './fonts.ts';
import { bytesOf, newSheet, paintBlock, paintText, PT, type Sheet } from './pdf.ts';

const RULER_MM = 50;
const LINE = 0.25;
/** Length of a crop mark and its distance from the corner, mm. */
const MARK = 2;
const OFF = 0.7;

function bar(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  sheet.rect(x * PT, y * PT, width * PT, height * PT).fill();
}

function line(sheet: Sheet, text: string, baseline: number, sizePt: number, bold = false): void {
  const weight = bold ? 'bold' : 'regular';
  paintText(sheet, { text, sizePt, weight, x: PROOF_MARGIN, baseline });
}

function paintHead(sheet: Sheet, { title, note, ruler }: ProofHead, page: string): void {
  line(sheet, `${title} (${page})`, 14, 14, true);
  line(sheet, note, 20, 9);
  const [left, y] = [PROOF_MARGIN, 26];
  bar(sheet, left, y, RULER_MM, LINE);
  for (let mm = 0; mm <= RULER_MM; mm += 10) {
    const long = mm % RULER_MM === 0 ? 4 : 2;
    // The line of the ends lies inside, so that the ruler is exactly as long as it says.
    bar(
      sheet,
      left + mm - (mm === RULER_MM ? LINE : mm === 0 ? 0 : LINE / 2),
      y - long,
      LINE,
      long,
    );
  }
  line(sheet, ruler(RULER_MM), 31, 9);
}

function paintMarks(sheet: Sheet, { x, y, block }: ProofPiece): void {
  for (const [edge, out] of [
    [x, -1],
    [x + block.width, 1],
  ] as const)
    for (const [level, down] of [
      [y, -1],
      [y + block.height, 1],
    ] as const) {
      const [across, along] = [
        out < 0 ? edge - OFF - MARK : edge + OFF,
        down < 0 ? level - OFF - MARK : level + OFF,
      ];
      bar(sheet, across, level - LINE / 2, MARK, LINE);
      bar(sheet, edge - LINE / 2, along, LINE, MARK);
    }
}

/** The proof sheet as PDF, as many pages of A4 as it takes. */
export function paintProof(head: ProofHead, blocks: readonly NamedBlock[]): Promise<Uint8Array> {
  const sheet = newSheet(head.title);
  const pages = proofPages(blocks, face);
  pages.forEach((pieces, place) => {
    sheet.addPage({ size: [A4.width * PT, A4.height * PT], margin: 0 });
    paintHead(sheet, head, head.page(place + 1, pages.length));
    for (const piece of pieces) {
      for (const { text, baseline } of piece.caption)
        paintText(sheet, { text, baseline, sizePt: CAPTION_PT, weight: 'regular', x: piece.x });
      paintMarks(sheet, piece);
      paintBlock(sheet, piece.block, piece.x, piece.y);
    }
  });
  return bytesOf(sheet);
}
