// Breaks a text into lines of about the same length, at spaces and behind dashes that are already there.
import type { Face, Weight } from './paper.ts';

/** Lines are evened out to about this much, mm. */
const CLOSE = 0.5;

/** How a text is set. */
export interface Setting {
  readonly face: Face;
  readonly sizePt: number;
  readonly weight: Weight;
}

/** Pieces that stay whole; the last of a word carries a space. */
function piecesOf(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => `${word} `.split(/(?<=\p{L}-)(?=\p{L})/u));
}

function greedy(pieces: readonly string[], room: number, setting: Setting): string[] {
  const wide = (text: string) => setting.face.width(text.trimEnd(), setting.sizePt, setting.weight);
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && wide(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** The widest thing that cannot be broken, with its width in mm. */
export function widestWord(text: string, setting: Setting): { word: string; wide: number } {
  return piecesOf(text)
    .map((piece) => piece.trimEnd())
    .map((word) => ({ word, wide: setting.face.width(word, setting.sizePt, setting.weight) }))
    .reduce((a, b) => (b.wide > a.wide ? b : a), { word: '', wide: 0 });
}

/**
 * Lines that fit in `room` mm, as few as possible and then as even as possible: no lonely last word.
 * A word wider than the room stands alone on its line; ask `widestWord` first.
 */
export function breakLines(text: string, room: number, setting: Setting): string[] {
  const pieces = piecesOf(text);
  const fewest = greedy(pieces, room, setting);
  const asFew = (narrower: number) => {
    const lines = greedy(pieces, narrower, setting);
    const { face, sizePt, weight } = setting;
    const fits = lines.every((line) => face.width(line, sizePt, weight) <= narrower);
    return fits && lines.length <= fewest.length;
  };
  if (!asFew(room)) return fewest;
  let [tooNarrow, wide] = [0, room];
  while (wide - tooNarrow > CLOSE) {
    const half = (wide + tooNarrow) / 2;
    if (asFew(half)) wide = half;
    else tooNarrow = half;
  }
  return greedy(pieces, wide, setting);
}
