// Sets texts under each other within a width, each at the largest of its sizes at which every word fits.
import { breakLines, widestWord, type Setting } from './lines.ts';
import { MM_PER_POINT, type BlockFault, type Face, type Role, type TextRun } from './paper.ts';
import type { TextStyle } from './style.ts';

/** A text with what it is for. */
export interface RoleText {
  readonly role: Role;
  readonly text: string;
}

/** Where rows go; mm. */
export interface TextPlace {
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
/** Rather smaller than in two lines. */
const RATHER_WHOLE: readonly Role[] = ['phone-lead', 'lead'];
/** A title in three lines is rather set a little smaller in two, but never below this size for that alone. */
const TITLE_LINES = 2;
const TITLE_LEAST_PT = 12;

interface FittedText {
  readonly sizePt: number;
  readonly lines: readonly string[];
  readonly fault?: BlockFault;
}

/** The largest setting that gives the fewest lines we wish for, else the largest in which every word fits. */
function settingFor({ role, text }: RoleText, settings: readonly Setting[], room: number): Setting {
  const fits = (s: Setting) => widestOf({ role, text }, s).wide <= room;
  const wished = settings.find((s) => {
    if (RATHER_WHOLE.includes(role)) return s.face.width(text, s.sizePt, s.weight) <= room;
    if (role !== 'title' || s.sizePt < TITLE_LEAST_PT) return false;
    return fits(s) && breakLines(text, room, s).length <= TITLE_LINES;
  });
  return wished ?? settings.find(fits) ?? settings.at(-1)!;
}

function widestOf({ role, text }: RoleText, setting: Setting): { word: string; wide: number } {
  if (!WHOLE.includes(role)) return widestWord(text, setting);
  return { word: text, wide: setting.face.width(text, setting.sizePt, setting.weight) };
}

function fit(row: RoleText, style: TextStyle, room: number, face: Face): FittedText {
  const settings = style.sizesPt.map((sizePt) => ({ face, sizePt, weight: style.weight }));
  const setting = settingFor(row, settings, room);
  const { word, wide } = widestOf(row, setting);
  return {
    sizePt: setting.sizePt,
    lines: WHOLE.includes(row.role) ? [row.text] : breakLines(row.text, room, setting),
    ...(wide > room && { fault: { kind: 'word-too-wide', word, wide, room } }),
  };
}

/** Rows under each other from the top of the place; faults are for who wrote the texts. */
export function stackRows(
  rows: readonly RoleText[],
  styles: Readonly<Record<Role, TextStyle>>,
  face: Face,
  place: TextPlace,
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

/** The runs shifted by `right` and `down` mm. */
export function shifted(runs: readonly TextRun[], right: number, down: number): TextRun[] {
  return runs.map((run) => ({
    ...run,
    x: run.x + right,
    baseline: run.baseline + down,
    top: run.top + down,
    bottom: run.bottom + down,
  }));
}
