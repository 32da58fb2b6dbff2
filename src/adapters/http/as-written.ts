// Addresses as people type and print them: capitals, a slash left out and a code without its folder lead to the page.
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { FOLDERS } from '../../domain/address/folders.ts';

/** The folder of codes, behind a language or not, in small letters or capitals. */
const CODES = new RegExp(`^(/+[a-z]{2})?/+${FOLDERS.code}(?=/)`, 'i');
/** Digits alone, as somebody types who leaves the folder out. */
const BARE_CODE = new RegExp(`^((?:/[a-z]{2})?)/(?:${FOLDERS.code})?-?(\\d{3,24})/$`);

/** The address of a request with the folder of codes in small letters: a QR stands in capitals, and needs no detour. */
export function withSmallFolder(url: string): string {
  return url.replace(CODES, (folder) => folder.toLowerCase());
}

function small(path: string): string {
  // What follows the folder of a code is a matter of letters that stand for digits: l is a 1 and L may be another.
  const code = CODES.exec(path)?.[0];
  if (code !== undefined) return code.toLowerCase() + path.slice(code.length);
  return path.replace(/%[0-9a-f]{2}|[A-Z]+/gi, (part) =>
    part.startsWith('%') ? part : part.toLowerCase(),
  );
}

/** A path as we write it: the same again when it is right already; of a file always. Never leaves our site. */
export function asWritten(path: string): string {
  if (/\.[a-z0-9]+$/i.test(path)) return path;
  // Slashes in front are one: "//host/" would be another site.
  const folder = small(path.replace(/^\/+/, '/')).replace(/\/?$/, '/');
  return folder.replace(
    BARE_CODE,
    (_, language: string, code: string) => language + pathOf(codeAt(code)),
  );
}
