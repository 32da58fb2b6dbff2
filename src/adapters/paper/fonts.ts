// The letters on paper: the same as on the screen, measured, drawn as outlines and given to PDFs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { MM_PER_POINT, type Face, type Weight } from '../../domain/paper/paper.ts';

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'atkinson-hyperlegible-next-latin-400-normal.woff',
  bold: 'atkinson-hyperlegible-next-latin-700-normal.woff',
};

/** Font files per weight, to embed. */
export const FONT_FILES: Readonly<Record<Weight, Buffer>> = {
  regular: load('regular'),
  bold: load('bold'),
};

function load(weight: Weight): Buffer {
  const name = `@fontsource/atkinson-hyperlegible-next/files/${FILES[weight]}`;
  return readFileSync(fileURLToPath(import.meta.resolve(name)));
}

const fonts: Readonly<Record<Weight, Font>> = {
  regular: create(FONT_FILES.regular) as Font,
  bold: create(FONT_FILES.bold) as Font,
};

/** mm per unit of the font at a size. */
const scaleOf = (font: Font, sizePt: number) => (sizePt * MM_PER_POINT) / font.unitsPerEm;

/** Widths in units of the font: breaking lines asks for the same words at every size. */
const known: Readonly<Record<Weight, Map<string, number>>> = {
  regular: new Map(),
  bold: new Map(),
};

function advanceOf(text: string, weight: Weight): number {
  const before = known[weight].get(text);
  if (before !== undefined) return before;
  const advance = fonts[weight].layout(text).advanceWidth;
  known[weight].set(text, advance);
  return advance;
}

/** The letters as the layout measures them. */
export const face: Face = {
  width: (text, sizePt, weight) => advanceOf(text, weight) * scaleOf(fonts[weight], sizePt),
  missing: (text) =>
    [...text].filter((c) => !fonts.regular.hasGlyphForCodePoint(c.codePointAt(0)!)),
};

const short = (n: number) => String(Number(n.toFixed(3)));

/** SVG path of a text, in mm, its first letter at (x, baseline). */
export function outlineOf(
  text: string,
  sizePt: number,
  weight: Weight,
  x: number,
  baseline: number,
): string {
  const font = fonts[weight];
  const scale = scaleOf(font, sizePt);
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  const letters = glyphs.map((glyph, place) => {
    const { xAdvance, xOffset, yOffset } = positions[place]!;
    const [left, up] = [pen + xOffset, yOffset];
    pen += xAdvance;
    return glyph.path.commands
      .map(({ command, args }) => {
        const points = args.map((n, i) =>
          short(i % 2 === 0 ? x + (left + n) * scale : baseline - (up + n) * scale),
        );
        return LETTER[command as keyof typeof LETTER] + points.join(' ');
      })
      .join('');
  });
  return letters.join('');
}

const LETTER = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
} as const;
