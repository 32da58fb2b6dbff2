// The parts of a piece: what stands together, before anybody says where.
import type { BlockText } from './block-text.ts';
import type { Bar, BlockFault, Face, TextRun } from './paper.ts';
import { stackRows, type RoleText, type Stack } from './stack.ts';
import { FRAME, type BlockStyle } from './style.ts';

/** What there is to arrange; mm. */
export interface Parts {
  readonly text: BlockText;
  readonly style: BlockStyle;
  readonly face: Face;
  readonly width: number;
  /** Side of the QR, and the white inside it. */
  readonly side: number;
  readonly quiet: number;
}

/** The parts in their place; mm. */
export interface Arranged {
  readonly runs: readonly TextRun[];
  readonly rules: readonly Bar[];
  readonly qr: { readonly x: number; readonly y: number };
  readonly height: number;
  readonly faults: readonly BlockFault[];
}

/** White from the edge of the piece to its text, mm. */
export const edgeOf = ({ style }: Parts) => FRAME + style.padding;

/** What it is about. */
export const storyOf = ({ text }: Parts): RoleText[] => [
  { role: 'title', text: text.title },
  ...(text.danger === undefined ? [] : [{ role: 'danger' as const, text: text.danger }]),
  { role: 'sentence', text: text.sentence },
];
/** What to type, and where. */
export const codeOf = ({ text }: Parts): RoleText[] => [
  { role: 'lead', text: text.lead },
  { role: 'host', text: text.host },
  { role: 'code', text: text.code },
];
/** What says to scan. */
export const scanOf = ({ text }: Parts): RoleText[] => [{ role: 'scan', text: text.scan }];
/** Whom to call. */
export const phoneOf = ({ text }: Parts): RoleText[] => [
  { role: 'phone-lead', text: text.phoneLead },
  { role: 'phone', text: text.phone },
];
/** Who sends this. */
export const portalOf = ({ text }: Parts): RoleText[] => [{ role: 'portal', text: text.portal }];

/** Texts under each other from a place on the piece; mm. */
export const stackAt = (
  { style, face }: Parts,
  rows: RoleText[],
  x: number,
  top: number,
  width: number,
): Stack => stackRows(rows, style.text, face, { x, top, width });
