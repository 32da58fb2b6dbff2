// Sets texts under each other within a width, each at the largest of its sizes at which every word fits.
import { breakLines, widestWord } from './lines.ts';
import { MM_PER_POINT, type BlockFault, type Face, type Role, type TextRun } from './paper.ts';
import type { TextStyle } from './style.ts';

/** A text with what it is for. */
export interface Row {
  readonly role: Role;
  readonly text: string;
}

/** Where rows go; mm. */
export interface Place {
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

/** Rows in their place. */
export interface Stack {
  readonly runs: readonly TextRun[];
  /** Lowest ink, mm; the top of the place when there are no rows. */
  readonly bottom: number;
  readonly faults: readonly BlockFault[];
}

/** Highest and lowest ink of a line, times the size: letters with tails, or digits alone. */
const LETTERS = { ascent: 0.76, descent: 0.22 };
const DIGITS = { ascent: 0.69, descent: 0.02 };
/** Never broken: a number or an address in two lines is typed wrong. */
const WHOLE: readonly Role[] = ['host', 'code', 'phone'];

interface Fit {
  readonly sizePt: number;
  readonly lines: readonly string[];
  readonly fault?: BlockFault;
}

function fit({ role, text }: Row, style: TextStyle, room: number, face: Face): Fit {
  const whole = WHOLE.includes(role);
  const settings = style.sizesPt.map((sizePt) => ({ face, sizePt, weight: style.weight }));
  const widest = (setting: (typeof settings)[number]) =>
    whole
      ? { word: text, wide: face.width(text, setting.sizePt, style.weight) }
      : widestWord(text, setting);
  const setting = settings.find((s) => widest(s).wide <= room) ?? settings.at(-1)!;
  const { word, wide } = widest(setting);
  return {
    sizePt: setting.sizePt,
    lines: whole ? [text] : breakLines(text, room, setting),
    ...(wide > room && { fault: { kind: 'word-too-wide', word, wide, room } }),
  };
}

/** Rows under each other from the top of the place; faults are for who wrote the texts. */
export function stackRows(
  rows: readonly Row[],
  styles: Readonly<Record<Role, TextStyle>>,
  face: Face,
  place: Place,
): Stack {
  const runs: TextRun[] = [];
  const faults: BlockFault[] = [];
  let bottom = place.top;
  for (const row of rows) {
    const style = styles[row.role];
    const { sizePt, lines, fault } = fit(row, style, place.width, face);
    if (fault) faults.push(fault);
    const em = sizePt * MM_PER_POINT;
    const ink = row.role === 'code' ? DIGITS : LETTERS;
    const first = bottom + (runs.length > 0 ? style.above : 0) + ink.ascent * em;
    lines.forEach((text, line) => {
      const baseline = first + line * style.leading * em;
      const top = baseline - ink.ascent * em;
      bottom = baseline + ink.descent * em;
      const width = face.width(text, sizePt, style.weight);
      const { role } = row;
      const { weight } = style;
      runs.push({ role, text, sizePt, weight, x: place.x, baseline, width, top, bottom });
    });
  }
  return { runs, bottom, faults };
}

/** The runs moved by `right` and `down` mm. */
export function moved(runs: readonly TextRun[], right: number, down: number): TextRun[] {
  return runs.map((run) => ({
    ...run,
    x: run.x + right,
    baseline: run.baseline + down,
    top: run.top + down,
    bottom: run.bottom + down,
  }));
}
