// What a text may not hold, because a page would draw it as it is: HTML, and links that lead to no page.
import type { Problem } from '../../../domain/problem.ts';

/** Where Markdown may see a tag, a comment, an instruction or an address between angles; wherever it stands, also in code. */
const HTML = /<[a-z/!?][^\s>]{0,30}>?/i;
/** Where a link or picture leads, and where a name for one does: also within a quote or a list. */
const TARGETS = [/\]\(\s*([^\s)]*)/g, /\]:\s*(\S*)/g];
/** Ours, within the page, or of a kind that a phone or browser opens by itself. Coded signs could hide another. */
const LEADS = /^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:)[^&\\<]*(?:&(?!#)[^&\\<;]*)*$/i;

const lineAt = (text: string, place: number) => text.slice(0, place).split('\n').length - 1;

/** Every line of running text with HTML, and every link that leads nowhere safe. */
export function drawnAsIs(file: string, text: string, firstLine: number): Problem[] {
  const at = (line: number) => ({ file, line: firstLine + line, field: '' });
  const html = text.split('\n').flatMap((line, place): Problem[] => {
    const found = HTML.exec(line)?.[0];
    return found === undefined ? [] : [{ ...at(place), kind: 'textHtml', values: { found } }];
  });
  const links = TARGETS.flatMap((target) =>
    [...text.matchAll(target)]
      .filter(([, to = '']) => !LEADS.test(to))
      .map(({ index, 1: to = '' }): Problem => {
        return { ...at(lineAt(text, index)), kind: 'textLink', values: { found: to } };
      }),
  );
  return [...html, ...links];
}
