// The proof sheet: A4 pages with every piece at its true size, each with a caption above it.
import { breakLines } from './lines.ts';
import { MM_PER_POINT, type Block, type Face } from './paper.ts';

/** A4, mm. */
export const A4 = { width: 210, height: 297 } as const;
/** White at the edges: what a desk printer can print. */
export const PROOF_MARGIN = 7.5;
/** Where pieces begin: above it stand edition and ruler. */
export const PROOF_TOP = 38;
export const CAPTION_PT = 8;
const CAPTION_LEADING = 1.25;
const BETWEEN = 6;
/** White between the caption and the piece, for the crop marks. */
const UNDER_CAPTION = 4;

/** A piece with its name. */
export interface NamedBlock {
  readonly name: string;
  readonly block: Block;
}

/** A piece in its place on a page; mm. */
export interface ProofPiece extends NamedBlock {
  readonly x: number;
  readonly y: number;
  /** Lines above it with their baselines. */
  readonly caption: readonly { readonly text: string; readonly baseline: number }[];
}

/** Widest and highest piece that fits, mm. */
export const PROOF_ROOM = {
  width: A4.width - 2 * PROOF_MARGIN,
  height: A4.height - PROOF_TOP - PROOF_MARGIN - 20,
} as const;

/** A length as people write it: '44,7'. */
const inMm = (n: number): string => String(Number(n.toFixed(1))).replace('.', ',');

function captionOf({ name, block }: NamedBlock, face: Face): string[] {
  const setting = { face, sizePt: CAPTION_PT, weight: 'regular' as const };
  const size = `${inMm(block.width)} x ${inMm(block.height)} mm`;
  return [...breakLines(name, block.width, setting), size];
}

/** Pages of pieces in the order given, as many in a row as fit. */
export function proofPages(blocks: readonly NamedBlock[], face: Face): ProofPiece[][] {
  const pages: ProofPiece[][] = [[]];
  const line = CAPTION_PT * MM_PER_POINT * CAPTION_LEADING;
  let [x, top, rowHeight] = [PROOF_MARGIN, PROOF_TOP, 0];
  for (const named of blocks) {
    const texts = captionOf(named, face);
    const above = texts.length * line + UNDER_CAPTION;
    const height = above + named.block.height + BETWEEN;
    if (x > PROOF_MARGIN && x + named.block.width > A4.width - PROOF_MARGIN + 1e-6)
      [x, top, rowHeight] = [PROOF_MARGIN, top + rowHeight, 0];
    if (top > PROOF_TOP && top + height > A4.height - PROOF_MARGIN) {
      pages.push([]);
      [x, top, rowHeight] = [PROOF_MARGIN, PROOF_TOP, 0];
    }
    const caption = texts.map((text, at) => ({ text, baseline: top + (at + 0.8) * line }));
    pages.at(-1)!.push({ ...named, x, y: top + above, caption });
    x += named.block.width + BETWEEN;
    rowHeight = Math.max(rowHeight, height);
  }
  return pages;
}
