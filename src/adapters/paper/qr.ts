// QR codes for pages. The work is in trying eight masks; which one was best is remembered from build to build.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { encode } from 'uqr';
import { qrText } from '../../domain/code/qr-text.ts';

/** Of what earlier builds asked for and this one did not: two sites, each at two addresses. */
const MOST = 20_000;

/** Which of the eight masks is best for a text. Any mask gives a QR that can be read, so a wrong file does no harm. */
export interface Masks {
  /** The QR of a text, without border: rows of modules, true is dark. Same text, same picture. */
  qr(text: string): boolean[][];
  /** Writes what is known to the file, for the next build; does nothing when nothing is new. */
  save(): void;
}

function readMasks(file: string): Map<string, number> {
  try {
    const known = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>);
    return new Map(known.filter(([, mask]) => [0, 1, 2, 3, 4, 5, 6, 7].includes(mask)));
  } catch {
    // Not there yet, or broken: then the masks are tried again.
    return new Map();
  }
}

/** Whole or not at all, also when two builds end at once. */
function place(file: string, text: string): void {
  const draft = `${file}-${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** Opens the memory in a file; without a file nothing outlives the process. */
export function openMasks(file: string | undefined): Masks {
  const before = file === undefined ? new Map<string, number>() : readMasks(file);
  const used = new Map<string, number>();
  let fresh = false;
  return {
    qr(text) {
      const maskPattern = used.get(text) ?? before.get(text);
      const { data, maskPattern: best } = encode(text, { ecc: 'M', border: 0, maskPattern });
      if (maskPattern === undefined) fresh = true;
      if (file !== undefined) used.set(text, best);
      return data;
    },
    save() {
      if (file === undefined || !fresh) return;
      const all = [...new Map([...used, ...before])].slice(0, Math.max(MOST, used.size));
      try {
        place(file, JSON.stringify(Object.fromEntries(all)));
      } catch {
        // A folder that cannot be written costs the next build time, never this build.
      }
    },
  };
}

let masks: Masks | undefined;

/** The QR of an address, without border: rows of modules, true is dark. */
export function qr(address: string): boolean[][] {
  if (masks === undefined) {
    const opened = openMasks(process.env['QR_MASKS']);
    process.once('exit', () => opened.save());
    masks = opened;
  }
  return masks.qr(qrText(address));
}
