// Sizes per number of columns: wider pieces get larger letters, not longer lines.
import type { ColumnCount } from './columns.ts';
import type { Role, Weight } from './paper.ts';

/** How one kind of text looks. */
export interface TextStyle {
  readonly weight: Weight;
  /** Sizes in points, largest first; a smaller one is taken only when something is too wide. */
  readonly sizesPt: readonly number[];
  /** Distance between lines, times the size. */
  readonly leading: number;
  /** White above, mm, when it is not the first. */
  readonly above: number;
}

/** Everything about the look of a piece; sizes in mm. */
export interface BlockStyle {
  readonly text: Readonly<Record<Role, TextStyle>>;
  /** Side of the QR when nobody asks for another. */
  readonly qrSide: number;
  /** White between the frame and the text. */
  readonly padding: number;
}

/** Thickness of the frame and of rules: ink on newsprint loses anything thinner. */
export const FRAME = 0.7;
export const RULE = 0.35;
/** White between parts that stand side by side. */
export const GAP = 5;

const style = (weight: Weight, sizesPt: number[], leading: number, above: number): TextStyle => ({
  weight,
  sizesPt,
  leading,
  above,
});

/** A title gives way until it is about as large as the text: smaller is better than not at all. */
const titleSizes = (largest: number) =>
  [0, 1, 2, 3, 4, 6, 8, 10].map((less) => Math.max(9.5, largest - less));

const texts = (title: number, body: number, code: number): Record<Role, TextStyle> => ({
  title: style('bold', titleSizes(title), 1.12, 0),
  danger: style('bold', [body + 3, body + 1, body], 1.2, 2),
  sentence: style('regular', [body, body - 0.5], 1.28, 1.8),
  lead: style('regular', [body - 0.5, 8.5, 8], 1.25, 1.8),
  host: style('bold', [body, 9, 8.5, 8], 1.25, 0.8),
  code: style('bold', [code, code - 4, code - 8, 22], 1, 2.2),
  scan: style('regular', [body - 0.5, 8.5, 8], 1.25, 2.8),
  'phone-lead': style('regular', [body - 0.5, 8.5, 8], 1.25, 1.6),
  phone: style('bold', [body + 4, body + 2, body], 1.2, 1.1),
  portal: style('regular', [8.5, 8], 1.25, 1.2),
});

/** The look per number of columns. */
export const STYLES: Readonly<Record<ColumnCount, BlockStyle>> = {
  1: { text: texts(14, 9.5, 34), qrSide: 28, padding: 2.8 },
  2: { text: texts(17, 10.5, 42), qrSide: 33, padding: 3.6 },
  3: { text: texts(20, 12, 48), qrSide: 32, padding: 3.6 },
};
