// Where the parts of a piece go: under each other in one column, beside each other in more.
import {
  codeOf,
  edgeOf,
  phoneOf,
  portalOf,
  scanOf,
  stackAt,
  storyOf,
  type Arranged,
  type Parts,
} from './parts.ts';
import { shifted, type Stack } from './stack.ts';
import { FRAME, GAP, RULE } from './style.ts';

/** White above and below a rule. */
const AROUND_RULE = 2;
/** Least white between the dark of a QR and the words beside it. */
const BESIDE_QR = 3;

/** One column: everything under each other; the dark of the QR begins where the text begins. */
export function underEachOther(parts: Parts): Arranged {
  const { width, side, quiet } = parts;
  const edge = edgeOf(parts);
  const inner = width - 2 * edge;
  const story = stackAt(parts, storyOf(parts), edge, edge, inner);
  const rule = story.bottom + AROUND_RULE;
  const code = stackAt(parts, codeOf(parts), edge, rule + RULE + AROUND_RULE, inner);
  const qrX = Math.max(FRAME, edge - quiet);
  const { scan, qrY } = scanPlace(parts, qrX, code.bottom, inner);
  const foot = stackAt(parts, phoneOf(parts), edge, qrY + side, inner);
  const all = [story, code, scan, foot];
  return {
    runs: all.flatMap((stack) => stack.runs),
    rules: [{ x: edge, y: rule, width: inner, height: RULE }],
    qr: { x: qrX, y: qrY },
    height: foot.bottom + edge,
    faults: all.flatMap((stack) => stack.faults),
  };
}

/** The words that say to scan: beside the QR when they fit there, else above it. */
function scanPlace(parts: Parts, qrX: number, top: number, inner: number) {
  const { side, quiet, style } = parts;
  const edge = edgeOf(parts);
  const x = qrX + side - quiet + Math.max(quiet, BESIDE_QR);
  const beside = stackAt(parts, scanOf(parts), x, 0, edge + inner - x);
  if (beside.faults.length === 0) {
    const runs = shifted(beside.runs, 0, top + (side - beside.bottom) / 2);
    return { scan: { ...beside, runs }, qrY: top };
  }
  const above = stackAt(parts, scanOf(parts), edge, top + style.text.scan.above, inner);
  return { scan: above, qrY: above.bottom };
}

/** Phone, and in three columns the sender: on one line when there is room, else under each other. */
function footOf(parts: Parts, top: number, withSender: boolean): Stack {
  const edge = edgeOf(parts);
  const inner = parts.width - 2 * edge;
  const stacked = stackAt(
    parts,
    [...phoneOf(parts), ...(withSender ? portalOf(parts) : [])],
    edge,
    top,
    inner,
  );
  const BETWEEN = 2;
  const [lead, phone, portal, more] = stacked.runs;
  const needs = stacked.runs.reduce((sum, run) => sum + run.width + BETWEEN, -BETWEEN);
  if (more || needs > inner || phone?.role !== 'phone' || !lead) return stacked;
  const baseline = top + phone.baseline - phone.top;
  const line = [
    { run: lead, right: 0 },
    { run: phone, right: lead.width + BETWEEN },
    ...(portal ? [{ run: portal, right: inner - portal.width }] : []),
  ];
  const runs = line.flatMap(({ run, right }) => shifted([run], right, baseline - run.baseline));
  return { ...stacked, runs, bottom: Math.max(...runs.map((run) => run.bottom)) };
}

/** Part of the width that the story takes when the code stands beside it. */
const STORY_SHARE = 0.52;

/** Story and code under each other with a rule between, the code as low as `low` when that is lower. */
function storyAboveCode(parts: Parts, room: number, low: number) {
  const edge = edgeOf(parts);
  const story = stackAt(parts, storyOf(parts), edge, edge, room);
  const rule = story.bottom + AROUND_RULE;
  const code = stackAt(parts, codeOf(parts), edge, rule + RULE + AROUND_RULE, room);
  const down = Math.max(0, low - code.bottom);
  return {
    stacks: [story, { ...code, runs: shifted(code.runs, 0, down) }],
    rule: { x: edge, y: rule + down, width: room, height: RULE },
    bottom: code.bottom + down,
  };
}

/** Story and code side by side with a rule between. */
function storyBesideCode(parts: Parts, room: number, low: number) {
  const edge = edgeOf(parts);
  const storyWidth = room * STORY_SHARE;
  const story = stackAt(parts, storyOf(parts), edge, edge, storyWidth);
  const x = edge + storyWidth + GAP;
  const code = stackAt(parts, codeOf(parts), x, edge, edge + room - x);
  const bottom = Math.max(story.bottom, code.bottom, low);
  return {
    stacks: [story, code],
    rule: { x: x - GAP / 2, y: edge, width: RULE, height: bottom - edge },
    bottom,
  };
}

/** Two or three columns: text at the left, code under or beside it, QR at the right, phone along the foot. */
export function besideQr(parts: Parts, columns: 2 | 3): Arranged {
  const { width, side, quiet } = parts;
  const edge = edgeOf(parts);
  const qrX = Math.min(width - FRAME - side, width - edge + quiet - side);
  const scan = stackAt(parts, scanOf(parts), qrX + quiet, edge, side - 2 * quiet);
  const dark = scan.bottom + side - quiet;
  const room = qrX + quiet - GAP - edge;
  const left = columns === 3 ? storyBesideCode : storyAboveCode;
  const { stacks, rule, bottom } = left(parts, room, dark);
  const qr = { x: qrX, y: scan.bottom + bottom - dark };
  const line = Math.max(bottom + AROUND_RULE, qr.y + side);
  const foot = footOf(parts, line + RULE + AROUND_RULE, columns === 3);
  const all = [...stacks, { ...scan, runs: shifted(scan.runs, 0, bottom - dark) }, foot];
  return {
    runs: all.flatMap((stack) => stack.runs),
    rules: [rule, { x: edge, y: line, width: width - 2 * edge, height: RULE }],
    qr,
    height: foot.bottom + edge,
    faults: all.flatMap((stack) => stack.faults),
  };
}
