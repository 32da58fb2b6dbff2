// Columns of a newspaper: a piece is one, two or three of them wide.

/** Measures of the columns of a paper, mm. */
export interface Columns {
  readonly columnMm: number;
  /** White between two columns. */
  readonly gutterMm: number;
}

/** Numbers of columns a piece can have. */
export const COLUMN_COUNTS = [1, 2, 3] as const;
export type ColumnCount = (typeof COLUMN_COUNTS)[number];

/** Width in mm of `count` columns with the white between them. */
export function widthOf({ columnMm, gutterMm }: Columns, count: ColumnCount): number {
  return count * columnMm + (count - 1) * gutterMm;
}
