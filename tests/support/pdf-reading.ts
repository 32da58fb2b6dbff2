// Where text stands on the pages of a PDF, and how big it is.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;

/** One run of text; distances in mm from the left and the top of the page, size in points. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line the letters stand on. */
  readonly base: number;
  readonly points: number;
}

/** One page with its text, blanks left out. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

/** Every page with the place of its text. */
export async function placedPages(pdf: Uint8Array): Promise<PlacedPage[]> {
  // A copy: pdf.js takes the bytes away from who gave them.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , points = 0, x = 0, y = 0] = item.transform as number[];
      return [
        {
          text: item.str,
          left: (x - left) * MM,
          right: (x - left + item.width) * MM,
          base: (top - y) * MM,
          points,
        },
      ];
    });
    pages.push({ width: (right - left) * MM, height: (top - bottom) * MM, texts });
  }
  await task.destroy();
  return pages;
}

/** Text without blanks, quotes and joins, so that how a line was broken makes no difference. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad“”‘’]/g, '');
}

/** How far down the text of a page reaches, in mm. */
export function lowest({ texts }: PlacedPage): number {
  return Math.max(...texts.map(({ base }) => base));
}

/** The lowest line of text on a page, as written. */
export function lastLine(page: PlacedPage): string {
  return page.texts
    .filter(({ base }) => Math.abs(base - lowest(page)) < 1)
    .map(({ text }) => text)
    .join('');
}
