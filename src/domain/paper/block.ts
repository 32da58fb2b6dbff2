// Lays out one piece for the paper: title, sentence, code, QR, phone, in that order, or tells all that does not fit.
import type { ColumnCount } from './columns.ts';
import { besideQr, underEachOther } from './arrange.ts';
import type { BlockText } from './block-text.ts';
import {
  LEAST_MODULE,
  QUIET,
  type Block,
  type BlockFault,
  type Face,
  type QrMatrix,
} from './paper.ts';
import type { Parts } from './parts.ts';
import { FRAME, STYLES } from './style.ts';

/** What a piece must measure; mm. */
export interface BlockShape {
  readonly columns: ColumnCount;
  readonly width: number;
  readonly mostHeight: number;
  /** Side of the QR with its quiet zone; absent: what suits the number of columns. */
  readonly qrSide?: number;
}

const isTooSmall = (module: number) => module < LEAST_MODULE - 1e-9;

function qrFaults(side: number, modules: number, width: number): BlockFault[] {
  const module = side / modules;
  const room = width - 2 * FRAME;
  return [
    ...(isTooSmall(module)
      ? [
          {
            kind: 'qr-too-small' as const,
            module,
            least: LEAST_MODULE,
            side: Math.ceil(modules * LEAST_MODULE),
          },
        ]
      : []),
    ...(side > room ? [{ kind: 'qr-too-wide' as const, side, room }] : []),
  ];
}

const frameOf = (width: number, height: number) => [
  { x: 0, y: 0, width, height: FRAME },
  { x: 0, y: height - FRAME, width, height: FRAME },
  { x: 0, y: 0, width: FRAME, height },
  { x: width - FRAME, y: 0, width: FRAME, height },
];

/** The piece, or everything why not. `matrix` is the QR without its quiet zone. */
export function layOutBlock(
  text: BlockText,
  shape: BlockShape,
  face: Face,
  matrix: QrMatrix,
): { block: Block } | { faults: BlockFault[] } {
  const style = STYLES[shape.columns];
  const { width } = shape;
  const modules = matrix.length + 2 * QUIET;
  const side = shape.qrSide ?? Math.min(style.qrSide, width - 2 * FRAME);
  const module = side / modules;
  const characters = [...new Set(Object.values(text).flatMap((t) => face.missing(String(t))))];
  const faults: BlockFault[] = [
    ...(characters.length > 0 ? [{ kind: 'no-letters' as const, characters }] : []),
    ...qrFaults(side, modules, width),
  ];
  const parts: Parts = { text, style, face, width, side, quiet: QUIET * module };
  const arranged = shape.columns === 1 ? underEachOther(parts) : besideQr(parts, shape.columns);
  const { runs, rules, qr, height } = arranged;
  faults.push(...arranged.faults);
  if (height > shape.mostHeight)
    faults.push({ kind: 'too-high', high: height, most: shape.mostHeight });
  if (faults.length > 0) return { faults };
  const bars = [...frameOf(width, height), ...rules];
  return { block: { width, height, runs, bars, qr: { ...qr, side, module, matrix } } };
}
