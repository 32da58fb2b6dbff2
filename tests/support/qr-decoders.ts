// Two QR decoders that share no code: jsQR (JavaScript) and ZXing (C++ in WebAssembly).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Pixels as RGBA, row by row from the top left. */
export interface Picture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

// Both packages describe themselves in a way that TypeScript and Node read differently.
const readWithJsQr = ((jsQR as unknown as { default?: typeof jsQR }).default ??
  jsQR) as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Text of the QR in the picture; undefined when jsQR finds none. */
export function decodeWithJsQr({ data, width, height }: Picture): string | undefined {
  return readWithJsQr(data, width, height)?.data;
}

let prepared: Promise<unknown> | undefined;
// Given from disk, because by itself it would be fetched from a network of others.
const prepare = () => {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer },
    fireImmediately: true,
  });
};

/** Both ways of ZXing to tell dark from light: by neighbourhood, and for the whole picture at once. */
const BINARIZERS = ['LocalAverage', 'GlobalHistogram'] as const;

/** Text of the QR in the picture; undefined when ZXing finds none. Throws when there are several. */
export async function decodeWithZxing({
  data,
  width,
  height,
}: Picture): Promise<string | undefined> {
  await (prepared ??= prepare());
  const image = { data, width, height, colorSpace: 'srgb' } as ImageData;
  for (const binarizer of BINARIZERS) {
    const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, binarizer });
    if (found.length > 1) throw new Error(`${found.length} QR codes in one picture`);
    if (found[0]) return found[0].text;
  }
  return undefined;
}
