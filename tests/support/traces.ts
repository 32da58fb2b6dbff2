// Looking for a text in bytes, in every form in which it would be readable or as good as that.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function base64Forms(text: string): string[] {
  // Where a text begins within a group of three bytes changes all its letters; its ends depend on the neighbours.
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from('\0'.repeat(before) + text).toString('base64');
    return whole.slice(before === 0 ? 0 : before + 1, -4);
  });
}

function formsOf(text: string): Buffer[] {
  const wide = Buffer.from(text, 'utf16le');
  const base64 = base64Forms(text);
  return [
    ...[Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1'), wide, Buffer.from(wide).swap16()],
    ...[text.toLowerCase(), encodeURIComponent(text), Buffer.from(text).toString('hex')].map(
      (form) => Buffer.from(form),
    ),
    ...[...base64, ...base64.map((t) => t.replaceAll('+', '-').replaceAll('/', '_'))].map((form) =>
      Buffer.from(form),
    ),
  ];
}

/** Which of the texts stand in the bytes, in the clear, in UTF-16, encoded for an address, in hex or in base64. */
export function tracesIn(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}

/** The same for every file under a folder: 'file: text'. */
export function tracesUnder(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .flatMap(({ parentPath, name }) =>
      tracesIn(readFileSync(join(parentPath, name)), texts).map((text) => `${name}: ${text}`),
    );
}

/** Pieces of a long text: what is left of it somewhere may not be whole. */
export function piecesOf(text: string, length = 32): string[] {
  const count = Math.floor(text.length / length);
  return Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length));
}
