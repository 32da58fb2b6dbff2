// The ways in which every page must hold: a narrow screen, letters of twice the size, spaced text, and both on a wide one.
import { SPACED } from '../readers-style.ts';

export interface Mode {
  readonly name: string;
  readonly width: number;
  /** Twice the letters that a browser is set to, as its own setting does it. */
  readonly doubled: boolean;
  /** Rule of the reader's own. */
  readonly css?: string;
}

export const MODES: readonly Mode[] = [
  { name: '320', width: 320, doubled: false },
  { name: '320, spaced', width: 320, doubled: false, css: SPACED },
  { name: '320, letters twice', width: 320, doubled: true },
  { name: '1280, letters twice', width: 1280, doubled: true },
  { name: '1280', width: 1280, doubled: false },
  { name: '1280, spaced', width: 1280, doubled: false, css: SPACED },
];

export const HEIGHT = 740;

/** How a browser is told that its reader wants letters of twice the size. */
export const DOUBLED_FLAG = '--blink-settings=defaultFontSize=32';
