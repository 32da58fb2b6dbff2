// What printing needs from the outside world: letters, a QR and painters.
import type { Block, Face, QrMatrix } from '../domain/paper/paper.ts';
import type { NamedBlock } from '../domain/paper/proof-sheet.ts';

/** What a proof sheet says above its pieces. */
export interface ProofHead {
  readonly title: string;
  readonly note: string;
  /** Beside a line of this length, mm. */
  readonly ruler: (length: number) => string;
  /** Number of a page. */
  readonly page: (page: number, of: number) => string;
}

/** Makes files of pieces. Keeps nothing. */
export interface Press {
  readonly face: Face;
  /** QR of a text, without its quiet zone. */
  qr(text: string): QrMatrix;
  /** A piece as SVG; `title` names it for who cannot see it. */
  svg(block: Block, title: string): string;
  /** A piece as PDF, the page as large as the piece. */
  pdf(block: Block, title: string): Promise<Uint8Array>;
  /** All pieces at true size on A4. */
  proof(head: ProofHead, blocks: readonly NamedBlock[]): Promise<Uint8Array>;
}
