// Paints a piece as PDF: real letters from an embedded font, a page exactly as large as the piece.
import PDFDocument from 'pdfkit';
import { darkRuns } from '../../domain/code/squares.ts';
import { MM_PER_POINT, QUIET, type Block, type TextRun } from '../../domain/paper/paper.ts';
import { FONT_FILES } from './fonts.ts';

/** A PDF in the making. */
export type Sheet = InstanceType<typeof PDFDocument>;

/** Points per mm. */
export const PT = 1 / MM_PER_POINT;

/**
 * A PDF without a page yet. No colour is ever set in it: what a PDF starts with is black of the black plate
 * alone, and black mixed of four inks would blur small letters and a QR when the plates shift.
 */
export function newSheet(title: string): Sheet {
  const sheet = new PDFDocument({
    autoFirstPage: false,
    // Typed as a name only, but a falsy one keeps Helvetica out.
    font: '',
    lang: 'nl',
    displayTitle: true,
    info: { Title: title },
  });
  sheet.registerFont('regular', FONT_FILES.regular);
  sheet.registerFont('bold', FONT_FILES.bold);
  return sheet;
}

/** The finished bytes. */
export function bytesOf(sheet: Sheet): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, fail) => {
    sheet.on('end', () => done(new Uint8Array(Buffer.concat(chunks))));
    sheet.on('error', fail);
    sheet.end();
  });
}

/** Puts one line of text in its place; mm. */
export function paintText(
  sheet: Sheet,
  run: Pick<TextRun, 'text' | 'sizePt' | 'weight' | 'x' | 'baseline'>,
): void {
  sheet
    .font(run.weight)
    .fontSize(run.sizePt)
    .text(run.text, run.x * PT, run.baseline * PT, { lineBreak: false, baseline: 'alphabetic' });
}

/** Paints a piece with its top left corner at (x, y) mm. */
export function paintBlock(sheet: Sheet, block: Block, x: number, y: number): void {
  const { bars, runs, qr } = block;
  for (const bar of bars)
    sheet.rect((x + bar.x) * PT, (y + bar.y) * PT, bar.width * PT, bar.height * PT);
  sheet.fill();
  for (const run of runs) paintText(sheet, { ...run, x: x + run.x, baseline: y + run.baseline });
  const left = x + qr.x + QUIET * qr.module;
  const top = y + qr.y + QUIET * qr.module;
  qr.matrix.forEach((row, line) =>
    darkRuns(row).forEach(({ from, length }) =>
      sheet.rect(
        (left + from * qr.module) * PT,
        (top + line * qr.module) * PT,
        length * qr.module * PT,
        qr.module * PT,
      ),
    ),
  );
  sheet.fill();
}

/** The piece alone. */
export function paintPdf(block: Block, title: string): Promise<Uint8Array> {
  const sheet = newSheet(title);
  sheet.addPage({ size: [block.width * PT, block.height * PT], margin: 0 });
  paintBlock(sheet, block, 0, 0);
  return bytesOf(sheet);
}
