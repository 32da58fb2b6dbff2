// Paints a piece as SVG with its letters as outlines, so that the newspaper needs no font of ours.
import { squaresPath } from '../../domain/code/squares.ts';
import { QUIET, type Block } from '../../domain/paper/paper.ts';
import { outlineOf } from './fonts.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITIES[c]!);
const mm = (n: number) => String(Number(n.toFixed(3)));

/** The piece at its true size: black on white, no text elements. `title` names it for who cannot see it. */
export function paintSvg(block: Block, title: string): string {
  const { width, height, runs, bars, qr } = block;
  const corner = { x: qr.x + QUIET * qr.module, y: qr.y + QUIET * qr.module };
  const letters = runs.map((run) =>
    outlineOf(run.text, run.sizePt, run.weight, run.x, run.baseline),
  );
  const frame = bars.map(
    (b) => `M${mm(b.x)} ${mm(b.y)}h${mm(b.width)}v${mm(b.height)}h${mm(-b.width)}z`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}" role="img" aria-labelledby="naam tekst" xml:lang="nl">
<title id="naam">${escaped(title)}</title>
<desc id="tekst">${escaped(runs.map((run) => run.text).join(' '))}</desc>
<path fill="#fff" d="M0 0h${mm(width)}v${mm(height)}h${mm(-width)}z"/>
<g fill="#000">
<path d="${frame.join('')}"/>
${letters.map((d) => `<path d="${d}"/>`).join('\n')}
<path shape-rendering="crispEdges" transform="translate(${mm(corner.x)} ${mm(corner.y)}) scale(${qr.module})" d="${squaresPath(qr.matrix)}"/>
</g>
</svg>
`;
}
