// What stands on a piece of paper: text, bars and a QR, each with its place in mm from the top left.

/** Light or heavy letters. */
export type Weight = 'regular' | 'bold';

/** The letters a piece is set in. */
export interface Face {
  /** Width in mm of `text` at `sizePt`, kerning included. */
  width(text: string, sizePt: number, weight: Weight): number;
  /** Characters that these letters do not have; empty when all are there. */
  missing(text: string): string[];
}

/** What a text on the piece is for. */
export type Role =
  | 'title'
  | 'danger'
  | 'sentence'
  | 'lead'
  | 'host'
  | 'code'
  | 'scan'
  | 'phone-lead'
  | 'phone'
  | 'portal';

/** One line of text. */
export interface TextRun {
  readonly role: Role;
  readonly text: string;
  readonly sizePt: number;
  readonly weight: Weight;
  /** Left edge, mm. */
  readonly x: number;
  /** Line on which the letters stand, mm. */
  readonly baseline: number;
  /** mm. */
  readonly width: number;
  /** Highest and lowest ink, mm. */
  readonly top: number;
  readonly bottom: number;
}

/** A black rectangle: a side of the frame or a rule. All mm. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rows of modules, true for dark, without quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

/** A QR with its quiet zone inside the square. All mm. */
export interface QrPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Side of one module. */
  readonly module: number;
  readonly matrix: QrMatrix;
}

/** One piece, ready to be painted. */
export interface Block {
  /** mm. */
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly runs: readonly TextRun[];
  readonly bars: readonly Bar[];
  readonly qr: QrPlace;
}

/** Why a piece cannot be made; all sizes in mm. */
export type BlockFault =
  | { kind: 'word-too-wide'; word: string; wide: number; room: number }
  | { kind: 'too-high'; high: number; most: number }
  | { kind: 'qr-too-small'; module: number; least: number; side: number }
  | { kind: 'qr-too-wide'; side: number; room: number }
  | { kind: 'no-letters'; characters: readonly string[] };

/** Modules of white that a scanner needs around a QR. */
export const QUIET = 4;
/** Least side of a module on newsprint, mm: ink runs out into paper, smaller ones grow together. */
export const LEAST_MODULE = 0.5;
/** Size of a point, mm. */
export const MM_PER_POINT = 25.4 / 72;
