// Looks into a PDF: pixels, text, page sizes and fonts, each read from the file itself.
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from './qr-decoders.ts';

const MM_PER_INCH = 25.4;
const MM_PER_POINT = MM_PER_INCH / 72;

let library: Promise<PDFiumLibrary> | undefined;

async function withPdfium<T>(
  pdf: Uint8Array,
  work: (document: PDFiumDocument) => Promise<T>,
): Promise<T> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** Every page as pixels on white, at `dpi`. */
export async function rasterise(pdf: Uint8Array, dpi: number): Promise<Picture[]> {
  // Pdfium itself rounds a page down to whole points, which would make it a little smaller than it is.
  const sizes = await pageSizesMm(pdf);
  const pixels = (mm: number) => Math.round((mm / MM_PER_INCH) * dpi);
  return withPdfium(pdf, async (document) => {
    const pictures: Picture[] = [];
    for (const page of document.pages()) {
      const size = sizes[pictures.length]!;
      const shape = { width: pixels(size.width), height: pixels(size.height) };
      const { data, width, height } = await page.render(shape);
      // Pdfium paints blue first.
      const rgba = new Uint8ClampedArray(data.length);
      for (let at = 0; at < data.length; at += 4)
        rgba.set([data[at + 2]!, data[at + 1]!, data[at]!, 255], at);
      pictures.push({ data: rgba, width, height });
    }
    return pictures;
  });
}

/** Text of every page, with white space made single, as a program that copies text sees it. */
export function pdfText(pdf: Uint8Array): Promise<string[]> {
  return withPdfium(pdf, async (document) =>
    [...document.pages()].map((page) => page.getText().replace(/\s+/g, ' ').trim()),
  );
}

/** Width and height of every page in mm, not rounded. */
export async function pageSizesMm(pdf: Uint8Array): Promise<{ width: number; height: number }[]> {
  // A copy: pdf.js takes the bytes away from who gave them, and wants no Buffer.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const sizes: { width: number; height: number }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const [left, bottom, right, top] = (await document.getPage(number)).view as [
      number,
      number,
      number,
      number,
    ];
    sizes.push({ width: (right - left) * MM_PER_POINT, height: (top - bottom) * MM_PER_POINT });
  }
  await task.destroy();
  return sizes;
}

/** A font that a PDF names. */
export interface PdfFont {
  /** As in the file: a subset carries six letters and + before its name. */
  readonly name: string;
  /** True when the font program itself is in the file and is not empty. */
  readonly embedded: boolean;
}

function objectsOf(pdf: Uint8Array): Map<string, string> {
  const text = Buffer.from(pdf).toString('latin1');
  if (text.includes('/ObjStm')) throw new Error('objects are packed; this reader cannot see them');
  const objects = text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)\bendobj/g);
  return new Map([...objects].map(([, number, body]) => [number!, body!]));
}

/** Every font the PDF names, from its objects. Throws when it holds packed objects. */
export function embeddedFonts(pdf: Uint8Array): PdfFont[] {
  const objects = objectsOf(pdf);
  const follow = (body: string, key: string) =>
    objects.get(new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const fonts = [...objects.values()].filter((body) => /\/Type\s*\/Font\b(?!Desc)/.test(body));
  return fonts.map((body) => {
    const descendant = follow(body, 'DescendantFonts') || body;
    const program = follow(follow(descendant, 'FontDescriptor'), 'FontFile[23]?');
    const length = Number(/\/Length\s+(\d+)/.exec(program)?.[1] ?? 0);
    return {
      name: /\/BaseFont\s*\/([^\s/<>[\]()]+)/.exec(body)?.[1] ?? '',
      embedded: /\bstream\b/.test(program) && length > 0,
    };
  });
}
